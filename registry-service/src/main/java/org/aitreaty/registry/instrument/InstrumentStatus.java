package org.aitreaty.registry.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an instrument is between a delegation and the depositary. */
@Schema(name = "InstrumentStatus", description = "Where an instrument is between a delegation and the depositary.")
public enum InstrumentStatus {
    /** The delegation is still at work on it. */
    DRAFT(false),
    /** With the depositary, who has not decided. The instant of sending is the instant of receipt. */
    SENT(false),
    /** Given back to the delegation with reasons; it can be mended and sent again. */
    RETURNED(false),
    /** Deposited: the act stands in the register. */
    ACCEPTED(true),
    /** Given up by the delegation. */
    CANCELLED(true);

    private final boolean terminal;

    InstrumentStatus(boolean terminal) {
        this.terminal = terminal;
    }

    boolean isTerminal() {
        return terminal;
    }
}
