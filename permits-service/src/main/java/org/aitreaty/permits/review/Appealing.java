package org.aitreaty.permits.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.officer.Impartiality;
import org.aitreaty.permits.permit.Issuing;

/** Appeals: by the applicant, within thirty days, decided by somebody who had no part in the decision. */
@ApplicationScoped
class Appealing {

    static final Duration TIME_TO_APPEAL = Duration.ofDays(30);

    private final Reviews reviews;
    private final ApplicationSteps steps;
    private final Deciding deciding;
    private final Issuing issuing;
    private final TreatyTime time;

    Appealing(Reviews reviews, ApplicationSteps steps, Deciding deciding, Issuing issuing, TreatyTime time) {
        this.reviews = reviews;
        this.steps = steps;
        this.deciding = deciding;
        this.issuing = issuing;
        this.time = time;
    }

    /** @throws ProblemException 409 when nothing can be contested, or it is too late */
    @Transactional(TxType.MANDATORY)
    void lodge(Actor applicant, TrainingApplication application, String grounds) {
        Instant now = time.now();
        Instant decided = application.decidedAt();
        if (decided != null && !now.isBefore(decided.plus(TIME_TO_APPEAL))) {
            throw new ProblemException(
                    Reviewing.TOO_LATE, "An appeal could be lodged until " + decided.plus(TIME_TO_APPEAL) + ". An application can be filed anew.", List.of());
        }
        Appeal appeal = new Appeal(application, grounds, applicant, now);
        steps.make(applicant, application, TrainingLifecycle.APPEAL, Map.of("against", appeal.against().name()), now);
        reviews.add(appeal);
    }

    /**
     * @param found what the law says now; needed to overturn
     * @throws ProblemException 409 when there is no appeal, for who decided the application, and where the law does not allow the grant
     */
    @Transactional(TxType.MANDATORY)
    void decide(Actor by, TrainingApplication application, Appeal.Outcome outcome, Map<String, String> reasons, Rechecking.Found found) {
        Appeal appeal = reviews.openAppeal(application.id())
                .orElseThrow(() -> new ProblemException(TrainingLifecycle.NOT_IN_THIS_STATUS, "There is no appeal to decide.", List.of()));
        requireNoPart(by, application);
        Instant now = time.now();
        boolean conditions = appeal.against() == TrainingApplicationStatus.GRANTED_WITH_CONDITIONS;
        switch (outcome) {
            case UPHELD -> steps.make(by, application, conditions ? TrainingLifecycle.UPHOLD_CONDITIONS : TrainingLifecycle.UPHOLD_REFUSAL, Map.of(), now);
            case REMITTED -> remit(by, application, conditions, now);
            case OVERTURNED -> overturn(by, application, conditions, reasons, found, now);
        }
        appeal.decide(outcome, reasons, by, now);
    }

    /** A permit stays while it is contested, so there is nothing to examine anew about one. */
    private void remit(Actor by, TrainingApplication application, boolean conditions, Instant now) {
        if (conditions) {
            throw new ProblemException(
                    TrainingLifecycle.NOT_IN_THIS_STATUS, "The permit is in force; its conditions are upheld or lifted, not examined anew.", List.of());
        }
        steps.make(by, application, TrainingLifecycle.REMIT, Map.of(), now);
    }

    /** A refusal can be set aside only for a grant that officers had thought through; without one it is remitted to them. */
    private void overturn(
            Actor by, TrainingApplication application, boolean conditions, Map<String, String> reasons, Rechecking.Found found, Instant now) {
        if (!conditions) {
            throw new ProblemException(
                    TrainingLifecycle.NOT_IN_THIS_STATUS, "A refusal that does not stand is remitted: limits of a permit have to be examined first.", List.of());
        }
        deciding.requireNoGrounds(found.grounds());
        steps.make(by, application, TrainingLifecycle.OVERTURN, Map.of(), now);
        issuing.liftConditions(application, by, reasons.get("en"), now);
    }

    private void requireNoPart(Actor by, TrainingApplication application) {
        boolean tookPart = reviews.proposals(application.id()).stream()
                .anyMatch(proposal -> by.id().equals(proposal.proposedById()) || by.id().equals(proposal.settledById()));
        if (tookPart) {
            throw new ProblemException(Impartiality.SECOND_OFFICER_REQUIRED, "You took part in the decision; somebody else decides the appeal.", List.of());
        }
    }
}
