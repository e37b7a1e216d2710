package org.aitreaty.registry.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.ballot.Ballot;
import org.aitreaty.registry.ballot.BallotBox;
import org.aitreaty.registry.ballot.Ballots;
import org.aitreaty.registry.decision.Proposal;
import org.aitreaty.registry.majority.RuleWords;
import org.aitreaty.registry.majority.VotingRule;
import org.aitreaty.registry.vote.Electorate;
import org.aitreaty.registry.vote.Opening;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteLifecycle;
import org.aitreaty.registry.vote.VoteMember;
import org.aitreaty.registry.vote.VoteMethod;
import org.aitreaty.registry.vote.VoteStatus;
import org.aitreaty.registry.vote.Votes;
import org.aitreaty.registry.voting.VoteJson.RollEntry;
import org.aitreaty.registry.voting.VoteJson.RollVote;

/** What is shown of a vote. */
@ApplicationScoped
class VoteViews {

    private final Votes votes;
    private final Electorate electorate;
    private final Opening opening;
    private final Ballots ballots;
    private final BallotBox box;
    private final TreatyTime time;

    VoteViews(Votes votes, Electorate electorate, Opening opening, Ballots ballots, BallotBox box, TreatyTime time) {
        this.votes = votes;
        this.electorate = electorate;
        this.opening = opening;
        this.ballots = ballots;
        this.box = box;
        this.time = time;
    }

    VoteJson.View view(Vote vote, Actor reader) {
        Instant now = time.now();
        Proposal proposal = votes.proposal(vote);
        // Before the opening the members are those of this moment, so that everybody sees what would be needed.
        boolean found = vote.openedAt() != null;
        List<VoteMember> members = found ? votes.members(vote.id()) : electorate.at(vote, proposal, now);
        VotingRule rule = found ? votes.rule(vote) : opening.rule(vote, now);
        VoteJson.Numbers numbers = numbers(vote, rule, members, now);
        return new VoteJson.View(
                vote.id().toString(),
                vote.organ(),
                vote.meetingId() == null ? null : vote.meetingId().toString(),
                vote.matter(),
                vote.method(),
                vote.status(),
                proposal,
                rule,
                RuleWords.of(rule, numbers.members(), numbers.entitled()),
                numbers,
                vote.proposedAt(),
                vote.proposedAt().plus(Duration.ofHours(rule.deferralHours())),
                vote.openedAt(),
                vote.closesAt(),
                vote.closedAt(),
                vote.outcome(),
                votes.tally(vote),
                found ? roll(vote, members) : List.of(),
                vote.decision(),
                vote.cancelledBecause(),
                VoteLifecycle.allowedActions(vote.status(), reader));
    }

    private VoteJson.Numbers numbers(Vote vote, VotingRule rule, List<VoteMember> members, Instant now) {
        int entitled = (int) members.stream().filter(VoteMember::isEntitled).count();
        return new VoteJson.Numbers(
                members.size(), entitled, present(vote, members, now), rule.quorumOf(members.size()), turnout(vote), rule.needed(entitled), rule.stopping(entitled));
    }

    private Integer present(Vote vote, List<VoteMember> members, Instant now) {
        if (vote.status() == VoteStatus.CLOSED) {
            return vote.presentAtClosing();
        }
        SortedSet<String> present = electorate.present(vote, members, now);
        return present == null ? null : present.size();
    }

    VoteJson.Progress progress(String id) {
        Vote vote = votes.find(id);
        Integer present = vote.openedAt() == null ? null : present(vote, votes.members(vote.id()), time.now());
        return new VoteJson.Progress(vote.status(), turnout(vote), present, vote.closesAt(), vote.outcome(), vote.version());
    }

    /** How many members have voted; of a show of hands that is known when it is closed. */
    int turnout(Vote vote) {
        if (vote.openedAt() == null) {
            return 0;
        }
        if (vote.method() == VoteMethod.SHOW_OF_HANDS) {
            return vote.tally() == null ? 0 : votes.tally(vote).entitled() - votes.tally(vote).absent();
        }
        return vote.method() == VoteMethod.SECRET ? box.marks(vote.id()).size() : ballots.turnout(vote.id());
    }

    private List<RollEntry> roll(Vote vote, List<VoteMember> members) {
        boolean closed = vote.status() == VoteStatus.CLOSED;
        Map<String, Ballot> counting = closed && vote.method().isOnRecord() ? ballots.counting(vote.id()) : Map.of();
        Set<String> marks = closed && vote.method() == VoteMethod.SECRET ? box.marks(vote.id()) : Set.of();
        return members.stream()
                .map(member -> {
                    Ballot ballot = member.isEntitled() ? counting.get(member.state()) : null;
                    return new RollEntry(
                            member.state(),
                            member.entitlement(),
                            member.votedForBy(),
                            rollVote(vote, member, ballot, marks),
                            ballot == null ? null : ballot.explanation());
                })
                .toList();
    }

    private static RollVote rollVote(Vote vote, VoteMember member, Ballot ballot, Set<String> marks) {
        if (!member.isEntitled()) {
            return RollVote.NOT_ENTITLED;
        }
        if (vote.status() != VoteStatus.CLOSED || vote.method() == VoteMethod.SHOW_OF_HANDS) {
            return RollVote.PENDING;
        }
        if (marks.contains(member.state())) {
            return RollVote.VOTED;
        }
        return ballot == null ? RollVote.ABSENT : RollVote.valueOf(ballot.choice().name());
    }

    VoteJson.Item item(Vote vote) {
        return new VoteJson.Item(
                vote.id().toString(),
                vote.organ(),
                vote.meetingId() == null ? null : vote.meetingId().toString(),
                vote.matter(),
                vote.method(),
                vote.status(),
                votes.proposal(vote).title(),
                vote.proposedAt(),
                vote.closesAt(),
                vote.closedAt(),
                vote.outcome(),
                vote.decision());
    }
}
