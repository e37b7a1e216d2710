package org.aitreaty.permits.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.due.Due;

/** Lets applications lapse whose applicant did not answer in time. */
@ApplicationScoped
class LateAnswers implements Due {

    private static final Actor CLOCK = Actor.system("late-answers");

    private final Reviews reviews;
    private final TrainingApplications applications;
    private final ApplicationSteps steps;

    LateAnswers(Reviews reviews, TrainingApplications applications, ApplicationSteps steps) {
        this.reviews = reviews;
        this.applications = applications;
        this.steps = steps;
    }

    @Override
    public int bringAbout(Instant now) {
        List<UUID> late = QuarkusTransaction.requiringNew().call(() -> reviews.lateAt(now));
        late.forEach(id -> QuarkusTransaction.requiringNew().run(() -> lapse(id, now)));
        return late.size();
    }

    /** Another replica may have seen to it meanwhile. */
    private void lapse(UUID id, Instant now) {
        TrainingApplication application = applications.findById(id);
        if (TrainingLifecycle.LAPSE.isLegalFrom(application.status()) && reviews.openRequest(id).filter(request -> request.isOverdue(now)).isPresent()) {
            steps.make(CLOCK, application, TrainingLifecycle.LAPSE, Map.of(), now);
        }
    }
}
