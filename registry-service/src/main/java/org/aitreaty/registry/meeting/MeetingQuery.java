package org.aitreaty.registry.meeting;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A question for meetings. */
public class MeetingQuery {

    @QueryParam("organ")
    @Parameter(description = "Only those of this organ.", example = "EC")
    String organ;

    @QueryParam("status")
    @Parameter(description = "Only those in this status.", example = "CONVENED", schema = @Schema(implementation = MeetingStatus.class))
    String status;

    @QueryParam("from")
    @Parameter(description = "Only those that end after this instant.", example = "2026-01-01T00:00:00Z")
    String from;

    @QueryParam("until")
    @Parameter(description = "Only those that start before this instant.", example = "2027-01-01T00:00:00Z")
    String until;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    record Read(Meetings.Filter filter, int limit) {}

    Read read() {
        InputCheck check = new InputCheck();
        MeetingStatus only = check.optionalOneOf("?status", blankToNull(status), MeetingStatus.class);
        Instant after = check.optionalInstant("?from", blankToNull(from));
        Instant before = check.optionalInstant("?until", blankToNull(until));
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Read(new Meetings.Filter(blankToNull(organ), after, before, only), most);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
