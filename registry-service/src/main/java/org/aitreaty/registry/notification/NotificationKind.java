package org.aitreaty.registry.notification;

import org.aitreaty.registry.participation.ActionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the depositary notifies: every type of act, and what the passage of time brings about. */
@Schema(name = "NotificationKind", description = "What is notified: an act by its type, or what the passage of time brought about.")
public enum NotificationKind {
    SIGNATURE,
    DEFINITIVE_SIGNATURE,
    RATIFICATION,
    ACCEPTANCE,
    APPROVAL,
    ACCESSION,
    SUCCESSION,
    FORMAL_CONFIRMATION,
    PROVISIONAL_APPLICATION,
    RESERVATION,
    DECLARATION,
    OBJECTION,
    WITHDRAWAL_OF_RESERVATION,
    WITHDRAWAL_OF_OBJECTION,
    TERRITORIAL_APPLICATION,
    WITHDRAWAL_NOTICE,
    RETRACTION_OF_WITHDRAWAL,
    CONFIRMATION,
    SUSPENSION,
    RESTORATION_OF_RIGHTS,
    ACCEPTANCE_OF_RESERVATION,
    REFUSAL_OF_RESERVATION,
    CORRECTION,
    /** The treaty has entered into force. */
    ENTRY_INTO_FORCE,
    /** A State that had given notice is no longer bound. */
    WITHDRAWAL_EFFECTIVE,
    /** A notification was wrong in itself, not the act it tells of. */
    NOTIFICATION_CORRECTION;

    static NotificationKind of(ActionType type) {
        return valueOf(type.name());
    }
}
