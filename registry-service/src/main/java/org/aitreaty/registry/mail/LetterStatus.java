package org.aitreaty.registry.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a letter has come. */
@Schema(name = "LetterStatus", description = "How far a letter has come.")
enum LetterStatus {
    /** Waits for its first or its next attempt. */
    QUEUED,
    /** The mail server has taken it. Whether it was read, nobody knows. */
    SENT,
    /** Refused for good, or given up after the last attempt. Staff can have it tried again. */
    FAILED
}
