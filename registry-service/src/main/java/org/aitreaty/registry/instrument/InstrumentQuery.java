package org.aitreaty.registry.instrument;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.registry.participation.ActionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of instruments. */
public class InstrumentQuery {

    @QueryParam("state")
    @Parameter(description = "Only those of this State; a delegation sees its own in any case.", example = "BRA")
    String state;

    @QueryParam("status")
    @Parameter(description = "Only those in this status.", example = "SENT", schema = @Schema(implementation = InstrumentStatus.class))
    String status;

    @QueryParam("type")
    @Parameter(description = "Only this kind of act.", example = "RATIFICATION", schema = @Schema(implementation = ActionType.class))
    String type;

    @QueryParam("updatedSince")
    @Parameter(description = "Only those changed at or after this instant.", example = "2026-11-23T00:00:00Z")
    String updatedSince;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(String state, InstrumentStatus status, ActionType type, Instant updatedSince, int limit) {

        /** A delegation is shown its own, whichever State it asks for: others it sees none of. */
        Instruments.Filter filterFor(Actor reader) {
            return new Instruments.Filter(reader.isStaff() ? state : reader.state(), status, type, updatedSince, reader.isStaff());
        }
    }

    Read read() {
        InputCheck check = new InputCheck();
        InstrumentStatus inStatus = check.optionalOneOf("?status", blankToNull(status), InstrumentStatus.class);
        ActionType ofType = check.optionalOneOf("?type", blankToNull(type), ActionType.class);
        Instant since = check.optionalInstant("?updatedSince", blankToNull(updatedSince));
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Read(blankToNull(state), inStatus, ofType, since, most);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
