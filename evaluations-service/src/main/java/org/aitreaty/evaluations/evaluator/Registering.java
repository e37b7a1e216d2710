package org.aitreaty.evaluations.evaluator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aitreaty.evaluations.evaluator.EvaluatorEvent.EvaluatorRegistered;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.hibernate.exception.ConstraintViolationException;

/** Enters an evaluator in the register. */
@ApplicationScoped
class Registering {

    static final ProblemType EVALUATOR_CODE_TAKEN =
            new ProblemType("evaluator-code-taken", 409, "Another evaluator is registered under this code.");

    private final Evaluators evaluators;
    private final Journal journal;
    private final TreatyTime time;

    Registering(Evaluators evaluators, Journal journal, TreatyTime time) {
        this.evaluators = evaluators;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Evaluator register(Actor actor, Registration registration) {
        if (evaluators.findByIdOptional(registration.code()).isPresent()) {
            throw taken(registration.code());
        }
        Evaluator evaluator = Evaluator.register(registration, time.now());
        try {
            evaluators.persistAndFlush(evaluator);
        } catch (ConstraintViolationException e) {
            // Somebody registered the same code between the look and the write.
            throw taken(registration.code());
        }
        journal.record(actor, EvaluatorRegistered.of(evaluator).forJournal());
        return evaluator;
    }

    private static ProblemException taken(String code) {
        return new ProblemException(
                EVALUATOR_CODE_TAKEN,
                "The code \"" + code + "\" stands for another evaluator.",
                List.of(new FieldError("/code", "TAKEN", "This code is taken.", "Choose another code, or read /v1/evaluators/" + code + ".")));
    }
}
