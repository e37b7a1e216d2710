package org.aitreaty.permits.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a rights holder's complaint stands. */
@Schema(name = "CopyrightComplaintStatus", description = "Where a complaint stands.")
enum ComplaintStatus {
    /** Nobody has looked at it yet. */
    LODGED(false),
    /** It is about a part of a dataset here, and is examined. */
    ADMITTED(false),
    /** It is about nothing here, or gives no ground. */
    DISMISSED(true),
    /** The part is blocked. */
    UPHELD(true),
    /** Examined, and not right. */
    REJECTED(true),
    /** The two sides have agreed. */
    SETTLED(true);

    private final boolean terminal;

    ComplaintStatus(boolean terminal) {
        this.terminal = terminal;
    }

    boolean isTerminal() {
        return terminal;
    }
}
