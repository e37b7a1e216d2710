package org.aitreaty.permits.dataset;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of datasets. */
public class DatasetQuery {

    @QueryParam("series")
    @Parameter(description = "Only versions of the dataset with this first version.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01")
    String series;

    @QueryParam("current")
    @Parameter(description = "true: only versions that no other takes the place of.", example = "true", schema = @Schema(type = SchemaType.BOOLEAN))
    String current;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(UUID series, boolean current, UUID before, int limit) {}

    Read read(Cursors cursors) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        UUID wanted = series == null || series.isBlank() ? null : Ids.parse(series).orElse(null);
        check.refuseIf(wanted == null && series != null && !series.isBlank(), "?series", "NOT_AN_IDENTIFIER", "This is not an identifier.", "Copy it from a dataset.");
        check.refuseIf(
                current != null && !current.isBlank() && !current.equals("true") && !current.equals("false"),
                "?current",
                "NOT_A_BOOLEAN",
                "\"current\" is neither true nor false.",
                "Write true, or leave it out.");
        check.throwIfAny();
        String after = cursors.read(cursor);
        return new Read(wanted, "true".equals(current), after == null ? null : UUID.fromString(after), most);
    }
}
