package org.aitreaty.registry.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.decision.Proposal;
import org.aitreaty.registry.decision.ProposalCheck;
import org.aitreaty.registry.majority.Matter;
import org.aitreaty.registry.majority.VotingRules;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.organ.Organs;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteMethod;
import org.aitreaty.registry.vote.Votes;

/** Reads what is put to an organ, and says everything that is wrong with it. */
@ApplicationScoped
class Puts {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(180);

    private final Organs organs;
    private final Meetings meetings;
    private final VotingRules rules;
    private final ProposalCheck proposals;
    private final Votes votes;
    private final Decisions decisions;
    private final EntityManager database;
    private final TreatyTime time;

    Puts(
            Organs organs,
            Meetings meetings,
            VotingRules rules,
            ProposalCheck proposals,
            Votes votes,
            Decisions decisions,
            EntityManager database,
            TreatyTime time) {
        this.organs = organs;
        this.meetings = meetings;
        this.rules = rules;
        this.proposals = proposals;
        this.votes = votes;
        this.decisions = decisions;
        this.database = database;
        this.time = time;
    }

    Vote.Put read(VoteJson.Put body) {
        return read(body, new InputCheck());
    }

    /** What is before an organ stays with it: it was checked for that one, and its vote is counted by the rules of that one. */
    Vote.Put revised(VoteJson.Put body, Vote vote) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        check.refuseIf(
                body.organ() != null && !body.organ().equals(vote.organ()),
                "/organ",
                "BEFORE_ANOTHER_ORGAN",
                "The proposal is before " + vote.organ() + ".",
                "Cancel this vote and put the proposal to the other organ.");
        return read(body, check);
    }

    private Vote.Put read(VoteJson.Put body, InputCheck check) {
        InputCheck.requireBody(body);
        Matter matter = check.oneOf("/matter", body.matter(), Matter.class);
        VoteMethod method = check.oneOf("/method", body.method(), VoteMethod.class);
        boolean organKnown = check.required("/organ", body.organ());
        if (organKnown && organs.named(body.organ()).isEmpty()) {
            check.refuse("/organ", "UNKNOWN_ORGAN", "There is no organ of this name.", "See /v1/organs.");
            organKnown = false;
        }
        if (organKnown && matter != null) {
            check.refuseIf(
                    rules.of(body.organ(), matter, time.now()).isEmpty(),
                    "/matter",
                    "NOT_FOR_THIS_ORGAN",
                    "This organ does not decide such matters.",
                    "Put it to another organ.");
        }
        UUID meeting = meeting(check, body, method);
        if (check.required("/proposal", body.proposal()) && organKnown) {
            proposals.check(check, "/proposal", body.proposal(), body.organ());
            fit(check, matter, body.proposal());
        }
        check.throwIfAny();
        return new Vote.Put(body.organ(), meeting, matter, method, votes.write(body.proposal()));
    }

    private UUID meeting(InputCheck check, VoteJson.Put body, VoteMethod method) {
        boolean given = body.meeting() != null && !body.meeting().isBlank();
        if (method != null) {
            check.refuseIf(method.needsMeeting() && !given, "/meeting", "MISSING", "Such a vote is taken at a meeting.", "Name the meeting.");
            check.refuseIf(!method.needsMeeting() && given, "/meeting", "BETWEEN_MEETINGS", "Such a vote is taken between meetings.", "Leave it out.");
        }
        if (!given) {
            return null;
        }
        Meeting meeting = Ids.parse(body.meeting()).map(meetings::findById).orElse(null);
        if (meeting == null) {
            check.refuse("/meeting", "UNKNOWN_MEETING", "There is no such meeting.", "See /v1/meetings.");
            return null;
        }
        check.refuseIf(meeting.isOver(), "/meeting", "MEETING_OVER", "The meeting is over.", "Name one to come.");
        check.refuseIf(!meeting.organ().equals(body.organ()), "/meeting", "ANOTHER_ORGAN", "The meeting is another organ's.", "Name a meeting of this organ.");
        return meeting.id();
    }

    /** Each effect needs the majority of its matter: nothing passes under an easier one. */
    private void fit(InputCheck check, Matter matter, Proposal proposal) {
        if (matter == null) {
            return;
        }
        for (int i = 0; i < proposal.effects().size(); i++) {
            DecisionEffect effect = proposal.effects().get(i);
            Matter needed = effect == null || effect.kind() == null ? null : matterOf(effect);
            check.refuseIf(
                    needed != null && needed != matter,
                    "/proposal/effects/" + i + "/kind",
                    "ANOTHER_MATTER",
                    "This effect is decided as " + needed + ", with the majority laid down for it.",
                    "Put it separately.");
        }
        check.refuseIf(
                (matter == Matter.PROCEDURE || matter == Matter.RULING) && !proposal.effects().isEmpty(),
                "/proposal/effects",
                "PROCEDURE_HAS_NO_EFFECT",
                "A matter of procedure changes nothing outside the meeting.",
                "Leave the effects out.");
        check.refuseIf(
                matter == Matter.FRONTIER_PERMIT && proposal.concerns() == null, "/proposal/concerns", "MISSING", "Which application is it about?", "Name its number.");
    }

    /** Null where it cannot be told, because the earlier decision is not named or there is none. */
    private Matter matterOf(DecisionEffect effect) {
        return switch (effect.kind()) {
            case PARAMETER -> Matter.THRESHOLD;
            case ALIGNMENT -> Matter.ALIGNMENT;
            case CAPABILITY_LIST -> Matter.CAPABILITY_LIST;
            case FRONTIER_PERMIT -> Matter.FRONTIER_PERMIT;
            case ELECTION -> Matter.ELECTION;
            case CLASS_PAUSE -> Matter.CLASS_PAUSE;
            case EARLIER_DECISION -> matterOfEarlier(effect.earlierDecision());
        };
    }

    /** What a decision needed is needed to undo it too, or a block would be got round. An emergency order changes figures. */
    private Matter matterOfEarlier(DecisionEffect.EarlierDecision earlier) {
        Decision decision = earlier == null || earlier.decision() == null ? null : decisions.findById(earlier.decision());
        if (decision == null) {
            return null;
        }
        return decision.voteId() == null ? Matter.THRESHOLD : votes.findById(decision.voteId()).matter();
    }

    /** When a vote closes by itself. */
    Instant closesAt(VoteJson.Open body, VoteMethod method) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Instant closes = check.optionalInstant("/closesAt", body.closesAt());
        check.refuseIf(
                body.closesAt() == null && !method.needsMeeting(), "/closesAt", "MISSING", "A vote between meetings has an end.", "Name the instant at which it closes.");
        if (closes != null) {
            Instant now = time.now();
            check.refuseIf(
                    closes.isBefore(now.plus(SHORTEST)) || closes.isAfter(now.plus(LONGEST)),
                    "/closesAt",
                    "OUT_OF_RANGE",
                    "A vote is open for a minute at least and " + LONGEST.toDays() + " days at most.",
                    "Name another instant.");
            if (method == VoteMethod.SILENCE) {
                requireWorkingDay(check, closes);
            }
        }
        check.throwIfAny();
        return closes;
    }

    /** A silence that ends at midnight ends with the day before. */
    private void requireWorkingDay(InputCheck check, Instant closes) {
        LocalDate last = time.legalDay(closes.minusNanos(1));
        LocalDate working = last;
        while (isClosed(working)) {
            working = working.plusDays(1);
        }
        check.refuseIf(
                !working.equals(last),
                "/closesAt",
                "NOT_A_WORKING_DAY",
                "The secretariat is closed on " + last + ", when the silence would end.",
                "The next working day is " + working + "; it ends at " + time.startOf(working.plusDays(1)) + ".");
    }

    private boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || !database.createNativeQuery("select day from seat_holiday where day = ?1", LocalDate.class)
                        .setParameter(1, day)
                        .getResultList()
                        .isEmpty();
    }
}
