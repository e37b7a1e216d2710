package org.aitreaty.permits.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.application.TrainingLifecycle;

/** Lets an applicant take an application back. */
@ApplicationScoped
class Withdrawing {

    private final ApplicationSteps steps;
    private final TreatyTime time;
    private final TrainingApplications applications;

    Withdrawing(ApplicationSteps steps, TreatyTime time, TrainingApplications applications) {
        this.steps = steps;
        this.time = time;
        this.applications = applications;
    }

    /**
     * @param ifMatch the version the applicant decided on
     * @throws org.aitreaty.kit.problem.ProblemException 428 or 412 for the version, 409 when it is decided already
     */
    @Transactional
    TrainingApplication withdraw(Actor actor, TrainingApplication application, String ifMatch, String reason) {
        EntityVersion.requireMatch(ifMatch, application.version());
        steps.make(actor, application, TrainingLifecycle.WITHDRAW, Map.of(), time.now());
        application.withdrawnBecause(reason);
        // The answer carries the new version, which the database gives on writing.
        applications.flush();
        return application;
    }
}
