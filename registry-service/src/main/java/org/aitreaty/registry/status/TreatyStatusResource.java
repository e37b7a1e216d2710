package org.aitreaty.registry.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.aitreaty.kit.time.ClockOffset;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.demonstration.DemonstrationRule;
import org.aitreaty.registry.participation.EntryIntoForce;
import org.aitreaty.registry.participation.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the treaty has come, for everyone. */
@Path("/v1/treaty/status")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
class TreatyStatusResource {

    private static final int LATEST = 10;

    private final StatusLists lists;
    private final TreatyTime time;
    private final ClockOffset clock;

    TreatyStatusResource(StatusLists lists, TreatyTime time, ClockOffset clock) {
        this.lists = lists;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readTreatyStatus",
            summary = "Read how far the treaty has come",
            description = "Entry into force, and how many Members of the United Nations stand how towards the treaty, as of an instant.")
    @APIResponse(responseCode = "200", description = "The status of the treaty.")
    public TreatyStatusJson.View read(
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        StatusList list = lists.present();
        History history = at.of(list);
        EntryIntoForce force = history.entryIntoForce(at.day());
        Tally tally = Tally.of(list.states(), history, at.day());
        return new TreatyStatusJson.View(
                at.instant(),
                at.knownAt(),
                force.inForceOn(at.day()),
                force.date(),
                force.conditionsMetOn(),
                force.completedBy(),
                force.missing(),
                force.instruments(),
                force.needed(),
                tally.counts(),
                tally.members(),
                new TreatyStatusJson.Universality(tally.signed(), tally.consented(), tally.bound()),
                tally.byGroup(),
                list.isDemonstration(),
                list.isDemonstration() ? DemonstrationRule.TEXT : null,
                clock.ifSet().map(Duration::toString).orElse(null),
                latest(history, at));
    }

    private static List<TreatyStatusJson.LatestAct> latest(History history, AsOf at) {
        return history.acts().reversed().stream()
                .filter(act -> !act.effectiveDate().isAfter(at.day()))
                .limit(LATEST)
                .map(act -> new TreatyStatusJson.LatestAct(act.state(), act.type(), act.effectiveDate()))
                .toList();
    }
}
