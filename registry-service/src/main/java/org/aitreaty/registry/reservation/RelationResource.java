package org.aitreaty.registry.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.status.AsOf;
import org.aitreaty.registry.status.StatusList;
import org.aitreaty.registry.status.StatusLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reservations and objections make of the treaty between two States, for everyone. */
@Path("/v1/states/{code}/relations")
@Tag(name = "States", description = "Who stands how towards the treaty, on any day.")
@Produces(MediaType.APPLICATION_JSON)
class RelationResource {

    private final StatusLists lists;
    private final TreatyTime time;

    RelationResource(StatusLists lists, TreatyTime time) {
        this.lists = lists;
        this.time = time;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readTreatyRelations",
            summary = "Read how the treaty holds between a State and the others",
            description = "Reservations and objections can make the treaty hold differently between two Parties, or not at all. Only what differs is listed.")
    @APIResponse(responseCode = "200", description = "The relations.")
    public ReservationJson.Relations relations(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23") @QueryParam("knownAt") String knownAt) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        StatusList list = lists.present();
        if (list.state(code) == null) {
            throw ProblemException.notFound("No State or other entity has the code asked for. See /v1/states for the codes.");
        }
        Reservations reservations = Reservations.at(list, at, time);
        List<Relation> all = list.states().stream()
                .filter(state -> !state.code().equals(code) && state.kind().canAct())
                .map(state -> reservations.between(code, state.code()))
                .toList();
        int plain = (int) all.stream().filter(relation -> relation.state() == Relation.State.IN_FORCE).count();
        List<ReservationJson.RelationView> differences = all.stream()
                .filter(relation -> relation.state() == Relation.State.IN_FORCE_WITH_DIFFERENCES || relation.state() == Relation.State.NO_RELATIONS)
                .map(ReservationJson.RelationView::of)
                .toList();
        return new ReservationJson.Relations(at.instant(), at.knownAt(), plain, differences);
    }
}
