package org.aitreaty.registry.voting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.vote.Closing;
import org.aitreaty.registry.vote.Opening;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.Votes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The secretary opens and closes votes for the chair. */
@Path("/v1/votes/{id}")
@Tag(name = "Votes")
@Produces(MediaType.APPLICATION_JSON)
class VoteConductResource {

    private final Votes votes;
    private final Meetings meetings;
    private final Opening opening;
    private final Closing closing;
    private final Conduct conduct;
    private final CurrentActor actor;

    VoteConductResource(Votes votes, Meetings meetings, Opening opening, Closing closing, Conduct conduct, CurrentActor actor) {
        this.votes = votes;
        this.meetings = meetings;
        this.opening = opening;
        this.closing = closing;
        this.conduct = conduct;
        this.actor = actor;
    }

    @POST
    @Path("opening")
    @PermissionsAllowed("vote:conduct")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openVote",
            summary = "Open a vote",
            description = "Needs an open meeting and a quorum, or a time at which it closes. From now on its text, its rule and who may vote stay as they are.")
    @APIResponse(responseCode = "200", description = "The vote is open.")
    public RestResponse<VoteJson.View> open(
            @Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VoteJson.Open body) {
        Vote vote = votes.findForChange(id);
        conduct.requireStillPossible(vote);
        boolean open = vote.meetingId() != null && meetings.findById(vote.meetingId()).isOpen();
        return answer(opening.open(vote, ifMatch, open, conduct.closesAt(body, vote), actor.get()));
    }

    @POST
    @Path("closing")
    @PermissionsAllowed("vote:conduct")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeVote",
            summary = "Close a vote",
            description = "Counts at once; what is carried becomes a decision in the same moment. For a show of hands send what was counted. A silence, and a "
                    + "written vote that not all have answered, end at their own time only.")
    @APIResponse(responseCode = "200", description = "The result.")
    public RestResponse<VoteJson.View> close(
            @Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VoteJson.Close body) {
        Vote vote = votes.findForChange(id);
        EntityVersion.requireMatch(ifMatch, vote.version());
        return answer(closing.close(vote, conduct.endOf(vote), conduct.counted(body, vote), actor.get()));
    }

    private RestResponse<VoteJson.View> answer(Vote vote) {
        return RestResponse.ResponseBuilder.ok(conduct.view(vote, actor.get())).tag(EntityVersion.tag(vote.version())).build();
    }
}
