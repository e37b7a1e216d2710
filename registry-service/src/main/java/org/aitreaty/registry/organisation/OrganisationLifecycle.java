package org.aitreaty.registry.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.circle.Circle;

/**
 * Every legal move of an organisation in the register. Behaviour, the actions offered in the API and the tests come
 * from this table and nothing else.
 */
enum OrganisationLifecycle {
    REGISTER(Set.of(), OrganisationStatus.PENDING_VALIDATION, "OrganisationRegistered", "organisation:register", Mover.CONCERNED, null),
    PROPOSE(Set.of(), OrganisationStatus.PENDING_VALIDATION, "OrganisationProposed", "organisation:propose", Mover.CONCERNED, null),
    VALIDATE(
            Set.of(OrganisationStatus.PENDING_VALIDATION),
            OrganisationStatus.VALIDATED,
            "OrganisationValidated",
            "organisation:validate",
            Mover.HOST_STATE_OTHER_PERSON,
            "validation"),
    REJECT(
            Set.of(OrganisationStatus.PENDING_VALIDATION),
            OrganisationStatus.REJECTED,
            "OrganisationRejected",
            "organisation:validate",
            Mover.HOST_STATE_OTHER_PERSON,
            "rejection"),
    PROPOSE_AGAIN(
            Set.of(OrganisationStatus.REJECTED),
            OrganisationStatus.PENDING_VALIDATION,
            "OrganisationProposedAgain",
            "organisation:propose",
            Mover.CONCERNED,
            "proposal"),
    SUSPEND(
            Set.of(OrganisationStatus.VALIDATED),
            OrganisationStatus.SUSPENDED,
            "OrganisationSuspended",
            "organisation:suspend",
            Mover.HOST_STATE,
            "suspension"),
    REINSTATE(
            Set.of(OrganisationStatus.SUSPENDED),
            OrganisationStatus.VALIDATED,
            "OrganisationReinstated",
            "organisation:suspend",
            Mover.HOST_STATE,
            "reinstatement"),
    DISSOLVE(
            Set.of(OrganisationStatus.VALIDATED, OrganisationStatus.SUSPENDED),
            OrganisationStatus.DISSOLVED,
            "OrganisationDissolved",
            "organisation:dissolve",
            Mover.HOST_STATE,
            "dissolution");

    /** Who, besides holding the permission, may make a move. */
    enum Mover {
        /** The organisation itself, the delegates of its host State and the secretariat. */
        CONCERNED,
        /** The delegates of its host State. */
        HOST_STATE,
        /** The same, but not the person on whose word the entry rests: validation takes two people. */
        HOST_STATE_OTHER_PERSON
    }

    private final Set<OrganisationStatus> from;
    private final OrganisationStatus to;
    private final String event;
    private final String permission;
    private final Mover mover;
    private final String action;

    OrganisationLifecycle(Set<OrganisationStatus> from, OrganisationStatus to, String event, String permission, Mover mover, String action) {
        this.from = from;
        this.to = to;
        this.event = event;
        this.permission = permission;
        this.mover = mover;
        this.action = action;
    }

    /** The statuses it leads from; none for an entry in the register. */
    Set<OrganisationStatus> from() {
        return from;
    }

    OrganisationStatus to() {
        return to;
    }

    /** The past fact that the journal records. */
    String event() {
        return event;
    }

    String permission() {
        return permission;
    }

    Mover mover() {
        return mover;
    }

    /** The name of the move in the API, a sub-resource; null for an entry in the register. */
    String action() {
        return action;
    }

    boolean isLegalFrom(OrganisationStatus status) {
        return from.contains(status);
    }

    /** A move that takes something away, or gives it back, says why. */
    boolean needsReasons() {
        return this != REGISTER && this != PROPOSE && this != VALIDATE && this != PROPOSE_AGAIN;
    }

    /**
     * Whether it may be recorded for an earlier instant, as when a court's order arrives late. Not so before the first
     * validation: a refusal given meanwhile was right, and must not come to look wrong.
     */
    boolean mayBeBackdated() {
        return from.contains(OrganisationStatus.VALIDATED) || from.contains(OrganisationStatus.SUSPENDED);
    }

    /** Whether the actor stands where one has to stand for this move. Which person it is does not matter here. */
    boolean isOpenTo(Actor actor, Circle circle) {
        return actor.may(permission) && (mover == Mover.CONCERNED ? circle.isConcern(actor) : actor.actsForState(circle.hostState()));
    }

    /** Whether the move needs another person than this one. @param words the people on whose word the entry rests */
    boolean needsSomebodyElse(Actor actor, Set<String> words) {
        return mover == Mover.HOST_STATE_OTHER_PERSON && words.contains(actor.id());
    }

    /** What an actor may do next with an organisation. */
    static List<String> allowedActions(OrganisationStatus status, Actor actor, Circle circle, Set<String> words) {
        return Arrays.stream(values())
                .filter(move -> move.isLegalFrom(status) && move.isOpenTo(actor, circle) && !move.needsSomebodyElse(actor, words))
                .map(OrganisationLifecycle::action)
                .toList();
    }
}
