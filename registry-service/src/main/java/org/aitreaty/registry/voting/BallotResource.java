package org.aitreaty.registry.voting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.ballot.Ballot;
import org.aitreaty.registry.ballot.BallotBox;
import org.aitreaty.registry.ballot.Ballots;
import org.aitreaty.registry.ballot.Choice;
import org.aitreaty.registry.vote.Casting;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteMethod;
import org.aitreaty.registry.vote.Votes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Representatives cast their ballots. Not under an idempotency key: what is kept under one would join a member and its
 * choice. Sending the same ballot again is safe without.
 */
@Path("/v1/votes/{id}/ballots")
@Tag(name = "Votes")
@Produces(MediaType.APPLICATION_JSON)
class BallotResource {

    private final Votes votes;
    private final Casting casting;
    private final Ballots ballots;
    private final BallotBox box;
    private final CurrentActor actor;

    BallotResource(Votes votes, Casting casting, Ballots ballots, BallotBox box, CurrentActor actor) {
        this.votes = votes;
        this.casting = casting;
        this.ballots = ballots;
        this.box = box;
        this.actor = actor;
    }

    @PUT
    @PermissionsAllowed("vote:cast")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "castBallot",
            summary = "Cast a ballot",
            description = "One State, one vote. Until the vote is closed it can be changed by a ballot that names the one it replaces, except in secret. Sending "
                    + "the same ballot again does nothing more.")
    @APIResponse(responseCode = "200", description = "The member's vote as it stands.")
    public VoteJson.BallotView cast(@Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id, VoteJson.Paper body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Actor voter = actor.get();
        String state = body.state() == null ? voter.state() : check.state("/state", body.state());
        Choice choice = check.oneOf("/choice", body.choice(), Choice.class);
        String explanation = check.optionalText("/explanation", body.explanation(), 2000);
        check.refuseIf(body.replaces() != null && body.replaces() < 1, "/replaces", "OUT_OF_RANGE", "Ballots are numbered from 1.", "Leave it out for the first one.");
        check.throwIfAny();
        Ballot ballot = casting.cast(id, new Casting.Paper(state, choice, body.replaces(), explanation), voter);
        return ballot == null ? secret(state, true) : view(ballot);
    }

    @GET
    @PermissionsAllowed("vote:cast")
    @Transactional
    @Operation(operationId = "readOwnBallots", summary = "Read your ballots", description = "One for each member that you vote for: your own State, and those that have delegated their vote to it.")
    @APIResponse(responseCode = "200", description = "The ballots.")
    public VoteJson.BallotList own(@Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id) {
        Vote vote = votes.find(id);
        Actor voter = actor.get();
        Set<String> marks = vote.method() == VoteMethod.SECRET ? box.marks(vote.id()) : Set.of();
        return new VoteJson.BallotList(votes.members(vote.id()).stream()
                .filter(member -> voter.actsForState(member.voice()))
                .map(member -> vote.method() == VoteMethod.SECRET
                        ? secret(member.state(), marks.contains(member.state()))
                        : last(ballots.of(vote.id(), member.state()), member.state()))
                .toList());
    }

    private static VoteJson.BallotView last(List<Ballot> ballots, String state) {
        return ballots.isEmpty() ? new VoteJson.BallotView(state, false, null, null, null, null) : view(ballots.getLast());
    }

    private static VoteJson.BallotView view(Ballot ballot) {
        return new VoteJson.BallotView(ballot.state(), true, ballot.ordinal(), ballot.choice(), ballot.explanation(), ballot.castAt());
    }

    private static VoteJson.BallotView secret(String state, boolean cast) {
        return new VoteJson.BallotView(state, cast, null, null, null, null);
    }
}
