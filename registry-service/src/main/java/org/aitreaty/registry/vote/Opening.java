package org.aitreaty.registry.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.ballot.BallotBox;
import org.aitreaty.registry.decision.Proposal;
import org.aitreaty.registry.majority.VotingRule;
import org.aitreaty.registry.majority.VotingRules;

/** Opens votes. */
@ApplicationScoped
public class Opening {

    static final ProblemType NO_QUORUM = new ProblemType("no-quorum", 409, "Too few members are present for a vote.");
    static final ProblemType DEFERRED = new ProblemType("vote-deferred", 409, "Consensus is sought first; the vote comes later.");
    static final ProblemType NO_MEETING = new ProblemType("meeting-not-open", 409, "The meeting at which the vote is taken is not open.");

    private final Votes votes;
    private final Electorate electorate;
    private final VotingRules rules;
    private final BallotBox box;
    private final Journal journal;
    private final TreatyTime time;

    Opening(Votes votes, Electorate electorate, VotingRules rules, BallotBox box, Journal journal, TreatyTime time) {
        this.votes = votes;
        this.electorate = electorate;
        this.rules = rules;
        this.box = box;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Opens a vote: from now on its text, its rule and who may vote stay as they are.
     *
     * @param closesAt when it closes by itself, or null
     * @throws ProblemException 409 without a quorum, before consensus has been sought for long enough, or where the meeting is not open
     */
    @Transactional(TxType.MANDATORY)
    public Vote open(Vote vote, String ifMatch, boolean meetingIsOpen, Instant closesAt, Actor actor) {
        EntityVersion.requireMatch(ifMatch, vote.version());
        vote.require(VoteLifecycle.OPEN);
        Instant now = time.now();
        VotingRule rule = rule(vote, now);
        if (vote.method().needsMeeting() && !meetingIsOpen) {
            throw new ProblemException(NO_MEETING, "Open the meeting first.", List.of());
        }
        requireTimeForConsensus(vote, rule, now);
        List<VoteMember> members = electorate.at(vote, votes.proposal(vote), now);
        SortedSet<String> present = electorate.present(vote, members, now);
        if (present != null) {
            requireQuorum(rule, present.size(), members.size());
        }
        members.forEach(votes.getEntityManager()::persist);
        if (vote.method() == VoteMethod.SECRET) {
            box.setUp(vote.id());
        }
        vote.open(votes.write(rule), present == null ? null : present.size(), closesAt, now);
        votes.flush();
        journal.record(actor, new JournalEvent(
                VoteLifecycle.OPEN.event(), "vote", vote.id().toString(), null, facts(vote, members), Visibility.PUBLIC));
        return vote;
    }

    /** The rule that a vote is taken by if it is opened at an instant. */
    public VotingRule rule(Vote vote, Instant at) {
        return vote.method() == VoteMethod.SILENCE
                ? VotingRule.silence()
                : rules.of(vote.organ(), vote.matter(), at).orElseThrow(() -> new IllegalStateException(
                        "The organ " + vote.organ() + " has no rule for " + vote.matter() + " any more."));
    }

    private static void requireTimeForConsensus(Vote vote, VotingRule rule, Instant now) {
        Instant earliest = vote.proposedAt().plus(Duration.ofHours(rule.deferralHours()));
        if (now.isBefore(earliest)) {
            throw new ProblemException(
                    DEFERRED,
                    "The text has been before the organ since " + vote.proposedAt() + ". It is voted on " + rule.deferralHours()
                            + " hours later at the earliest: at " + earliest + ".",
                    List.of());
        }
    }

    private static void requireQuorum(VotingRule rule, int present, int members) {
        if (!rule.isQuorum(present, members)) {
            throw new ProblemException(
                    NO_QUORUM,
                    present + " of " + members + " members are present; " + rule.quorumOf(members) + " are needed.",
                    List.of());
        }
    }

    private static Map<String, ?> facts(Vote vote, List<VoteMember> members) {
        Map<String, Object> facts = new LinkedHashMap<>(Preparing.facts(vote));
        facts.put("rule", vote.rule());
        facts.put("openedAt", vote.openedAt().toString());
        Map<String, String> entitlements = new LinkedHashMap<>();
        members.forEach(member -> entitlements.put(member.state(), member.entitlement().name()));
        facts.put("members", entitlements);
        if (vote.closesAt() != null) {
            facts.put("closesAt", vote.closesAt().toString());
        }
        if (vote.presentAtOpening() != null) {
            facts.put("present", String.valueOf(vote.presentAtOpening()));
        }
        return facts;
    }
}
