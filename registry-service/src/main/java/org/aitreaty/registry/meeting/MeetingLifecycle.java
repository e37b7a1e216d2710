package org.aitreaty.registry.meeting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemType;

/**
 * Every legal move of a meeting: behaviour, the actions offered in the API and the tests come from this table and
 * nothing else.
 */
enum MeetingLifecycle {
    CONVENE(EnumSet.noneOf(MeetingStatus.class), MeetingStatus.CONVENED, "meeting:convene", "MeetingConvened", null),
    CHANGE(EnumSet.of(MeetingStatus.CONVENED), MeetingStatus.CONVENED, "meeting:convene", "MeetingChanged", "change"),
    OPEN(EnumSet.of(MeetingStatus.CONVENED), MeetingStatus.OPEN, "meeting:conduct", "MeetingOpened", "opening"),
    CLOSE(EnumSet.of(MeetingStatus.OPEN), MeetingStatus.CLOSED, "meeting:conduct", "MeetingClosed", "closing"),
    CANCEL(EnumSet.of(MeetingStatus.CONVENED), MeetingStatus.CANCELLED, "meeting:convene", "MeetingCancelled", "cancellation");

    static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("meeting-not-in-this-status", 409, "The meeting is not in a status that allows this.");

    private final Set<MeetingStatus> from;
    private final MeetingStatus to;
    private final String permission;
    private final String event;
    private final String action;

    MeetingLifecycle(Set<MeetingStatus> from, MeetingStatus to, String permission, String event, String action) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.event = event;
        this.action = action;
    }

    /** The statuses before the move; none for the first. */
    Set<MeetingStatus> from() {
        return from;
    }

    MeetingStatus to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** The past fact that the journal records. */
    String event() {
        return event;
    }

    boolean isLegalFrom(MeetingStatus status) {
        return from.contains(status);
    }

    /** Sub-resources that an actor may use next. */
    static List<String> allowedActions(MeetingStatus status, Actor actor) {
        return Arrays.stream(values())
                .filter(move -> move.action != null && move.isLegalFrom(status) && actor.may(move.permission))
                .map(move -> move.action)
                .toList();
    }
}
