package org.aitreaty.registry.vote;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemType;

/**
 * Every legal move of a vote: behaviour, the actions offered in the API and the tests come from this table and nothing
 * else. Ballots are not moves; they are taken while a vote is open.
 */
public enum VoteLifecycle {
    PROPOSE(EnumSet.noneOf(VoteStatus.class), VoteStatus.PROPOSED, "vote:prepare", "VoteProposed", null),
    REVISE(EnumSet.of(VoteStatus.PROPOSED), VoteStatus.PROPOSED, "vote:prepare", "VoteRevised", "proposal"),
    OPEN(EnumSet.of(VoteStatus.PROPOSED), VoteStatus.OPEN, "vote:conduct", "VoteOpened", "opening"),
    CLOSE(EnumSet.of(VoteStatus.OPEN), VoteStatus.CLOSED, "vote:conduct", "VoteClosed", "closing"),
    CANCEL(EnumSet.of(VoteStatus.PROPOSED, VoteStatus.OPEN), VoteStatus.CANCELLED, "vote:conduct", "VoteCancelled", "cancellation");

    public static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("vote-not-in-this-status", 409, "The vote is not in a status that allows this.");

    private final Set<VoteStatus> from;
    private final VoteStatus to;
    private final String permission;
    private final String event;
    private final String action;

    VoteLifecycle(Set<VoteStatus> from, VoteStatus to, String permission, String event, String action) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.event = event;
        this.action = action;
    }

    /** The statuses before the move; none for the first. */
    public Set<VoteStatus> from() {
        return from;
    }

    public VoteStatus to() {
        return to;
    }

    public String permission() {
        return permission;
    }

    /** The past fact that the journal records. */
    public String event() {
        return event;
    }

    public boolean isLegalFrom(VoteStatus status) {
        return from.contains(status);
    }

    /** Sub-resources that an actor may use next. */
    public static List<String> allowedActions(VoteStatus status, Actor actor) {
        return Arrays.stream(values())
                .filter(move -> move.action != null && move.isLegalFrom(status) && actor.may(move.permission))
                .map(move -> move.action)
                .toList();
    }
}
