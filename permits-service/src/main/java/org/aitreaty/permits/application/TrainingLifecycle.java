package org.aitreaty.permits.application;

import static org.aitreaty.permits.application.TrainingApplicationStatus.COUNCIL_PENDING;
import static org.aitreaty.permits.application.TrainingApplicationStatus.EVALUATION_PENDING;
import static org.aitreaty.permits.application.TrainingApplicationStatus.GRANTED;
import static org.aitreaty.permits.application.TrainingApplicationStatus.GRANTED_WITH_CONDITIONS;
import static org.aitreaty.permits.application.TrainingApplicationStatus.INFORMATION_REQUESTED;
import static org.aitreaty.permits.application.TrainingApplicationStatus.LAPSED;
import static org.aitreaty.permits.application.TrainingApplicationStatus.REFUSED;
import static org.aitreaty.permits.application.TrainingApplicationStatus.UNDER_APPEAL;
import static org.aitreaty.permits.application.TrainingApplicationStatus.UNDER_REVIEW;
import static org.aitreaty.permits.application.TrainingApplicationStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemType;

/**
 * Every legal move of a training application. Behaviour, the actions offered in the API and the tests come from this
 * table and nothing else.
 */
public enum TrainingLifecycle {
    FILE(none(), UNDER_REVIEW, "TrainingApplicationFiled", "training-application:file", null),
    FILE_INADMISSIBLE(none(), REFUSED, "TrainingApplicationRefused", "training-application:file", null),
    WITHDRAW(
            EnumSet.of(UNDER_REVIEW, INFORMATION_REQUESTED, EVALUATION_PENDING, COUNCIL_PENDING),
            WITHDRAWN,
            "TrainingApplicationWithdrawn",
            "training-application:withdraw",
            "withdrawal"),
    REQUEST_INFORMATION(EnumSet.of(UNDER_REVIEW), INFORMATION_REQUESTED, "InformationRequested", "training-application:review", "information-requests"),
    ANSWER(EnumSet.of(INFORMATION_REQUESTED), UNDER_REVIEW, "InformationGiven", "training-application:file", "information"),
    LAPSE(EnumSet.of(INFORMATION_REQUESTED), LAPSED, "TrainingApplicationLapsed", null, null),
    AWAIT_EVALUATION(EnumSet.of(UNDER_REVIEW), EVALUATION_PENDING, "EvaluationAwaited", "training-application:review", "evaluation-wait"),
    RESUME(EnumSet.of(EVALUATION_PENDING), UNDER_REVIEW, "ReviewResumed", "training-application:review", "review-resumption"),
    RECOMMEND(EnumSet.of(UNDER_REVIEW), COUNCIL_PENDING, "GrantRecommendedToCouncil", "training-application:decide", null),
    GRANT(EnumSet.of(UNDER_REVIEW, COUNCIL_PENDING), GRANTED, "TrainingPermitGranted", "training-application:decide", null),
    GRANT_WITH_CONDITIONS(
            EnumSet.of(UNDER_REVIEW, COUNCIL_PENDING), GRANTED_WITH_CONDITIONS, "TrainingPermitGranted", "training-application:decide", null),
    REFUSE(EnumSet.of(UNDER_REVIEW, COUNCIL_PENDING), REFUSED, "TrainingApplicationRefused", "training-application:decide", null),
    APPEAL(EnumSet.of(REFUSED, GRANTED_WITH_CONDITIONS), UNDER_APPEAL, "AppealLodged", "training-application:file", "appeal"),
    UPHOLD_REFUSAL(EnumSet.of(UNDER_APPEAL), REFUSED, "DecisionUpheld", "appeal:decide", null),
    UPHOLD_CONDITIONS(EnumSet.of(UNDER_APPEAL), GRANTED_WITH_CONDITIONS, "DecisionUpheld", "appeal:decide", null),
    OVERTURN(EnumSet.of(UNDER_APPEAL), GRANTED, "DecisionOverturned", "appeal:decide", null),
    REMIT(EnumSet.of(UNDER_APPEAL), UNDER_REVIEW, "DecisionRemitted", "appeal:decide", null);

    public static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("not-in-this-status", 409, "The application is no longer in a status that allows this.");

    private final Set<TrainingApplicationStatus> from;
    private final TrainingApplicationStatus to;
    private final String event;
    private final String permission;
    private final String action;

    TrainingLifecycle(Set<TrainingApplicationStatus> from, TrainingApplicationStatus to, String event, String permission, String action) {
        this.from = from;
        this.to = to;
        this.event = event;
        this.permission = permission;
        this.action = action;
    }

    private static Set<TrainingApplicationStatus> none() {
        return EnumSet.noneOf(TrainingApplicationStatus.class);
    }

    /** The statuses before the move; none for a filing. */
    public Set<TrainingApplicationStatus> from() {
        return from;
    }

    public TrainingApplicationStatus to() {
        return to;
    }

    /** The past fact that the journal records. */
    public String event() {
        return event;
    }

    /** Empty where no person makes the move. */
    public Optional<String> permission() {
        return Optional.ofNullable(permission);
    }

    public boolean isLegalFrom(TrainingApplicationStatus status) {
        return from.contains(status);
    }

    /** The name of the move in the API, where it is a sub-resource of the application. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** What an actor may do next: applicants with what is theirs, staff with all. */
    public static List<String> allowedActions(TrainingApplicationStatus status, Actor actor, String organisation) {
        return List.of(values()).stream()
                .filter(move -> move.isLegalFrom(status) && move.action != null && actor.may(move.permission))
                .filter(move -> actor.isStaff() || actor.actsForOrganisation(organisation))
                .map(move -> move.action)
                .toList();
    }
}
