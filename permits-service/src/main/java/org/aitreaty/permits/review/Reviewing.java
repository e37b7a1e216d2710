package org.aitreaty.permits.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingLifecycle;

/** What happens between the filing and the decision. */
@ApplicationScoped
class Reviewing {

    static final ProblemType CLAIMED_BY_ANOTHER = new ProblemType("claimed-by-another", 409, "Another officer examines this application.");
    static final ProblemType TOO_LATE = new ProblemType("too-late", 409, "The time for this is over.");

    private final Reviews reviews;
    private final ApplicationSteps steps;
    private final Journal journal;
    private final TreatyTime time;

    Reviewing(Reviews reviews, ApplicationSteps steps, Journal journal, TreatyTime time) {
        this.reviews = reviews;
        this.steps = steps;
        this.journal = journal;
        this.time = time;
    }

    /** Of two officers at once one has it. @throws ProblemException 409 when another has */
    @Transactional(TxType.MANDATORY)
    void claim(Actor officer, TrainingApplication application) {
        if (!application.status().isPending()) {
            throw new ProblemException(TrainingLifecycle.NOT_IN_THIS_STATUS, "The application is " + application.status() + "; there is nothing left to examine.", List.of());
        }
        if (reviews.claimIfFree(new ReviewClaim(application.id(), officer, time.now()))) {
            record(officer, application, "ReviewClaimed");
        } else {
            requireNotAnothers(officer, application);
        }
    }

    /** Gives it back to the queue; the officer's own, or that of a colleague who is away. */
    @Transactional(TxType.MANDATORY)
    void release(Actor officer, TrainingApplication application) {
        if (reviews.claim(application.id()).isPresent()) {
            reviews.release(application.id());
            record(officer, application, "ReviewReleased");
        }
    }

    /** @throws ProblemException 409 when another officer has it */
    void requireNotAnothers(Actor officer, TrainingApplication application) {
        reviews.claim(application.id()).filter(claim -> !claim.officerId().equals(officer.id())).ifPresent(claim -> {
            throw new ProblemException(CLAIMED_BY_ANOTHER, claim.officerName() + " examines it since " + claim.claimedAt() + ". It can be released first.", List.of());
        });
    }

    private void record(Actor officer, TrainingApplication application, String event) {
        journal.record(
                officer, JournalEvent.created(event, "training-application", application.id(), Map.of("number", application.number()), Visibility.RESTRICTED));
    }

    @Transactional(TxType.MANDATORY)
    void ask(Actor officer, TrainingApplication application, String questions, int days) {
        Instant now = time.now();
        InformationRequest request = new InformationRequest(application.id(), questions, officer, now, now.plus(Duration.ofDays(days)));
        steps.make(officer, application, TrainingLifecycle.REQUEST_INFORMATION, Map.of("dueAt", request.dueAt().toString()), now);
        overtakeProposal(officer, application, now);
        reviews.add(request);
    }

    /** @throws ProblemException 409 when nothing is asked, or it is too late */
    @Transactional(TxType.MANDATORY)
    void answer(Actor applicant, TrainingApplication application, String answer) {
        Instant now = time.now();
        reviews.openRequest(application.id()).filter(request -> request.isOverdue(now)).ifPresent(request -> {
            throw new ProblemException(TOO_LATE, "The answer was due until " + request.dueAt() + "; the application lapses. It can be filed anew.", List.of());
        });
        steps.make(applicant, application, TrainingLifecycle.ANSWER, Map.of(), now);
        reviews.openRequest(application.id()).ifPresent(request -> request.answer(answer, applicant, now));
    }

    @Transactional(TxType.MANDATORY)
    void move(Actor officer, TrainingApplication application, TrainingLifecycle move, String reason) {
        Instant now = time.now();
        steps.make(officer, application, move, Map.of(), now);
        journal.record(
                officer,
                JournalEvent.created(
                        "ReviewNoted", "training-application", application.id(), Map.of("number", application.number(), "reason", reason), Visibility.RESTRICTED));
        overtakeProposal(officer, application, now);
    }

    /** What was proposed of an application as it was is proposed anew, if at all, when it comes back to the review. */
    void overtakeProposal(Actor by, TrainingApplication application, Instant at) {
        reviews.openProposal(application.id())
                .ifPresent(proposal -> proposal.settle(DecisionProposal.Settlement.OVERTAKEN, by, application.status().name(), at));
    }
}
