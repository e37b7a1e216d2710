package org.aitreaty.permits.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.permit.PermitTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reviews as JSON. */
final class ReviewJson {

    private ReviewJson() {}

    @Schema(name = "InformationQuestions", description = "What the applicant is asked; the clock of the review stops until it has answered.")
    record Ask(
            @Schema(required = true, description = "The questions.", examples = {"Which of the datasets was deduplicated, and how?"}) String questions,
            @Schema(required = true, description = "Days for the answer, 1 to 180; an application whose applicant is silent lapses.", minimum = "1", maximum = "180", examples = {"30"})
                    Integer days) {}

    @Schema(name = "InformationAnswer", description = "The applicant's answer.")
    record Answer(@Schema(required = true, description = "In words; documents by their digest.", examples = {"Both, by exact match of documents"}) String answer) {}

    @Schema(name = "ReviewNote", description = "Why the review waits, or goes on.")
    record Note(@Schema(required = true, description = "Why.", examples = {"The evaluation of the predecessor is under way"}) String reason) {}

    @Schema(name = "Bilingual", description = "In the two working languages.")
    record Words(
            @Schema(required = true, description = "In English.", examples = {"An audit of the security of the weights"}) String en,
            @Schema(required = true, description = "In French.", examples = {"Un audit de la sécurité des poids"}) String fr) {}

    @Schema(name = "ProposedCondition", description = "Something the holder is to do.")
    record Condition(
            @Schema(required = true, description = "What.") Words text,
            @Schema(required = true, description = "Last legal day for the evidence.", examples = {"2027-03-31"}) String dueOn) {}

    @Schema(name = "ProposedTerms", description = "Within which limits the run is to be allowed.")
    record Terms(
            @Schema(required = true, description = "Operations of the run, at most.", examples = {"8e24"}) QuantityInput maxFlop,
            @Schema(required = true, description = "Parameters of the model, at most.", examples = {"7e10"}) QuantityInput maxParameters,
            @Schema(required = true, description = "First legal day.", examples = {"2027-03-01"}) String validFrom,
            @Schema(required = true, description = "Last legal day.", examples = {"2027-06-30"}) String validTo,
            @Schema(required = true, description = "May be empty.") List<Condition> conditions) {}

    @Schema(name = "ProposedReason", description = "A ground of refusal, with the article it rests on.")
    record Reason(
            @Schema(required = true, description = "Article of the treaty text.", examples = {"4(4)"}) String article,
            @Schema(required = true, description = "The ground.") Words text) {}

    @Schema(name = "DecisionProposal", description = "What one officer proposes and another confirms. A grant has terms, a refusal has reasons.")
    record Propose(
            @Schema(required = true, description = "GRANT or REFUSE.", implementation = DecisionProposal.Outcome.class, examples = {"GRANT"}) String outcome,
            @Schema(nullable = true, description = "Of a grant; null for a refusal.") Terms terms,
            @Schema(nullable = true, description = "Of a refusal; what the law itself holds against it is added. Null for a grant.") List<Reason> reasons) {}

    @Schema(name = "AppealGrounds", description = "Why a decision is contested.")
    record Lodge(@Schema(required = true, description = "The grounds.", examples = {"The evidence of section 4 was not considered"}) String grounds) {}

    @Schema(name = "AppealDecision", description = "How an appeal ends.")
    record Decide(
            @Schema(required = true, implementation = Appeal.Outcome.class, description = "How it ends.", examples = {"REMITTED"}) String outcome,
            @Schema(required = true, description = "Why.") Words reasons) {}

    @Schema(name = "ReviewClaim")
    record Claim(
            @Schema(description = "Name of the officer.", examples = {"Case officer"}) String officer,
            @Schema(description = "Whether it is you.", examples = {"true"}) boolean mine,
            @Schema(description = "Since when.", examples = {"2027-01-11T09:00:00Z"}) Instant since) {}

