package org.aitreaty.permits.permit;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of permits. */
public class PermitQuery {

    @QueryParam("organisation")
    @Parameter(description = "Only permits of this organisation.", example = "meridian")
    String organisation;

    @QueryParam("hostState")
    @Parameter(description = "Only permits of holders in this State.", example = "USA")
    String hostState;

    @QueryParam("status")
    @Parameter(description = "Only permits in this status.", example = "ISSUED", schema = @Schema(implementation = PermitStatus.class))
    String status;

    @QueryParam("mine")
    @Parameter(description = "true: only those of your organisation, or of your State for a delegate.", example = "true", schema = @Schema(type = SchemaType.BOOLEAN))
    String mine;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(Permits.Filter filter, int limit) {}

    Read read(Actor actor, Cursors cursors) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        PermitStatus wanted = check.optionalOneOf("?status", blankToNull(status), PermitStatus.class);
        String state = blankToNull(hostState) == null ? null : check.state("?hostState", hostState);
        check.refuseIf(
                mine != null && !mine.isBlank() && !mine.equals("true") && !mine.equals("false"), "?mine", "NOT_A_BOOLEAN", "\"mine\" is neither true nor false.", "Write true, or leave it out.");
        boolean own = "true".equals(mine);
        check.refuseIf(
                own && actor.organisation() == null && actor.state() == null,
                "?mine",
                "NOBODY",
                "You act for no organisation and no State, so nothing is yours.",
                "Sign in as a lab or a delegate, or leave it out.");
        check.throwIfAny();
        String after = cursors.read(cursor);
        return new Read(
                new Permits.Filter(
                        own && actor.organisation() != null ? actor.organisation() : blankToNull(organisation),
                        own && actor.state() != null ? actor.state() : state,
                        wanted,
                        after == null ? null : UUID.fromString(after)),
                most);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
