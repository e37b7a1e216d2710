package org.aitreaty.registry.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.ballot.Ballot;
import org.aitreaty.registry.ballot.BallotBox;
import org.aitreaty.registry.ballot.Ballots;
import org.aitreaty.registry.ballot.Choice;
import org.aitreaty.registry.ballot.Tally;
import org.aitreaty.registry.decision.Adopting;
import org.aitreaty.registry.majority.Matter;
import org.aitreaty.registry.majority.VotingRule;
import org.aitreaty.registry.majority.VotingRule.Outcome;
import org.aitreaty.registry.meeting.Meetings;

/** Closes votes, counts, and makes a decision of what was carried, all in one transaction. */
@ApplicationScoped
public class Closing {

    private final Votes votes;
    private final Electorate electorate;
    private final Ballots ballots;
    private final BallotBox box;
    private final Adopting adopting;
    private final Meetings meetings;
    private final Journal journal;

    Closing(Votes votes, Electorate electorate, Ballots ballots, BallotBox box, Adopting adopting, Meetings meetings, Journal journal) {
        this.votes = votes;
        this.electorate = electorate;
        this.ballots = ballots;
        this.box = box;
        this.adopting = adopting;
        this.meetings = meetings;
        this.journal = journal;
    }

    /**
     * Closes an open vote.
     *
     * @param at the instant at which it ended
     * @param counted what was counted in the room, for a show of hands; else null
     */
    @Transactional(TxType.MANDATORY)
    public Vote close(Vote vote, Instant at, Tally counted, Actor actor) {
        vote.require(VoteLifecycle.CLOSE);
        List<VoteMember> members = votes.members(vote.id());
        dropThoseWhoLeft(vote, members, at);
        int entitled = (int) members.stream().filter(VoteMember::isEntitled).count();
        VotingRule rule = votes.rule(vote);
        Tally tally = counted != null ? counted : tally(vote, members, entitled);
        SortedSet<String> present = electorate.present(vote, members, at);
        int answered = present == null ? tally.yes() + tally.no() + tally.abstain() : present.size();
        Outcome outcome = rule.isQuorum(answered, members.size()) ? rule.outcome(tally.yes(), tally.no(), entitled) : Outcome.NO_QUORUM;
        String decision = outcome == Outcome.CARRIED && isDecided(vote.matter()) ? adopt(vote, at, actor) : null;
        vote.close(new Vote.Result(outcome, votes.write(tally), decision), present == null ? null : present.size(), at);
        votes.flush();
        journal.record(actor, new JournalEvent(
                VoteLifecycle.CLOSE.event(), "vote", vote.id().toString(), null, facts(vote, tally, members), Visibility.PUBLIC));
        return vote;
    }

    /**
     * A member that ceased to be one before the end has no vote. In a secret vote that holds only until it has voted:
     * nobody could take its ballot out of the box again.
     */
    private void dropThoseWhoLeft(Vote vote, List<VoteMember> members, Instant at) {
        Set<String> counted = new HashSet<>(electorate.members(vote, at));
        if (vote.method() == VoteMethod.SECRET) {
            counted.addAll(box.marks(vote.id()));
        }
        members.stream().filter(member -> !counted.contains(member.state())).forEach(VoteMember::left);
    }

    /** What is procedure is settled by the vote itself and gets no number. */
    private static boolean isDecided(Matter matter) {
        return matter != Matter.PROCEDURE && matter != Matter.RULING;
    }

    private Tally tally(Vote vote, List<VoteMember> members, int entitled) {
        Collection<Choice> cast = vote.method() == VoteMethod.SECRET ? box.open(vote.id()) : onRecord(vote, members);
        return Tally.of(cast, entitled, members.size() - entitled);
    }

    private Collection<Choice> onRecord(Vote vote, List<VoteMember> members) {
        Map<String, Ballot> counting = ballots.counting(vote.id());
        return members.stream()
                .filter(member -> member.isEntitled() && counting.containsKey(member.state()))
                .map(member -> counting.get(member.state()).choice())
                .toList();
    }

    private String adopt(Vote vote, Instant at, Actor actor) {
        int session = vote.meetingId() == null
                ? meetings.latestSession(vote.organ())
                : meetings.findById(vote.meetingId()).session();
        return adopting.adopt(votes.proposal(vote), vote.organ(), session, vote.id(), at, actor).number();
    }

    private Map<String, ?> facts(Vote vote, Tally tally, List<VoteMember> members) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organ", vote.organ());
        facts.put("method", vote.method().name());
        facts.put("closedAt", vote.closedAt().toString());
        facts.put("outcome", vote.outcome().name());
        facts.put("yes", String.valueOf(tally.yes()));
        facts.put("no", String.valueOf(tally.no()));
        facts.put("abstain", String.valueOf(tally.abstain()));
        facts.put("absent", String.valueOf(tally.absent()));
        facts.put("notEntitled", String.valueOf(tally.notEntitled()));
        if (vote.decision() != null) {
            facts.put("decision", vote.decision());
        }
        if (vote.method().isOnRecord()) {
            facts.put("roll", roll(vote, members));
        }
        return facts;
    }

    private Map<String, String> roll(Vote vote, List<VoteMember> members) {
        Map<String, String> roll = new LinkedHashMap<>();
        Map<String, Ballot> counting = ballots.counting(vote.id());
        members.forEach(member -> roll.put(
                member.state(),
                !member.isEntitled()
                        ? "NOT_ENTITLED"
                        : counting.containsKey(member.state()) ? counting.get(member.state()).choice().name() : "ABSENT"));
        return roll;
    }
}