    @Schema(name = "ReviewClock", description = "How much of the time for the review is used. It stops while the secretariat waits for others.")
    record Clock(
            @Schema(description = "Days of 24 hours that are used up, whole ones.", examples = {"12"}) long daysUsed,
            @Schema(description = "Days allowed.", examples = {"60"}) long daysAllowed,
            @Schema(nullable = true, description = "When they are used up; null while the clock stands still.", examples = {"2027-03-11T09:00:00Z"}) Instant dueAt,
            @Schema(description = "Whether more than is allowed is used.", examples = {"false"}) boolean overdue) {

        static Clock of(ReviewClock clock) {
            return new Clock(clock.used().toDays(), ReviewClock.ALLOWED.toDays(), clock.dueAt(), clock.isOverdue());
        }
    }

    @Schema(name = "InformationRequest")
    record Request(
            @Schema(description = "What was asked.", examples = {"Which of the datasets was deduplicated, and how?"}) String questions,
            @Schema(description = "When.", examples = {"2027-01-11T09:00:00Z"}) Instant askedAt,
            @Schema(description = "From when on it is too late to answer.", examples = {"2027-02-10T09:00:00Z"}) Instant dueAt,
            @Schema(nullable = true, description = "What was answered; null while nothing is.", examples = {"Both, by exact match of documents"}) String answer,
            @Schema(nullable = true, description = "When.", examples = {"2027-01-20T09:00:00Z"}) Instant answeredAt) {

        static Request of(InformationRequest request) {
            return new Request(request.questions(), request.askedAt(), request.dueAt(), request.answer(), request.answeredAt());
        }
    }

    @Schema(name = "ReviewReason", description = "A ground, with the article it rests on.")
    record Ground(
            @Schema(description = "Stable code.", examples = {"FRONTIER_NOT_DEMONSTRATED"}) String code,
            @Schema(description = "The ground by language.", examples = {"{\"en\":\"The run is above the frontier …\"}"}) Map<String, String> message,
            @Schema(description = "Article of the treaty text.", examples = {"4(1)"}) String article,
            @Schema(nullable = true, description = "Key of the treaty parameter applied; null where none is.", examples = {"frontier.flop"}) String parameter,
            @Schema(nullable = true, description = "Its version.", examples = {"1"}) Integer parameterVersion) {

        static Ground of(StoredReason reason) {
            return new Ground(reason.code(), reason.message(), reason.article(), reason.parameter(), reason.parameterVersion());
        }
    }

    @Schema(name = "StandingTerms", description = "The limits as they are proposed.")
    record TermsView(
            @Schema(description = "Operations of the run, at most.", examples = {"8e24"}) String maxFlop,
            @Schema(description = "Parameters of the model, at most.", examples = {"7e10"}) String maxParameters,
            @Schema(description = "First legal day.", examples = {"2027-03-01"}) LocalDate validFrom,
            @Schema(description = "Last legal day.", examples = {"2027-06-30"}) LocalDate validTo,
            @Schema(description = "What the holder is to do.") List<ConditionView> conditions) {

        static TermsView of(PermitTerms.Stored terms) {
            return terms == null
                    ? null
                    : new TermsView(
                            terms.maxFlop(),
                            terms.maxParameters(),
                            terms.validFrom(),
                            terms.validTo(),
                            terms.conditions().stream().map(condition -> new ConditionView(condition.text(), condition.dueOn())).toList());
        }
    }

    @Schema(name = "StandingCondition")
    record ConditionView(
            @Schema(description = "What, by language.", examples = {"{\"en\":\"An audit of the security of the weights\"}"}) Map<String, String> text,
            @Schema(description = "Last legal day for the evidence.", examples = {"2027-03-31"}) LocalDate dueOn) {}

    @Schema(name = "ProposalView")
    record Proposal(
            @Schema(description = "What is proposed.") DecisionProposal.Outcome outcome,
            @Schema(nullable = true, description = "Of a grant.") TermsView terms,
            @Schema(description = "Of a refusal.") List<Ground> reasons,
            @Schema(description = "Name of the officer who proposed it.", examples = {"Case officer"}) String proposedBy,
            @Schema(description = "Whether it is you.", examples = {"false"}) boolean proposedByMe,
            @Schema(description = "When.", examples = {"2027-02-01T09:00:00Z"}) Instant proposedAt,
            @Schema(nullable = true, description = "What became of it; null while nothing has.") DecisionProposal.Settlement settlement,
            @Schema(nullable = true, description = "Name of who settled it.", examples = {"Second officer"}) String settledBy,
            @Schema(nullable = true, description = "Why it was returned or overtaken.", examples = {"The limit is above what was asked for"}) String settledBecause,
            @Schema(nullable = true, description = "When.", examples = {"2027-02-02T09:00:00Z"}) Instant settledAt) {

        static Proposal of(DecisionProposal proposal, PermitTerms.Stored terms, List<StoredReason> reasons, String reader) {
            return new Proposal(
                    proposal.outcome(),
                    TermsView.of(terms),
                    reasons.stream().map(Ground::of).toList(),
                    proposal.proposedByName(),
                    proposal.proposedById().equals(reader),
                    proposal.proposedAt(),
                    proposal.settlement(),
                    proposal.settledByName(),
                    proposal.settledBecause(),
                    proposal.settledAt());
        }
    }

