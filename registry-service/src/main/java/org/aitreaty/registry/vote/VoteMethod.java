package org.aitreaty.registry.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How votes are taken. */
@Schema(
        name = "VoteMethod",
        description = "RECORDED: each member's vote is published. SHOW_OF_HANDS: only numbers are kept, counted in the room. SECRET: nobody can tell "
                + "who voted how. WRITTEN: between meetings, recorded. SILENCE: between meetings; adopted unless a member objects.")
public enum VoteMethod {
    RECORDED,
    SHOW_OF_HANDS,
    SECRET,
    WRITTEN,
    SILENCE;

    /** Whether it takes place at a meeting. */
    public boolean needsMeeting() {
        return this == RECORDED || this == SHOW_OF_HANDS || this == SECRET;
    }

    /** Whether each member's vote is kept with its name. */
    public boolean isOnRecord() {
        return this == RECORDED || this == WRITTEN || this == SILENCE;
    }
}
