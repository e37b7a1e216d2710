package org.aitreaty.registry.status;

import jakarta.ws.rs.QueryParam;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.RegionalGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of States. */
public class StateQuery {

    /** Enough for all of them at once: a map of the world needs the whole list. */
    private static final int LARGEST_LIMIT = 250;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("status")
    @Parameter(description = "Only this standing.", example = "PARTY", schema = @Schema(implementation = ParticipationStatus.class))
    String status;

    @QueryParam("group")
    @Parameter(description = "Only this electoral group.", example = "AFRICAN", schema = @Schema(implementation = RegionalGroup.class))
    String group;

    @QueryParam("kind")
    @Parameter(description = "Only this kind of entity.", example = "UN_MEMBER", schema = @Schema(implementation = EntityKind.class))
    String kind;

    @QueryParam("q")
    @Parameter(description = "A code, or a part of a name in any of the six languages.", example = "ivoire")
    String words;

    @QueryParam("limit")
    @Parameter(description = "At most this many, 1 to 250; all of them when missing.", example = "250")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(AsOf at, StateFilter filter, int limit) {}

    Read read(TreatyTime time) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        InputCheck check = new InputCheck();
        StateFilter filter = StateFilter.read(check, status, group, kind, words);
        int most = PageRequest.limit(check, limit, LARGEST_LIMIT, LARGEST_LIMIT);
        check.throwIfAny();
        return new Read(at, filter, most);
    }
}