    @Schema(name = "AppealView")
    record AppealView(
            @Schema(description = "What it contests: REFUSED or GRANTED_WITH_CONDITIONS.", examples = {"REFUSED"}) TrainingApplicationStatus against,
            @Schema(description = "The applicant's grounds.", examples = {"The evidence of section 4 was not considered"}) String grounds,
            @Schema(description = "When it was lodged.", examples = {"2027-02-10T09:00:00Z"}) Instant lodgedAt,
            @Schema(nullable = true, description = "How it ended; null while it has not.") Appeal.Outcome outcome,
            @Schema(nullable = true, description = "Why, by language.", examples = {"{\"en\":\"The evidence is material\"}"}) Map<String, String> reasons,
            @Schema(nullable = true, description = "When.", examples = {"2027-03-01T09:00:00Z"}) Instant decidedAt) {

        static AppealView of(Appeal appeal) {
            return new AppealView(appeal.against(), appeal.grounds(), appeal.lodgedAt(), appeal.outcome(), appeal.reasons(), appeal.decidedAt());
        }
    }

    /** A review as applicant, host State and secretariat see it. */
    @Schema(name = "TrainingReview", description = "What happened in a review. Claim and proposals are for the secretariat alone.")
    record View(
            @Schema(description = "Number of the application.", examples = {"TA-2026-USA-000001-X"}) String application,
            @Schema(description = "Where it stands.", examples = {"UNDER_REVIEW"}) TrainingApplicationStatus status,
            @Schema(description = "The time for the review.") Clock clock,
            @Schema(description = "What the applicant was asked, oldest first.") List<Request> requests,
            @Schema(description = "Appeals, oldest first.") List<AppealView> appeals,
            @Schema(nullable = true, description = "Which officer examines it; for the secretariat. Null while nobody does.") Claim claim,
            @Schema(nullable = true, description = "What officers proposed, oldest first; for the secretariat, null for others.") List<Proposal> proposals,
            @Schema(description = "What you may do next; each is a sub-resource of the application.", examples = {"[\"information-requests\"]"}) List<String> allowedActions) {}

    @Schema(name = "ReviewQueueItem")
    record QueueItem(
            @Schema(description = "Identifier of the application.", examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}) String id,
            @Schema(description = "Number of the application.", examples = {"TA-2026-USA-000001-X"}) String number,
            @Schema(description = "Legal name of the applicant.", examples = {"Meridian Compute Laboratory"}) String applicant,
            @Schema(description = "ISO 3166-1 alpha-3 of its host State.", examples = {"USA"}) String hostState,
            @Schema(description = "Where it stands.", examples = {"UNDER_REVIEW"}) TrainingApplicationStatus status,
            @Schema(description = "What the treaty asks of the run.", examples = {"SIZE_PERMIT_REQUIRED"}) String regime,
            @Schema(description = "Whether an officer must look at the figures.", examples = {"false"}) boolean manualReview,
            @Schema(description = "When it was filed.", examples = {"2026-11-23T10:00:00Z"}) Instant filedAt,
            @Schema(nullable = true, description = "Which officer examines it; null while nobody does.") Claim claim,
            @Schema(description = "Whether a proposal waits for a second officer.", examples = {"false"}) boolean proposalOpen,
            @Schema(description = "The time for the review.") Clock clock) {}

    @Schema(name = "ReviewQueuePage")
    record QueuePage(
            @Schema(description = "The items of this page, the one filed first at the top.") List<QueueItem> items,
            @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.", examples = {"bmV4dA"}) String nextCursor) {}
}
