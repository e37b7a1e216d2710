package org.aitreaty.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.CheckedNumber;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;

/** Puts together what a reader may see of a permit. */
@ApplicationScoped
class PermitViews {

    private final Permits permits;
    private final TrainingApplications applications;
    private final TreatyTime time;

    PermitViews(Permits permits, TrainingApplications applications, TreatyTime time) {
        this.permits = permits;
        this.applications = applications;
        this.time = time;
    }

    /** @throws ProblemException 404, with the difference between a mistyped number and one that is not given */
    Permit find(String reference) {
        return permits.named(reference).orElseThrow(() -> {
            boolean mistyped = CheckedNumber.looksLikeOne(reference) && CheckedNumber.normalise(reference).isEmpty();
            return ProblemException.notFound(
                    mistyped
                            ? "The number is mistyped: its check character does not fit. Compare it with your document, O and 0, I and 1 in particular."
                            : "There is no permit with this identifier or number.");
        });
    }

    static boolean maySeeLimits(Actor reader, Permit permit) {
        return reader.may("permit:read-limits")
                && (reader.isStaff() || reader.actsForOrganisation(permit.organisation()) || reader.actsForState(permit.hostState()));
    }

    PermitJson.View view(Permit permit, Actor reader) {
        boolean limits = maySeeLimits(reader, permit);
        TrainingApplication application = applications.findById(permit.applicationId());
        return new PermitJson.View(
                PermitJson.Summary.of(permit),
                application.number(),
                permit.legalAsOf(),
                permit.parameterSetVersion(),
                permit.councilDecision(),
                permits.steps(permit).stream()
                        .map(step -> new PermitJson.HistoryItem(step.madeAt(), step.move().event(), step.to(), limits ? step.reason() : null))
                        .toList(),
                PermitLifecycle.allowedActions(permit.status(), reader, permit.organisation()),
                limits ? PermitJson.Limits.of(permit, permits.conditions(permit), time.legalDay(time.now())) : null);
    }
}
