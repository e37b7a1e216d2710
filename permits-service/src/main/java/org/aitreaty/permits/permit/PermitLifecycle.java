package org.aitreaty.permits.permit;

import static org.aitreaty.permits.permit.PermitStatus.EXPIRED;
import static org.aitreaty.permits.permit.PermitStatus.ISSUED;
import static org.aitreaty.permits.permit.PermitStatus.REVOKED;
import static org.aitreaty.permits.permit.PermitStatus.SURRENDERED;
import static org.aitreaty.permits.permit.PermitStatus.SUSPENDED;
import static org.aitreaty.permits.permit.PermitStatus.TERMINATED_BY_TREATY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;

/**
 * Every legal move of a permit. One officer can stop its use at once; only after that, and only by another, is it
 * revoked, so that no permit ends by one person's hand.
 */
public enum PermitLifecycle {
    ISSUE(EnumSet.noneOf(PermitStatus.class), ISSUED, "PermitIssued", null, null),
    SUSPEND(EnumSet.of(ISSUED), SUSPENDED, "PermitSuspended", "permit:suspend", "suspension"),
    REINSTATE(EnumSet.of(SUSPENDED), ISSUED, "PermitReinstated", "permit:suspend", "reinstatement"),
    REVOKE(EnumSet.of(SUSPENDED), REVOKED, "PermitRevoked", "permit:revoke", "revocation"),
    SURRENDER(EnumSet.of(ISSUED, SUSPENDED), SURRENDERED, "PermitSurrendered", "permit:surrender", "surrender"),
    EXPIRE(EnumSet.of(ISSUED, SUSPENDED), EXPIRED, "PermitExpired", null, null),
    TERMINATE(EnumSet.of(ISSUED, SUSPENDED), TERMINATED_BY_TREATY, "PermitTerminatedByTreaty", null, null);

    private final Set<PermitStatus> from;
    private final PermitStatus to;
    private final String event;
    private final String permission;
    private final String action;

    PermitLifecycle(Set<PermitStatus> from, PermitStatus to, String event, String permission, String action) {
        this.from = from;
        this.to = to;
        this.event = event;
        this.permission = permission;
        this.action = action;
    }

    /** The statuses before the move; none for the issue. */
    public Set<PermitStatus> from() {
        return from;
    }

    public PermitStatus to() {
        return to;
    }

    /** The past fact that the journal records. */
    public String event() {
        return event;
    }

    public boolean isLegalFrom(PermitStatus status) {
        return from.contains(status);
    }

    /** Empty where no person makes the move. */
    public Optional<String> permission() {
        return Optional.ofNullable(permission);
    }

    /** The name of the move in the API, where a person makes it. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** What an actor may do next: the holder with what is theirs, staff with all. */
    public static List<String> allowedActions(PermitStatus status, Actor actor, String organisation) {
        return List.of(values()).stream()
                .filter(move -> move.isLegalFrom(status) && move.action != null && actor.may(move.permission))
                .filter(move -> actor.isStaff() || actor.actsForOrganisation(organisation))
                .map(move -> move.action)
                .toList();
    }
}
