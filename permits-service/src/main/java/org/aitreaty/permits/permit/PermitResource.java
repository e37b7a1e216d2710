package org.aitreaty.permits.permit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Permits: read by everyone as far as they may, moved by officers and holders. */
@Path("/v1/permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Permits", description = "Permits to train models, article 3.")
class PermitResource {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_EVIDENCE = 10_000;

    private final Permits permits;
    private final PermitViews views;
    private final PermitMoves moves;
    private final Conditions conditions;
    private final CurrentActor actor;
    private final Cursors cursors;

    PermitResource(Permits permits, PermitViews views, PermitMoves moves, Conditions conditions, CurrentActor actor, Cursors cursors) {
        this.permits = permits;
        this.views = views;
        this.moves = moves;
        this.conditions = conditions;
        this.actor = actor;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listPermits", summary = "List permits", description = "The public part of permits, newest first.")
    @APIResponse(responseCode = "200", description = "A page of permits.", content = @Content(schema = @Schema(implementation = PermitJson.PermitPage.class)))
    public Response list(@BeanParam PermitQuery query, @Context UriInfo uri) {
        PermitQuery.Read read = query.read(actor.get(), cursors);
        return Page.of(permits.newestFirst(read.filter(), read.limit() + 1), read.limit(), cursors, permit -> permit.id().toString())
                .map(PermitJson.Summary::of)
                .response(uri);
    }

    @GET
    @Path("/{reference}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPermit",
            summary = "Read a permit",
            description = "By identifier or by number. Holder, host State's delegates and secretariat also see limits and conditions.")
    @APIResponse(responseCode = "200", description = "The permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response get(@Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference) {
        return answer(views.find(reference));
    }

    @POST
    @Path("/{reference}/suspension")
    @PermissionsAllowed("permit:suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "suspendPermit", summary = "Suspend a permit", description = "Its use is forbidden at once, until it is reinstated.")
    @APIResponse(responseCode = "200", description = "The suspended permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response suspend(
            @Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PermitJson.Move body) {
        return move(reference, ifMatch, PermitLifecycle.SUSPEND, body);
    }

    @POST
    @Path("/{reference}/reinstatement")
    @PermissionsAllowed("permit:suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "reinstatePermit", summary = "Reinstate a permit", description = "It may be used again.")
    @APIResponse(responseCode = "200", description = "The permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response reinstate(
            @Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PermitJson.Move body) {
        return move(reference, ifMatch, PermitLifecycle.REINSTATE, body);
    }

    @POST
    @Path("/{reference}/revocation")
    @PermissionsAllowed("permit:revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "revokePermit",
            summary = "Revoke a permit",
            description = "Only a suspended permit is revoked, and by another officer than the one who suspended it.")
    @APIResponse(responseCode = "200", description = "The revoked permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response revoke(
            @Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PermitJson.Move body) {
        return move(reference, ifMatch, PermitLifecycle.REVOKE, body);
    }

    @POST
    @Path("/{reference}/surrender")
    @PermissionsAllowed("permit:surrender")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "surrenderPermit", summary = "Surrender a permit", description = "Gives back a permit of your organisation, for good.")
    @APIResponse(responseCode = "200", description = "The surrendered permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response surrender(
            @Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PermitJson.Move body) {
        requireHolder(views.find(reference));
        return move(reference, ifMatch, PermitLifecycle.SURRENDER, body);
    }

    @POST
    @Path("/{reference}/conditions/{ordinal}/evidence")
    @PermissionsAllowed("permit:surrender")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "giveConditionEvidence", summary = "Show that a condition is met", description = "Until the end of its last day; rejected evidence can be replaced until then.")
    @APIResponse(responseCode = "200", description = "The permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response show(
            @Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference,
            @Parameter(description = "Number of the condition.", example = "1") @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PermitJson.Evidence body) {
        Permit permit = views.find(reference);
        requireHolder(permit);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String evidence = check.text("/evidence", body.evidence(), LONGEST_EVIDENCE);
        check.throwIfAny();
        inHand(permit, ifMatch);
        conditions.show(actor.get(), permit, ordinal, evidence);
        return answer(permit);
    }

    @POST
    @Path("/{reference}/conditions/{ordinal}/finding")
    @PermissionsAllowed("permit:suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "findOnCondition", summary = "Find whether a condition is met", description = "On the evidence the holder gave last.")
    @APIResponse(responseCode = "200", description = "The permit.", content = @Content(schema = @Schema(implementation = PermitJson.View.class)))
    public Response find(
            @Parameter(description = "Identifier or number of the permit.", example = "TP-2027-USA-000001-4") @PathParam("reference") String reference,
            @Parameter(description = "Number of the condition.", example = "1") @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PermitJson.Verdict body) {
        Permit permit = views.find(reference);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        check.required("/met", body.met());
        String reason = check.text("/reason", body.reason(), LONGEST_REASON);
        check.throwIfAny();
        moves.requireImpartial(permit);
        inHand(permit, ifMatch);
        conditions.find(actor.get(), permit, ordinal, body.met(), reason);
        return answer(permit);
    }

    private Response move(String reference, String ifMatch, PermitLifecycle move, PermitJson.Move body) {
        Permit permit = views.find(reference);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", body.reason(), LONGEST_REASON);
        check.throwIfAny();
        EntityVersion.requireMatch(ifMatch, permit.version());
        moves.make(actor.get(), permit, move, reason);
        return answer(permit);
    }

    /** What becomes of a condition makes a new version of the permit. */
    private void inHand(Permit permit, String ifMatch) {
        EntityVersion.requireMatch(ifMatch, permit.version());
        permits.getEntityManager().lock(permit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void requireHolder(Permit permit) {
        if (!actor.get().actsForOrganisation(permit.organisation())) {
            throw ProblemException.notFound("Your organisation has no permit with this identifier or number.");
        }
    }

    private Response answer(Permit permit) {
        // The version in the answer is the one that the database gives on writing.
        permits.flush();
        Actor reader = actor.get();
        return Response.ok(views.view(permit, reader))
                .tag(EntityVersion.tag(permit.version()))
                .header(HttpHeaders.VARY, "Authorization")
                .build();
    }
}
