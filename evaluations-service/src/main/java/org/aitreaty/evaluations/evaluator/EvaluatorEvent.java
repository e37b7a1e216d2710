package org.aitreaty.evaluations.evaluator;

import java.util.Map;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;

/** What can happen to an evaluator in the register. */
sealed interface EvaluatorEvent {

    JournalEvent forJournal();

    record EvaluatorRegistered(String code, String legalName, String hostState) implements EvaluatorEvent {

        static EvaluatorRegistered of(Evaluator evaluator) {
            return new EvaluatorRegistered(evaluator.code(), evaluator.legalName(), evaluator.hostState());
        }

        @Override
        public JournalEvent forJournal() {
            Map<String, String> facts = Map.of("code", code, "legalName", legalName, "hostState", hostState);
            return JournalEvent.created("EvaluatorRegistered", "evaluator", code, facts, Visibility.PUBLIC);
        }
    }
}
