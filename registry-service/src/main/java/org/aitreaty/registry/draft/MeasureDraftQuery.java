package org.aitreaty.registry.draft;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of drafts. */
public class MeasureDraftQuery {

    @QueryParam("state")
    @Parameter(description = "Only drafts of this State. Delegates see their own State’s in any case.", example = "BRA")
    String state;

    @QueryParam("status")
    @Parameter(description = "Only drafts in this status: DRAFT, PUBLISHED or DISCARDED.", example = "DRAFT")
    String status;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(String state, DraftStatus status, UUID before, int limit) {}

    Read read(Cursors cursors) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        String wantedState = state == null || state.isBlank() ? null : check.state("?state", state);
        DraftStatus wantedStatus = check.optionalOneOf("?status", status == null || status.isBlank() ? null : status, DraftStatus.class);
        check.throwIfAny();
        String after = cursors.read(cursor);
        return new Read(wantedState, wantedStatus, after == null ? null : UUID.fromString(after), most);
    }
}
