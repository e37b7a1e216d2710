package org.aitreaty.registry.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a proposal has come. */
@Schema(name = "VoteStatus", description = "PROPOSED: before the organ. OPEN: ballots are taken. CLOSED: there is a result. CANCELLED: there will be none.")
public enum VoteStatus {
    PROPOSED,
    OPEN,
    CLOSED,
    CANCELLED
}
