package org.aitreaty.permits.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.training.ReadingApplications;

/** Puts together what a reader may see of a review. */
@ApplicationScoped
class ReviewViews {

    private final ReadingApplications reading;
    private final Reviews reviews;
    private final Proposals proposals;
    private final ApplicationSteps steps;
    private final TreatyTime time;

    ReviewViews(ReadingApplications reading, Reviews reviews, Proposals proposals, ApplicationSteps steps, TreatyTime time) {
        this.reading = reading;
        this.reviews = reviews;
        this.proposals = proposals;
        this.steps = steps;
        this.time = time;
    }

    /** @throws ProblemException 404 for what is not there and for what the reader may not see */
    TrainingApplication find(String reference, Actor reader) {
        return reading.find(reference)
                .filter(application -> ReadingApplications.maySeeDossier(reader, application))
                .orElseThrow(() -> ProblemException.notFound("There is no training application with this identifier or number whose review you may see."));
    }

    /** @throws ProblemException 404 for those of other organisations */
    TrainingApplication findOwn(String reference, Actor applicant) {
        return reading.find(reference)
                .filter(application -> applicant.actsForOrganisation(application.organisation()))
                .orElseThrow(() -> ProblemException.notFound("Your organisation has no application with this identifier or number."));
    }

    ReviewJson.View view(TrainingApplication application, Actor reader) {
        List<DecisionProposal> made = reviews.proposals(application.id());
        return new ReviewJson.View(
                application.number(),
                application.status(),
                clock(application),
                reviews.requests(application.id()).stream().map(ReviewJson.Request::of).toList(),
                reviews.appeals(application.id()).stream().map(ReviewJson.AppealView::of).toList(),
                reader.isStaff() ? claim(application, reader) : null,
                reader.isStaff() ? made.stream().map(proposal -> view(proposal, reader)).toList() : null,
                allowed(application, made, reader));
    }

    private ReviewJson.Proposal view(DecisionProposal proposal, Actor reader) {
        return ReviewJson.Proposal.of(proposal, proposals.terms(proposal), proposals.reasons(proposal), reader.id());
    }

    ReviewJson.Clock clock(TrainingApplication application) {
        return ReviewJson.Clock.of(ReviewClock.of(application.filedAt(), steps.of(application), application.status(), time.now()));
    }

    private ReviewJson.Claim claim(TrainingApplication application, Actor reader) {
        return reviews.claim(application.id()).map(claim -> claim(claim, reader)).orElse(null);
    }

    static ReviewJson.Claim claim(ReviewClaim claim, Actor reader) {
        return new ReviewJson.Claim(claim.officerName(), claim.officerId().equals(reader.id()), claim.claimedAt());
    }

    private List<String> allowed(TrainingApplication application, List<DecisionProposal> made, Actor reader) {
        List<String> allowed = new ArrayList<>(TrainingLifecycle.allowedActions(application.status(), reader, application.organisation()));
        if (application.status() == TrainingApplicationStatus.UNDER_REVIEW && reader.may("training-application:decide")) {
            DecisionProposal open = made.stream().filter(proposal -> proposal.settlement() == null).findFirst().orElse(null);
            if (open == null) {
                allowed.add("decision-proposals");
            } else if (!open.proposedById().equals(reader.id())) {
                allowed.addAll(List.of("decision-confirmation", "decision-return"));
            }
        }
        if (application.status() == TrainingApplicationStatus.UNDER_APPEAL && reader.may("appeal:decide")) {
            allowed.add("appeal-decision");
        }
        return allowed;
    }
}
