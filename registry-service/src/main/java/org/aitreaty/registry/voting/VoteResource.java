package org.aitreaty.registry.voting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.vote.Preparing;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.Votes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposals before the organs and the votes on them. */
@Path("/v1/votes")
@Tag(name = "Votes", description = "Proposals before the organs, ballots and results.")
@Produces(MediaType.APPLICATION_JSON)
class VoteResource {

    private final Votes votes;
    private final Preparing preparing;
    private final Puts puts;
    private final VoteViews views;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    VoteResource(
            Votes votes, Preparing preparing, Puts puts, VoteViews views, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.votes = votes;
        this.preparing = preparing;
        this.puts = puts;
        this.views = views;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("vote:prepare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeVote",
            summary = "Put a proposal to an organ",
            description = "What is proposed becomes the decision word for word if it is carried. Each effect needs the majority of its matter.")
    @APIResponse(
            responseCode = "201",
            description = "It is before the organ.",
            content = @Content(schema = @Schema(implementation = VoteJson.View.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, VoteJson.Put body) {
        return requests.answer(key, "POST /v1/votes", body, () -> {
            Vote vote = preparing.propose(puts.read(body), actor.get());
            return EntityVersion.created("/v1/votes/" + vote.id(), vote.version(), views.view(vote, actor.get()));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listVotes", summary = "List votes", description = "Proposals and votes of all organs, the one proposed last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the votes.",
            content = @Content(schema = @Schema(implementation = VoteJson.Page.class)))
    public Response list(@BeanParam VoteQuery query, @Context UriInfo uri) {
        VoteQuery.Read read = query.read();
        List<Vote> found = votes.page(read.filter(), cursors.read(query.cursor, Votes.Place::read), read.limit() + 1);
        Page<VoteJson.Item> page = Page.of(found, read.limit(), cursors, Votes.Place::sortKey).map(views::item);
        return page.response(new VoteJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readVote",
            summary = "Read one vote",
            description = "Text, rule, who may vote, how many are needed, and the result with its roll once it is closed.")
    @APIResponse(responseCode = "200", description = "The vote.")
    public RestResponse<VoteJson.View> read(@Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id) {
        // The tag is the version for a change. A reader is never answered 304: turnout and presence are no versions.
        return answer(votes.find(id));
    }

    @PUT
    @Path("{id}/proposal")
    @PermissionsAllowed("vote:prepare")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseVote",
            summary = "Revise a proposal",
            description = "Before the vote is opened, and before the same organ. Time for consensus begins anew with the text as revised.")
    @APIResponse(responseCode = "200", description = "The proposal is revised.")
    public RestResponse<VoteJson.View> revise(
            @Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VoteJson.Put body) {
        return answer(preparing.revise(id, ifMatch, puts.revised(body, votes.findForChange(id)), actor.get()));
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("vote:conduct")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelVote", summary = "Cancel a vote", description = "There will be no result. Ballots cast so far stay on record and count nowhere.")
    @APIResponse(responseCode = "200", description = "The vote is cancelled.")
    public RestResponse<VoteJson.View> cancel(
            @Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VoteJson.Cancel body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", body.reason(), 2000);
        check.throwIfAny();
        return answer(preparing.cancel(id, ifMatch, reason, actor.get()));
    }

    private RestResponse<VoteJson.View> answer(Vote vote) {
        return RestResponse.ResponseBuilder.ok(views.view(vote, actor.get())).tag(EntityVersion.tag(vote.version())).build();
    }
}
