package org.aitreaty.registry.voting;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.registry.vote.VoteStatus;
import org.aitreaty.registry.vote.Votes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A question for votes. */
public class VoteQuery {

    @QueryParam("organ")
    @Parameter(description = "Only those of this organ.", example = "EC")
    String organ;

    @QueryParam("meeting")
    @Parameter(description = "Only those of this meeting.", example = VoteJson.ID)
    String meeting;

    @QueryParam("status")
    @Parameter(description = "Only those in this status.", example = "OPEN", schema = @Schema(implementation = VoteStatus.class))
    String status;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    record Read(Votes.Filter filter, int limit) {}

    Read read() {
        InputCheck check = new InputCheck();
        VoteStatus only = check.optionalOneOf("?status", blankToNull(status), VoteStatus.class);
        UUID at = blankToNull(meeting) == null ? null : Ids.parse(meeting).orElse(null);
        check.refuseIf(at == null && blankToNull(meeting) != null, "?meeting", "NOT_AN_IDENTIFIER", "This is not an identifier.", "Take it from /v1/meetings.");
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Read(new Votes.Filter(blankToNull(organ), at, only), most);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
