package org.aitreaty.evaluations.evaluator;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.problem.ProblemException;

/** Gives a demonstration its one, fictional, evaluator. */
@ApplicationScoped
class DemonstrationEvaluators {

    static final Registration VELA = new Registration("vela", "Vela Evaluation Collegium", "GBR");

    private final SecretsConfig config;
    private final Evaluators evaluators;
    private final Registering registering;

    DemonstrationEvaluators(SecretsConfig config, Evaluators evaluators, Registering registering) {
        this.config = config;
        this.evaluators = evaluators;
        this.registering = registering;
    }

    @ActivateRequestContext
    void load(@Observes StartupEvent event) {
        if (config.mode() != SecretsConfig.Mode.DEMONSTRATION || evaluators.count() > 0) {
            return;
        }
        try {
            registering.register(Actor.system("demonstration"), VELA);
        } catch (ProblemException takenMeanwhile) {
            // Another replica of the demonstration started at the same moment and was first.
        }
    }
}
