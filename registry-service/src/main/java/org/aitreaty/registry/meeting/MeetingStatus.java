package org.aitreaty.registry.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a meeting has come. */
@Schema(name = "MeetingStatus", description = "CONVENED: called and not yet opened. OPEN: in session. CLOSED: over. CANCELLED: will not take place.")
public enum MeetingStatus {
    CONVENED,
    OPEN,
    CLOSED,
    CANCELLED
}
