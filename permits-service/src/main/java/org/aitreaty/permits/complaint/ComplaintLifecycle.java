package org.aitreaty.permits.complaint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;

/** Every legal move of a complaint. Behaviour, the actions offered in the API and the tests come from this table and nothing else. */
enum ComplaintLifecycle {
    LODGE(null, ComplaintStatus.LODGED, "CopyrightComplaintLodged", null),
    ADMIT(ComplaintStatus.LODGED, ComplaintStatus.ADMITTED, "CopyrightComplaintAdmitted", "admission"),
    DISMISS(ComplaintStatus.LODGED, ComplaintStatus.DISMISSED, "CopyrightComplaintDismissed", "dismissal"),
    UPHOLD(ComplaintStatus.ADMITTED, ComplaintStatus.UPHELD, "CopyrightComplaintUpheld", "upholding"),
    REJECT(ComplaintStatus.ADMITTED, ComplaintStatus.REJECTED, "CopyrightComplaintRejected", "rejection"),
    SETTLE(ComplaintStatus.ADMITTED, ComplaintStatus.SETTLED, "CopyrightComplaintSettled", "settlement");

    static final String DECIDE = "copyright-complaint:decide";

    private final ComplaintStatus from;
    private final ComplaintStatus to;
    private final String event;
    private final String action;

    ComplaintLifecycle(ComplaintStatus from, ComplaintStatus to, String event, String action) {
        this.from = from;
        this.to = to;
        this.event = event;
        this.action = action;
    }

    ComplaintStatus from() {
        return from;
    }

    ComplaintStatus to() {
        return to;
    }

    /** The past fact that the journal records. */
    String event() {
        return event;
    }

    boolean isLegalFrom(ComplaintStatus status) {
        return from == status;
    }

    /** The name of the move in the API; none for the lodging. */
    Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** What an actor may decide next. */
    static List<String> allowedActions(ComplaintStatus status, Actor actor) {
        return Stream.of(values())
                .filter(move -> move.isLegalFrom(status) && actor.isStaff() && actor.may(DECIDE))
                .flatMap(move -> move.action().stream())
                .toList();
    }
}
