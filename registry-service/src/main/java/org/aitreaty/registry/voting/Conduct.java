package org.aitreaty.registry.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.ballot.Tally;
import org.aitreaty.registry.decision.ProposalCheck;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteMember;
import org.aitreaty.registry.vote.VoteMethod;
import org.aitreaty.registry.vote.VoteStatus;
import org.aitreaty.registry.vote.Votes;

/** What is asked of the secretary when a vote is opened or closed. */
@ApplicationScoped
class Conduct {

    static final ProblemType NOT_OVER = new ProblemType("vote-not-over", 409, "The vote cannot be closed yet.");

    private final Votes votes;
    private final Puts puts;
    private final ProposalCheck proposals;
    private final VoteViews views;
    private final TreatyTime time;

    Conduct(Votes votes, Puts puts, ProposalCheck proposals, VoteViews views, TreatyTime time) {
        this.votes = votes;
        this.puts = puts;
        this.proposals = proposals;
        this.views = views;
        this.time = time;
    }

    VoteJson.View view(Vote vote, Actor reader) {
        return views.view(vote, reader);
    }

    /** @throws ProblemException 422 with what has become impossible since the text was put */
    void requireStillPossible(Vote vote) {
        if (vote.status() == VoteStatus.PROPOSED) {
            InputCheck check = new InputCheck();
            proposals.check(check, "/proposal", votes.proposal(vote), vote.organ());
            check.throwIfAny();
        }
    }

    Instant closesAt(VoteJson.Open body, Vote vote) {
        return puts.closesAt(body, vote.method());
    }

    /** The instant at which a vote ends that is closed now: its own time, if that has come. */
    Instant endOf(Vote vote) {
        Instant now = time.now();
        if (vote.isDue(now)) {
            return vote.closesAt();
        }
        boolean early = vote.status() == VoteStatus.OPEN
                && (vote.method() == VoteMethod.SILENCE || vote.method() == VoteMethod.WRITTEN && !allHaveVoted(vote));
        if (early) {
            throw new ProblemException(NOT_OVER, "Members can answer until " + vote.closesAt() + ".", List.of());
        }
        return now;
    }

    private boolean allHaveVoted(Vote vote) {
        return views.turnout(vote) >= votes.members(vote.id()).stream().filter(VoteMember::isEntitled).count();
    }

    /** What was counted in the room; null where ballots are counted. */
    Tally counted(VoteJson.Close body, Vote vote) {
        InputCheck check = new InputCheck();
        boolean counts = body != null && (body.yes() != null || body.no() != null || body.abstain() != null);
        if (vote.method() != VoteMethod.SHOW_OF_HANDS) {
            check.refuseIf(counts, "", "NOT_COUNTED_BY_HAND", "The ballots of this vote are counted here.", "Send {}.");
            check.throwIfAny();
            return null;
        }
        InputCheck.requireBody(body);
        int yes = number(check, "/yes", body.yes());
        int no = number(check, "/no", body.no());
        int abstain = number(check, "/abstain", body.abstain());
        List<VoteMember> members = votes.members(vote.id());
        int entitled = (int) members.stream().filter(VoteMember::isEntitled).count();
        check.refuseIf(
                (long) yes + no + abstain > entitled, "", "TOO_MANY", "More hands than the " + entitled + " members that may vote.", "Count again.");
        check.throwIfAny();
        return new Tally(yes, no, abstain, entitled - yes - no - abstain, members.size() - entitled);
    }

    private static int number(InputCheck check, String pointer, Integer value) {
        if (!check.required(pointer, value)) {
            return 0;
        }
        check.refuseIf(value < 0, pointer, "NEGATIVE", "A number of hands is not negative.", "Count again.");
        return Math.max(0, value);
    }
}
