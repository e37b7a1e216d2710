package org.aitreaty.permits.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.admissibility.Refusal;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.classification.Regime;
import org.aitreaty.permits.council.FrontierDecision;
import org.aitreaty.permits.officer.Impartiality;
import org.aitreaty.permits.permit.Issuing;
import org.aitreaty.permits.permit.Permit;
import org.aitreaty.permits.permit.PermitTerms;
import org.aitreaty.permits.stored.StoredJson;
import org.aitreaty.permits.wording.Language;
import org.aitreaty.permits.wording.Sentence;

/** How an application is decided: one officer proposes, another confirms or returns. */
@ApplicationScoped
class Deciding {

    static final ProblemType GROUNDS_AGAINST = new ProblemType("grounds-against", 409, "The treaty does not allow this grant.");
    static final ProblemType PROPOSAL_OPEN = new ProblemType("proposal-open", 409, "A proposal waits for a second officer.");
    static final ProblemType NO_PROPOSAL = new ProblemType("no-proposal", 409, "No proposal waits for a second officer.");

    private final Reviews reviews;
    private final Proposals proposals;
    private final ApplicationSteps steps;
    private final Issuing issuing;
    private final Journal journal;
    private final TreatyTime time;
    private final StoredJson json;

    Deciding(
            Reviews reviews, Proposals proposals, ApplicationSteps steps, Issuing issuing, Journal journal, TreatyTime time, StoredJson json) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.steps = steps;
        this.issuing = issuing;
        this.journal = journal;
        this.time = time;
        this.json = json;
    }

    /**
     * @param terms of a grant; null for a refusal
     * @param reasons the officer's; what the law holds against it is added when it is confirmed
     * @throws ProblemException 409 for a grant that the law does not allow, or while another proposal is open
     */
    @Transactional(TxType.MANDATORY)
    void propose(Actor officer, TrainingApplication application, PermitTerms terms, List<StoredReason> reasons, Rechecking.Found found) {
        requireUnderReview(application);
        if (reviews.openProposal(application.id()).isPresent()) {
            throw new ProblemException(PROPOSAL_OPEN, "A second officer confirms or returns it first.", List.of());
        }
        if (terms != null) {
            requireNoGrounds(found.grounds());
        }
        DecisionProposal.Outcome outcome = terms == null ? DecisionProposal.Outcome.REFUSE : DecisionProposal.Outcome.GRANT;
        reviews.add(new DecisionProposal(
                application.id(), outcome, terms == null ? null : json.write(terms.stored()), json.write(reasons), officer, time.now()));
        record(officer, application, "DecisionProposed", Map.of("number", application.number(), "outcome", outcome.name()));
    }

    /** @throws ProblemException 409 when nothing is proposed, or by this officer */
    @Transactional(TxType.MANDATORY)
    void returnProposal(Actor officer, TrainingApplication application, String because) {
        DecisionProposal proposal = openFor(officer, application);
        proposal.settle(DecisionProposal.Settlement.RETURNED, officer, because, time.now());
        record(officer, application, "DecisionProposalReturned", Map.of("number", application.number(), "reason", because));
    }

    /**
     * Takes the decision that was proposed; above the frontier, the recommendation to the Council.
     *
     * @param found what the law says now
     * @throws ProblemException 409 when nothing is proposed, or by this officer, or the law does not allow the grant
     */
    @Transactional(TxType.MANDATORY)
    void confirm(Actor officer, TrainingApplication application, Rechecking.Found found) {
        DecisionProposal proposal = openFor(officer, application);
        Instant now = time.now();
        proposal.settle(DecisionProposal.Settlement.CONFIRMED, officer, null, now);
        proposal.decidedUnder(json.write(found.law()));
        if (proposal.outcome() == DecisionProposal.Outcome.REFUSE) {
            List<StoredReason> reasons = new ArrayList<>(proposals.reasons(proposal));
            found.grounds().stream().map(StoredReason::of).forEach(reasons::add);
            refuse(officer, application, reasons, found, now);
            return;
        }
        requireNoGrounds(found.grounds());
        if (found.classification().regime() == Regime.FRONTIER_ELIGIBLE) {
            steps.make(officer, application, TrainingLifecycle.RECOMMEND, basis(found), now);
            return;
        }
        grant(officer, application, proposals.terms(proposal).terms(), found, null);
    }

    /** Acts on the Council's decision: an approval grants what was recommended, unless the law does not allow it any more. */
    @Transactional(TxType.MANDATORY)
    void byCouncil(Actor by, TrainingApplication application, PermitTerms terms, Rechecking.Found found, FrontierDecision decision) {
        if (!decision.approved()) {
            Sentence vetoed = Sentence.of("refusal.council", decision.decision());
            refuse(by, application, List.of(StoredReason.of(new Refusal("COUNCIL_REFUSED", vetoed, vetoed, "4(7)", null, null))), found, time.now());
        } else if (!found.grounds().isEmpty()) {
            refuse(by, application, found.grounds().stream().map(StoredReason::of).toList(), found, time.now());
        } else {
            grant(by, application, terms, found, decision.decision());
        }
    }

    private void refuse(Actor by, TrainingApplication application, List<StoredReason> reasons, Rechecking.Found found, Instant at) {
        application.refusedFor(json.write(reasons));
        Map<String, Object> facts = new LinkedHashMap<>(basis(found));
        facts.put("reasons", reasons.stream().map(StoredReason::code).toList());
        steps.make(by, application, TrainingLifecycle.REFUSE, facts, at);
    }

    /** @param councilDecision number of the decision above the frontier, or null */
    private void grant(Actor by, TrainingApplication application, PermitTerms terms, Rechecking.Found found, String councilDecision) {
        Instant now = time.now();
        TrainingLifecycle move = terms.conditions().isEmpty() ? TrainingLifecycle.GRANT : TrainingLifecycle.GRANT_WITH_CONDITIONS;
        steps.make(by, application, move, basis(found), now);
        application.refusedFor("[]");
        issuing.issue(by, application, terms, new Permit.Ground(found.law().asOf(), found.law().parameterSetVersion(), councilDecision), now);
    }

    /** Whatever an officer or a vote wants: where the law stands against a grant there is none, and all of it is told. */
    void requireNoGrounds(List<Refusal> grounds) {
        if (!grounds.isEmpty()) {
            throw new ProblemException(
                    GROUNDS_AGAINST,
                    "The application can only be refused as things are.",
                    grounds.stream()
                            .map(ground -> new FieldError("", ground.code(), ground.message().in(Language.EN), "Article " + ground.article() + "."))
                            .toList());
        }
    }

    private DecisionProposal openFor(Actor officer, TrainingApplication application) {
        requireUnderReview(application);
        DecisionProposal proposal = reviews.openProposal(application.id())
                .orElseThrow(() -> new ProblemException(NO_PROPOSAL, "Propose a decision first.", List.of()));
        if (proposal.proposedById().equals(officer.id())) {
            throw new ProblemException(Impartiality.SECOND_OFFICER_REQUIRED, "You proposed this decision; an officer who did not confirms or returns it.", List.of());
        }
        return proposal;
    }

    private static void requireUnderReview(TrainingApplication application) {
        if (application.status() != TrainingApplicationStatus.UNDER_REVIEW) {
            throw new ProblemException(
                    TrainingLifecycle.NOT_IN_THIS_STATUS, "Only what is under review is decided; this one is " + application.status() + ".", List.of());
        }
    }

    private static Map<String, Object> basis(Rechecking.Found found) {
        return Map.of(
                "regime", found.classification().regime().name(),
                "legalAsOf", found.law().asOf().toString(),
                "parameterSetVersion", found.law().parameterSetVersion());
    }

    private void record(Actor officer, TrainingApplication application, String event, Map<String, ?> facts) {
        journal.record(officer, JournalEvent.created(event, "training-application", application.id(), facts, Visibility.RESTRICTED));
    }
}
