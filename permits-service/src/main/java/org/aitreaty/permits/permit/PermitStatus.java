package org.aitreaty.permits.permit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a permit stands. */
@Schema(
        name = "PermitStatus",
        description = "How a permit stands. TERMINATED_BY_TREATY: the State that answers for the holder is no longer bound by the treaty.")
public enum PermitStatus {
    /** In force from the first day of its validity. */
    ISSUED(false),
    /** Its use is forbidden until it is reinstated. */
    SUSPENDED(false),
    EXPIRED(true),
    REVOKED(true),
    /** Given back by its holder. */
    SURRENDERED(true),
    TERMINATED_BY_TREATY(true);

    private final boolean terminal;

    PermitStatus(boolean terminal) {
        this.terminal = terminal;
    }

    public boolean isTerminal() {
        return terminal;
    }
}
