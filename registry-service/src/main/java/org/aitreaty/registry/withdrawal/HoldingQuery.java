package org.aitreaty.registry.withdrawal;

import jakarta.ws.rs.QueryParam;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.registry.holding.HoldingKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which holdings are asked for. */
public class HoldingQuery {

    @QueryParam("kind")
    @Parameter(description = "Only this kind.", example = "EVALUATOR", schema = @Schema(implementation = HoldingKind.class))
    String kind;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(HoldingKind kind, int limit) {}

    Read read() {
        InputCheck check = new InputCheck();
        HoldingKind ofKind = check.optionalOneOf("?kind", kind == null || kind.isBlank() ? null : kind, HoldingKind.class);
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Read(ofKind, most);
    }
}
