package org.aitreaty.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;

/** Evidence for the conditions of permits, and what officers find of it. */
@ApplicationScoped
class Conditions {

    static final ProblemType CONDITION_SETTLED = new ProblemType("condition-settled", 409, "The condition is settled, or its day is over.");

    private final Permits permits;
    private final Journal journal;
    private final TreatyTime time;

    Conditions(Permits permits, Journal journal, TreatyTime time) {
        this.permits = permits;
        this.journal = journal;
        this.time = time;
    }

    /** @throws ProblemException 404 when there is none of this number; 409 when it is settled or its day is over */
    void show(Actor holder, Permit permit, int ordinal, String evidence) {
        requireLive(permit);
        PermitCondition condition = condition(permit, ordinal);
        Instant now = time.now();
        LocalDate today = time.legalDay(now);
        PermitCondition.Standing standing = condition.standing(today);
        if (standing == PermitCondition.Standing.MET || standing == PermitCondition.Standing.LIFTED || today.isAfter(condition.dueOn())) {
            throw new ProblemException(
                    CONDITION_SETTLED, "Condition " + ordinal + " is " + standing + "; evidence could be given until " + condition.dueOn() + ".", List.of());
        }
        condition.shownBy(evidence, holder.name(), now);
        record(holder, permit, "ConditionEvidenceGiven", Map.of("number", permit.number(), "condition", ordinal, "evidence", evidence));
    }

    /** @throws ProblemException 404 when there is none of this number; 409 when there is no evidence to find on */
    void find(Actor officer, Permit permit, int ordinal, boolean met, String because) {
        requireLive(permit);
        PermitCondition condition = condition(permit, ordinal);
        Instant now = time.now();
        PermitCondition.Standing standing = condition.standing(time.legalDay(now));
        if (standing != PermitCondition.Standing.EVIDENCE_GIVEN) {
            throw new ProblemException(CONDITION_SETTLED, "Condition " + ordinal + " is " + standing + "; there is no evidence to find on.", List.of());
        }
        condition.settle(met ? PermitCondition.Settlement.MET : PermitCondition.Settlement.REJECTED, because, officer.id(), now);
        record(officer, permit, met ? "ConditionMet" : "ConditionEvidenceRejected", Map.of("number", permit.number(), "condition", ordinal));
    }

    private static void requireLive(Permit permit) {
        if (permit.status().isTerminal()) {
            throw new ProblemException(Permit.NOT_IN_THIS_STATUS, "The permit is " + permit.status() + " now.", List.of());
        }
    }

    private PermitCondition condition(Permit permit, int ordinal) {
        return permits.conditions(permit).stream()
                .filter(condition -> condition.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The permit has no condition " + ordinal + "."));
    }

    private void record(Actor actor, Permit permit, String event, Map<String, ?> facts) {
        journal.record(actor, JournalEvent.created(event, "permit", permit.id(), facts, Visibility.RESTRICTED));
    }
}
