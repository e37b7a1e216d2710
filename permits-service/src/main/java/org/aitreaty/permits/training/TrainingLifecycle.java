package org.aitreaty.permits.training;

import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;

/**
 * Every legal move of a training application. Behaviour, the actions offered in the API and the tests come from this
 * table and nothing else.
 */
enum TrainingLifecycle {
    FILE(null, TrainingApplicationStatus.UNDER_REVIEW, "TrainingApplicationFiled", "training-application:file"),
    FILE_INADMISSIBLE(null, TrainingApplicationStatus.REFUSED, "TrainingApplicationRefused", "training-application:file"),
    WITHDRAW(TrainingApplicationStatus.UNDER_REVIEW, TrainingApplicationStatus.WITHDRAWN, "TrainingApplicationWithdrawn", "training-application:withdraw");

    private final TrainingApplicationStatus from;
    private final TrainingApplicationStatus to;
    private final String event;
    private final String permission;

    TrainingLifecycle(TrainingApplicationStatus from, TrainingApplicationStatus to, String event, String permission) {
        this.from = from;
        this.to = to;
        this.event = event;
        this.permission = permission;
    }

    /** The status before the move; null for a filing. */
    TrainingApplicationStatus from() {
        return from;
    }

    TrainingApplicationStatus to() {
        return to;
    }

    /** The past fact that the journal records. */
    String event() {
        return event;
    }

    String permission() {
        return permission;
    }

    boolean isLegalFrom(TrainingApplicationStatus status) {
        return from == status;
    }

    /** The name of the move in the API, where it is a sub-resource; none for a filing. */
    Optional<String> action() {
        return this == WITHDRAW ? Optional.of("withdrawal") : Optional.empty();
    }

    /** What an actor may do next with an application of their own organisation. */
    static List<String> allowedActions(TrainingApplicationStatus status, Actor actor, String organisation) {
        return List.of(values()).stream()
                .filter(move -> move.isLegalFrom(status) && actor.may(move.permission) && actor.actsForOrganisation(organisation))
                .flatMap(move -> move.action().stream())
                .toList();
    }
}
