package org.aitreaty.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;

/** Moves permits: status, step and journal entry in one transaction. */
@ApplicationScoped
class PermitSteps {

    private final Permits permits;
    private final Journal journal;

    PermitSteps(Permits permits, Journal journal) {
        this.permits = permits;
        this.journal = journal;
    }

    /** Records the first step of a permit. */
    @Transactional(TxType.MANDATORY)
    void issued(Permit permit, PermitStep.Made made, Map<String, Object> facts) {
        record(permit, null, made, facts);
    }

    /** @throws org.aitreaty.kit.problem.ProblemException 409 when the permit is not in a status that allows it */
    @Transactional(TxType.MANDATORY)
    void make(Permit permit, PermitStep.Made made) {
        PermitStatus before = permit.status();
        permit.move(made.move());
        record(permit, before, made, Map.of());
    }

    private void record(Permit permit, PermitStatus before, PermitStep.Made made, Map<String, Object> facts) {
        permits.getEntityManager().persist(new PermitStep(permit, permits.steps(permit).size() + 1, before, made));
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("status", permit.status().name());
        after.put("number", permit.number());
        after.putAll(facts);
        journal.record(
                made.by(),
                new JournalEvent(
                        made.move().event(),
                        "permit",
                        permit.id().toString(),
                        before == null ? null : Map.of("status", before.name()),
                        after,
                        Visibility.PUBLIC));
    }
}
