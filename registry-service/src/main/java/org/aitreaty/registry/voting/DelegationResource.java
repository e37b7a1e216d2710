package org.aitreaty.registry.voting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.delegation.VoteDelegation;
import org.aitreaty.registry.delegation.VoteDelegations;
import org.aitreaty.registry.vote.Electorate;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteLifecycle;
import org.aitreaty.registry.vote.VoteStatus;
import org.aitreaty.registry.vote.Votes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member lets another cast its vote, in writing and before the vote is opened. */
@Path("/v1/votes/{id}/delegations")
@Tag(name = "Votes")
@Produces(MediaType.APPLICATION_JSON)
class DelegationResource {

    private final Votes votes;
    private final VoteDelegations delegations;
    private final Electorate electorate;
    private final CurrentActor actor;
    private final Journal journal;
    private final TreatyTime time;

    DelegationResource(
            Votes votes, VoteDelegations delegations, Electorate electorate, CurrentActor actor, Journal journal, TreatyTime time) {
        this.votes = votes;
        this.delegations = delegations;
        this.electorate = electorate;
        this.actor = actor;
        this.journal = journal;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "readVoteDelegations", summary = "Read the delegations of a vote", description = "Which members let others cast their vote.")
    @APIResponse(responseCode = "200", description = "The delegations.")
    public VoteJson.DelegationList list(@Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id) {
        return view(votes.find(id));
    }

    @PUT
    @PermissionsAllowed("vote:delegate")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "delegateVote",
            summary = "Delegate your State's vote",
            description = "Another member casts it, in this vote only. Takes the place of an earlier delegation. Not once the vote is open.")
    @APIResponse(responseCode = "200", description = "The delegations that stand.")
    public VoteJson.DelegationList delegate(
            @Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id, VoteJson.Delegate body) {
        Vote vote = requireProposed(id);
        Actor giver = actor.get();
        electorate.requireVoice(vote, giver);
        String to = check(body, vote, giver);
        Instant now = time.now();
        delegations.of(vote.id(), giver.state()).ifPresent(former -> delegations.revoke(former, now));
        VoteDelegation given = delegations.give(vote.id(), to, now, giver);
        journal.record(giver, JournalEvent.created(
                "VoteDelegated", "vote", vote.id(), Map.of("state", given.state(), "toState", given.toState()), Visibility.PUBLIC));
        return view(vote);
    }

    @DELETE
    @PermissionsAllowed("vote:delegate")
    @Transactional
    @Operation(operationId = "revokeVoteDelegation", summary = "Take your State's vote back", description = "Not once the vote is open. Does nothing where there is no delegation.")
    @APIResponse(responseCode = "200", description = "The delegations that stand.")
    public VoteJson.DelegationList revoke(@Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id) {
        Vote vote = requireProposed(id);
        Actor giver = actor.get();
        electorate.requireVoice(vote, giver);
        delegations.of(vote.id(), giver.state()).ifPresent(former -> {
            delegations.revoke(former, time.now());
            journal.record(giver, JournalEvent.created(
                    "VoteDelegationRevoked", "vote", vote.id(), Map.of("state", former.state(), "toState", former.toState()), Visibility.PUBLIC));
        });
        return view(vote);
    }

    /** Locked, so that it is not opened between. */
    private Vote requireProposed(String id) {
        Vote vote = votes.findForChange(id);
        if (vote.status() != VoteStatus.PROPOSED) {
            throw new ProblemException(
                    VoteLifecycle.NOT_IN_THIS_STATUS, "The vote is " + vote.status() + "; a vote is delegated before the opening.", List.of());
        }
        return vote;
    }

    private String check(VoteJson.Delegate body, Vote vote, Actor giver) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String to = check.state("/toState", body.toState());
        SortedSet<String> members = electorate.members(vote, time.now());
        check.refuseIf(!members.contains(giver.state()), "", "NOT_A_MEMBER", "Your State is not a member of this organ.", "It has no vote to delegate.");
        check.refuseIf(to != null && to.equals(giver.state()), "/toState", "ONESELF", "A member does not delegate its vote to itself.", "Name another member.");
        check.refuseIf(to != null && !members.contains(to), "/toState", "NOT_A_MEMBER", "Only a member can cast the vote.", "Name a member; see /v1/organs/" + vote.organ() + ".");
        check.refuseIf(
                to != null && delegations.of(vote.id(), to).isPresent(), "/toState", "DELEGATED_ITSELF", "That member has delegated its own vote.", "Name another member.");
        check.refuseIf(
                delegations.of(vote.id()).stream().anyMatch(one -> one.toState().equals(giver.state())),
                "",
                "CASTS_FOR_ANOTHER",
                "Another member has delegated its vote to your State.",
                "It must take it back first; votes are not passed on.");
        check.throwIfAny();
        return to;
    }

    private VoteJson.DelegationList view(Vote vote) {
        return new VoteJson.DelegationList(delegations.of(vote.id()).stream()
                .map(one -> new VoteJson.DelegationView(one.state(), one.toState(), one.givenAt()))
                .toList());
    }
}
