package org.aitreaty.registry.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.action.TreatyActionJson;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.status.AsOf;
import org.aitreaty.registry.status.StatusList;
import org.aitreaty.registry.status.StatusLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reservations and how States stand to them, for everyone. */
@Path("/v1/reservations")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
@Produces(MediaType.APPLICATION_JSON)
class ReservationResource {

    private static final String KNOWN_AT = "Consider only what the register knew at this instant. Now when missing.";

    private final StatusLists lists;
    private final TreatyTime time;

    ReservationResource(StatusLists lists, TreatyTime time) {
        this.lists = lists;
        this.time = time;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listReservations",
            summary = "List reservations",
            description = "Every reservation made by a day, those withdrawn, refused or void included, with what it was worth on that day.")
    @APIResponse(responseCode = "200", description = "The reservations.")
    public ReservationJson.Items list(
            @Parameter(description = "Only those of this State.", example = "BRA") @QueryParam("state") String state,
            @QueryParam("asOf") String asOf,
            @Parameter(description = KNOWN_AT, example = "2026-11-23") @QueryParam("knownAt") String knownAt) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        StatusList list = lists.present();
        if (state != null) {
            InputCheck check = new InputCheck();
            check.refuseIf(list.state(state) == null, "?state", "UNKNOWN_STATE", "There is no such code in the register.", "See /v1/states for the codes.");
            check.throwIfAny();
        }
        Reservations reservations = Reservations.at(list, at, time);
        List<ReservationJson.Item> items = reservations.all().stream()
                .filter(it -> state == null || it.state().equals(state))
                .map(it -> ReservationJson.Item.of(it, reservations))
                .toList();
        return new ReservationJson.Items(at.instant(), at.knownAt(), items);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "readReservation",
            summary = "Read one reservation",
            description = "Its text, and how every contracting State stood to it on a day.")
    @APIResponse(responseCode = "200", description = "The reservation.")
    public ReservationJson.Detail read(
            @Parameter(description = "Identifier of the act by which it was made.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @Parameter(description = KNOWN_AT, example = "2026-11-23") @QueryParam("knownAt") String knownAt) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        StatusList list = lists.present();
        Reservations reservations = Reservations.at(list, at, time);
        Reservation reservation = Ids.parse(id)
                .flatMap(reservations::named)
                .orElseThrow(() -> ProblemException.notFound("No reservation with this identifier had been made by that day."));
        List<ReservationJson.Reaction> reactions = list.states().stream()
                .map(State::code)
                .filter(code -> !code.equals(reservation.state()) && at.of(list).participation(code, at.day()).consented())
                .map(code -> reaction(reservations, reservation, code))
                .toList();
        return new ReservationJson.Detail(
                at.instant(),
                at.knownAt(),
                ReservationJson.Item.of(reservation, reservations),
                TreatyActionJson.View.of(list.action(reservation.id()), list.about(reservation.id())),
                reactions);
    }

    private static ReservationJson.Reaction reaction(Reservations all, Reservation reservation, String code) {
        Optional<Act> objection = all.objections(reservation).filter(act -> act.state().equals(code)).findFirst();
        return new ReservationJson.Reaction(
                code,
                all.attitude(reservation, code),
                all.lastDayToObject(reservation, code),
                objection.map(Act::id).orElse(null),
                objection.map(act -> all.isInTime(reservation, act)).orElse(true));
    }
}
