package org.aitreaty.registry.action;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.action.Recording.Instrument;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.state.States;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of treaty acts: kept by the depositary, read by everyone. */
@Path("/v1/treaty-actions")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
@Produces(MediaType.APPLICATION_JSON)
class TreatyActionResource {

    private static final int LONGEST_NOTE = 2000;

    /** An act is never altered. */
    private static final long ONLY_VERSION = 0;

    private final Recording recording;
    private final TreatyActions actions;
    private final States states;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    TreatyActionResource(
            Recording recording,
            TreatyActions actions,
            States states,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors,
            TreatyTime time) {
        this.recording = recording;
        this.actions = actions;
        this.states = states;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @POST
    @PermissionsAllowed("treaty-action:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordTreatyAction",
            summary = "Record an act of a State",
            description = "Enters a signature, ratification, accession or notice of withdrawal that the depositary received. "
                    + "An act that the treaty does not allow in the State's standing on that day is refused with the rule that forbids it. "
                    + "Acts are never altered.")
    @APIResponse(
            responseCode = "201",
            description = "The act stands in the register.",
            content = @Content(schema = @Schema(implementation = TreatyActionJson.View.class)))
    public Response record(
            @HeaderParam("Idempotency-Key") String key,
            TreatyActionJson.Submit body) {
        return requests.answer(key, "POST /v1/treaty-actions", body, () -> {
            TreatyAction action = recording.record(instrument(body), actor.get());
            return EntityVersion.created("/v1/treaty-actions/" + action.id(), ONLY_VERSION, TreatyActionJson.View.of(action));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listTreatyActions",
            summary = "List the acts of States",
            description = "Everything States did towards the treaty, the act received last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = TreatyActionJson.Page.class)))
    public Response list(
            @Parameter(description = "Only acts of this State.", example = "FRA") @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        if (state != null && states.findById(state) == null) {
            check.refuse("?state", "UNKNOWN_STATE", "There is no such code in the register.", "See /v1/states for the codes.");
        }
        check.throwIfAny();
        String after = cursors.read(cursor);
        List<TreatyAction> found = actions.page(state, after == null ? null : TreatyActions.Place.read(after), most + 1);
        Page<TreatyActionJson.View> page =
                Page.of(found, most, cursors, action -> TreatyActions.Place.of(action).sortKey()).map(TreatyActionJson.View::of);
        return page.response(new TreatyActionJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readTreatyAction", summary = "Read one act of a State", description = "The act as it was recorded; it never changes.")
    @APIResponse(responseCode = "200", description = "The act.")
    public RestResponse<TreatyActionJson.View> read(
            @Parameter(description = "Identifier of the act.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        TreatyAction action = Ids.parse(id)
                .flatMap(actions::findByIdOptional)
                .orElseThrow(() -> ProblemException.notFound("There is no treaty act with this identifier."));
        return EntityVersion.read(ifNoneMatch, ONLY_VERSION, () -> TreatyActionJson.View.of(action));
    }

    private Instrument instrument(TreatyActionJson.Submit body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        check.required("/state", body.state());
        ActionType type = check.oneOf("/type", body.type(), ActionType.class);
        LocalDate instrumentDate = check.date("/instrumentDate", body.instrumentDate());
        Instant receivedAt = received(check, body.receivedAt());
        String note = check.optionalText("/note", body.note(), LONGEST_NOTE);
        check.throwIfAny();
        return new Instrument(body.state(), type, instrumentDate, receivedAt, note);
    }

    private Instant received(InputCheck check, String text) {
        if (!check.required("/receivedAt", text)) {
            return null;
        }
        // A bare date would leave open on which legal day it arrived.
        Instant read = text.indexOf('T') < 0 ? null : time.parse(text);
        check.refuseIf(
                read == null,
                "/receivedAt",
                "NOT_AN_INSTANT",
                "This is not an instant.",
                "Write date, time and offset, e.g. 2026-11-23T09:30:00Z or 2026-11-23T10:30:00+01:00.");
        return read;
    }
}
