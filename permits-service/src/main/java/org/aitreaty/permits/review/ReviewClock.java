package org.aitreaty.permits.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aitreaty.permits.application.ApplicationStep;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingLifecycle;

/**
 * How much of the time for a review is used. It runs while the secretariat has the application in hand, and stops while
 * it waits for the applicant, an evaluation, the Council or an appeal; what is remitted has the whole time again.
 *
 * @param used of {@link #ALLOWED}
 * @param dueAt when it is used up if nothing stops it; null while it stands still
 */
record ReviewClock(Duration used, Instant dueAt) {

    /** Sixty times 24 hours. Nothing is granted by its lapse; a review that takes longer is shown as overdue. */
    static final Duration ALLOWED = Duration.ofDays(60);

    static ReviewClock of(Instant filedAt, List<ApplicationStep> steps, TrainingApplicationStatus status, Instant now) {
        Duration used = Duration.ZERO;
        Instant since = filedAt;
        for (ApplicationStep step : steps) {
            if (step.from() == TrainingApplicationStatus.UNDER_REVIEW) {
                used = used.plus(Duration.between(since, step.madeAt()));
            }
            if (step.move() == TrainingLifecycle.REMIT) {
                used = Duration.ZERO;
            }
            since = step.madeAt();
        }
        if (status != TrainingApplicationStatus.UNDER_REVIEW) {
            return new ReviewClock(used, null);
        }
        return new ReviewClock(used.plus(Duration.between(since, now)), since.plus(ALLOWED.minus(used)));
    }

    boolean isOverdue() {
        return used.compareTo(ALLOWED) > 0;
    }
}
