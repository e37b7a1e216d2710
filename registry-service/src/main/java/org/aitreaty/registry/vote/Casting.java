package org.aitreaty.registry.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.ballot.Ballot;
import org.aitreaty.registry.ballot.BallotBox;
import org.aitreaty.registry.ballot.Ballots;
import org.aitreaty.registry.ballot.Choice;

/** Takes ballots while a vote is open. */
@ApplicationScoped
public class Casting {

    static final ProblemType NOT_ENTITLED = new ProblemType("not-entitled-to-vote", 409, "The member has no vote here.");
    static final ProblemType NOT_OPEN = new ProblemType("vote-not-open", 409, "Ballots are not taken now.");
    static final ProblemType DELEGATED = new ProblemType("vote-delegated", 409, "The member has delegated its vote to another.");

    private final Votes votes;
    private final Electorate electorate;
    private final Ballots ballots;
    private final BallotBox box;
    private final Journal journal;
    private final TreatyTime time;

    Casting(Votes votes, Electorate electorate, Ballots ballots, BallotBox box, Journal journal, TreatyTime time) {
        this.votes = votes;
        this.electorate = electorate;
        this.ballots = ballots;
        this.box = box;
        this.journal = journal;
        this.time = time;
    }

    /**
     * A ballot as it is sent.
     *
     * @param state the member it is cast for
     * @param replaces ordinal of the ballot it takes the place of, or null
     */
    public record Paper(String state, Choice choice, Integer replaces, String explanation) {}

    /**
     * Casts a ballot. The lock on the vote is taken first and the time looked at then, so that a ballot is either counted
     * or refused, whatever else happens at the last instant.
     *
     * @return the ballot on record; null for a secret one
     */
    @Transactional(TxType.REQUIRED)
    public Ballot cast(String id, Paper paper, Actor voter) {
        Vote vote = votes.findForBallot(id);
        Instant now = time.now();
        requireOpen(vote, now);
        requireVoice(vote, paper.state(), voter, now);
        if (vote.method() == VoteMethod.SECRET) {
            castSecretly(vote, paper);
            return null;
        }
        Ballot ballot = ballots.cast(vote.id(), paper.state(), paper.replaces(), paper.choice(), paper.explanation(), voter, now);
        if (ballot.castAt().equals(now)) {
            // How it was cast is told when the vote is closed, for all members at once.
            journal.record(voter, JournalEvent.created(
                    "BallotCast", "vote", vote.id(), Map.of("state", paper.state(), "ordinal", String.valueOf(ballot.ordinal())), Visibility.PUBLIC));
        }
        return ballot;
    }

    /** Nothing of a secret ballot is told anywhere: not in the journal, not under an idempotency key, not in an answer. */
    private void castSecretly(Vote vote, Paper paper) {
        InputCheck check = new InputCheck();
        check.refuseIf(paper.replaces() != null, "/replaces", "SECRET", "A secret ballot cannot be changed: nobody could find it again.", "Leave it out.");
        check.refuseIf(paper.explanation() != null, "/explanation", "SECRET", "An explanation would tell how the member voted.", "Leave it out.");
        check.throwIfAny();
        if (!box.drop(vote.id(), paper.state(), paper.choice())) {
            throw new ProblemException(
                    Ballots.ALREADY_CAST, paper.state() + " has voted. A secret ballot cannot be changed: nobody could find it again.", List.of());
        }
    }

    private static void requireOpen(Vote vote, Instant now) {
        if (vote.status() != VoteStatus.OPEN) {
            throw new ProblemException(NOT_OPEN, "The vote is " + vote.status() + ".", List.of());
        }
        if (vote.isDue(now)) {
            throw new ProblemException(NOT_OPEN, "The vote ended at " + vote.closesAt() + "; it is " + now + ".", List.of());
        }
        if (vote.method() == VoteMethod.SHOW_OF_HANDS) {
            throw new ProblemException(NOT_OPEN, "Hands are counted in the room.", List.of());
        }
    }

    private void requireVoice(Vote vote, String state, Actor voter, Instant now) {
        VoteMember member = votes.member(vote.id(), state);
        Electorate.requireEntitled(member, state);
        if (!electorate.members(vote, now).contains(state)) {
            throw new ProblemException(NOT_ENTITLED, state + " " + Entitlement.NO_LONGER_A_MEMBER.predicate() + ".", List.of());
        }
        if (!voter.actsForState(member.voice())) {
            if (voter.actsForState(state)) {
                throw new ProblemException(DELEGATED, member.voice() + " casts the vote of " + state + " by its written delegation.", List.of());
            }
            throw new ProblemException(ProblemType.NOT_PERMITTED, "You do not vote for " + state + ".", List.of());
        }
        electorate.requireVoice(vote, voter);
    }
}
