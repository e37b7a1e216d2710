package org.aitreaty.registry.instrument;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;

/**
 * Every legal move of an instrument: behaviour, the actions offered in the API and the tests come from this table and
 * nothing else.
 */
enum InstrumentLifecycle {
    PREPARE(EnumSet.noneOf(InstrumentStatus.class), InstrumentStatus.DRAFT, Side.DELEGATION, "instrument:prepare", "InstrumentPrepared", null),
    SAVE(EnumSet.of(InstrumentStatus.DRAFT, InstrumentStatus.RETURNED), InstrumentStatus.DRAFT, Side.DELEGATION, "instrument:prepare", "InstrumentSaved", "content"),
    SEND(EnumSet.of(InstrumentStatus.DRAFT, InstrumentStatus.RETURNED), InstrumentStatus.SENT, Side.DELEGATION, "instrument:send", "InstrumentSent", "sending"),
    CANCEL(
            EnumSet.of(InstrumentStatus.DRAFT, InstrumentStatus.RETURNED, InstrumentStatus.SENT),
            InstrumentStatus.CANCELLED,
            Side.DELEGATION,
            "instrument:prepare",
            "InstrumentCancelled",
            "cancellation"),
    RETURN(EnumSet.of(InstrumentStatus.SENT), InstrumentStatus.RETURNED, Side.DEPOSITARY, "instrument:decide", "InstrumentReturned", "return"),
    ACCEPT(EnumSet.of(InstrumentStatus.SENT), InstrumentStatus.ACCEPTED, Side.DEPOSITARY, "instrument:decide", "InstrumentAccepted", "acceptance");

    /** Whose move it is. */
    enum Side {
        DELEGATION,
        DEPOSITARY
    }

    private final Set<InstrumentStatus> from;
    private final InstrumentStatus to;
    private final Side side;
    private final String permission;
    private final String event;
    private final String action;

    InstrumentLifecycle(Set<InstrumentStatus> from, InstrumentStatus to, Side side, String permission, String event, String action) {
        this.from = from;
        this.to = to;
        this.side = side;
        this.permission = permission;
        this.event = event;
        this.action = action;
    }

    /** The statuses before the move; none for the first. */
    Set<InstrumentStatus> from() {
        return from;
    }

    InstrumentStatus to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** The past fact that the journal records. */
    String event() {
        return event;
    }

    /** The name of the move in the API, where it is a sub-resource. */
    Optional<String> action() {
        return Optional.ofNullable(action);
    }

    boolean isLegalFrom(InstrumentStatus status) {
        return from.contains(status);
    }

    /** Whether an actor stands on the side whose move it is, for an instrument of this State. */
    boolean isOf(Actor actor, String state) {
        return actor.may(permission) && (side == Side.DELEGATION ? actor.actsForState(state) : actor.isStaff());
    }

    /**
     * What an actor may do next with an instrument.
     *
     * @param lastEditor who changed it last, and so cannot be the second person who sends it
     */
    static List<String> allowedActions(InstrumentStatus status, String state, String lastEditor, Actor actor) {
        return Arrays.stream(values())
                .filter(move -> move.isLegalFrom(status) && move.isOf(actor, state))
                .filter(move -> move != SEND || !actor.id().equals(lastEditor))
                .flatMap(move -> move.action().stream())
                .toList();
    }
}
