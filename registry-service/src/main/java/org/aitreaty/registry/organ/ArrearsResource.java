package org.aitreaty.registry.organ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.state.States;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parties in arrears, which have no vote. */
@Path("/v1/arrears")
@Tag(name = "Organs")
@Produces(MediaType.APPLICATION_JSON)
class ArrearsResource {

    private final Arrears arrears;
    private final States states;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Journal journal;
    private final TreatyTime time;

    ArrearsResource(Arrears arrears, States states, IdempotentRequests requests, CurrentActor actor, Journal journal, TreatyTime time) {
        this.arrears = arrears;
        this.states = states;
        this.requests = requests;
        this.actor = actor;
        this.journal = journal;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listArrears", summary = "List Parties in arrears", description = "Parties that have no vote on that day because of two full years of contributions.")
    @APIResponse(responseCode = "200", description = "Their codes.")
    public OrganJson.ArrearsList list(@QueryParam("asOf") String asOf) {
        LocalDate day = time.legalDay(time.asOf("asOf", asOf));
        return new OrganJson.ArrearsList(day, arrears.on(day).stream().sorted().toList());
    }

    @POST
    @PermissionsAllowed("arrears:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordArrears",
            summary = "Record that a Party is in arrears, or no longer",
            description = "From the given day on it has no vote; with `until` it has it again from that day. A further entry takes the place of one without end.")
    @APIResponse(
            responseCode = "201",
            description = "It is on record; who is in arrears today.",
            content = @Content(schema = @Schema(implementation = OrganJson.ArrearsList.class)))
    public Response record(@HeaderParam("Idempotency-Key") String key, OrganJson.ArrearsEntry body) {
        return requests.answer(key, "POST /v1/arrears", body, () -> {
            InputCheck.requireBody(body);
            InputCheck check = new InputCheck();
            String state = check.state("/state", body.state());
            check.refuseIf(state != null && states.findById(state) == null, "/state", "UNKNOWN_STATE", "There is no State of this code.", "See /v1/states.");
            LocalDate from = check.date("/from", body.from());
            LocalDate until = check.optionalDate("/until", body.until());
            check.refuseIf(from != null && until != null && !until.isAfter(from), "/until", "NOT_AFTER_THE_BEGIN", "It ends before it begins.", "Name a later day.");
            check.throwIfAny();
            UUID replaced = arrears.openEntry(state);
            arrears.enter(state, from, until, replaced, actor.get());
            journal.record(actor.get(), JournalEvent.created(
                    "ArrearsRecorded", "state", state, Map.of("from", from.toString(), "until", until == null ? "" : until.toString()), Visibility.PUBLIC));
            LocalDate today = time.legalDay(time.now());
            List<String> now = arrears.on(today).stream().sorted().toList();
            return Response.status(Response.Status.CREATED).entity(new OrganJson.ArrearsList(today, now)).build();
        });
    }
}
