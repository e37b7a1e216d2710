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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.aitreaty.registry.state.States;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of treaty acts: kept by the depositary, read by everyone. */
@Path("/v1/treaty-actions")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
@Produces(MediaType.APPLICATION_JSON)
class TreatyActionResource {

    private static final String ADDRESS = "/v1/treaty-actions/";
    private static final int LONGEST_REASON = 2000;

    /** An entry is never altered. */
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
            description = "Enters an act that the depositary received on paper, or an organ's act about a State. An act that the treaty does not "
                    + "allow in the State's standing on that day is refused with the rule that forbids it. An act performed by a person "
                    + "without authority is entered as waiting for confirmation and has no effect. Entries are never altered.")
    @APIResponse(
            responseCode = "201",
            description = "The act stands in the register.",
            content = @Content(schema = @Schema(implementation = TreatyActionJson.View.class)))
    public Response record(
            @HeaderParam("Idempotency-Key") String key,
            TreatyActionJson.Submit body) {
        return requests.answer(key, "POST /v1/treaty-actions", body, () -> {
            TreatyAction action = recording.record(deposit(body), actor.get());
            return EntityVersion.created(ADDRESS + action.id(), ONLY_VERSION, TreatyActionJson.View.of(action, List.of()));
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
        Page<TreatyAction> page = Page.of(found, most, cursors, action -> TreatyActions.Place.of(action).sortKey());
        return page.response(new TreatyActionJson.Page(views(page.items()), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readTreatyAction", summary = "Read one act of a State", description = "The act as it was recorded, and whether the entry still has effect.")
    @APIResponse(responseCode = "200", description = "The act.")
    public TreatyActionJson.View read(
            @Parameter(description = "Identifier of the act.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id) {
        return views(List.of(entry(id))).getFirst();
    }

    @POST
    @Path("{id}/corrections")
    @PermissionsAllowed("treaty-action:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctTreatyAction",
            summary = "Correct an entry",
            description = "Enters the act as it should have been recorded, or strikes it out. The wrong entry stays in the register and is answered for "
                    + "every instant before the correction; from then on the corrected act counts, from its own day on. A correction that "
                    + "would make another act impossible is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The correction stands in the register.",
            content = @Content(schema = @Schema(implementation = TreatyActionJson.View.class)))
    public Response correct(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Identifier of the entry.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            TreatyActionJson.Correct body) {
        return requests.answer(key, "POST " + ADDRESS + id + "/corrections", body, () -> {
            TreatyAction wrong = entry(id);
            TreatyAction correction = correcting(wrong, body);
            return EntityVersion.created(ADDRESS + correction.id(), ONLY_VERSION, TreatyActionJson.View.of(correction, List.of()));
        });
    }

    private TreatyAction correcting(TreatyAction wrong, TreatyActionJson.Correct body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", body.reason(), LONGEST_REASON);
        Deposit replacement = body.replacement() == null ? null : new DepositInput(check, "/replacement", time).read(body.replacement());
        check.refuseIf(
                replacement != null && !wrong.state().equals(replacement.state()),
                "/replacement/state",
                "ANOTHER_STATE",
                "The entry is of " + wrong.state() + ".",
                "To enter the act for another State, strike this entry out and record the act anew.");
        check.throwIfAny();
        return recording.correct(wrong, replacement, reason, actor.get());
    }

    private TreatyAction entry(String id) {
        return Ids.parse(id)
                .flatMap(actions::findByIdOptional)
                .orElseThrow(() -> ProblemException.notFound("There is no treaty act with this identifier."));
    }

    private Deposit deposit(TreatyActionJson.Submit body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Deposit deposit = new DepositInput(check, "", time).read(body);
        check.throwIfAny();
        return deposit;
    }

    private List<TreatyActionJson.View> views(List<TreatyAction> entries) {
        Map<UUID, List<TreatyAction>> about = actions.about(entries.stream().map(TreatyAction::id).toList()).stream()
                .collect(Collectors.groupingBy(entry -> entry.particulars().target()));
        return entries.stream().map(entry -> TreatyActionJson.View.of(entry, about.getOrDefault(entry.id(), List.of()))).toList();
    }
}
