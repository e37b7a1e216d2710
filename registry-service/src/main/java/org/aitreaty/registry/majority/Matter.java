package org.aitreaty.registry.majority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is voted on, as far as the majority depends on it. */
@Schema(
        name = "Matter",
        description = "What is voted on. RULING: whether a ruling of the chair is overruled. THRESHOLD: treaty parameters. FRONTIER_PERMIT: one "
                + "application above the frontier. CLASS_PAUSE: all runs of a class.")
public enum Matter {
    PROCEDURE,
    RULING,
    SUBSTANCE,
    AMENDMENT,
    ELECTION,
    BUDGET,
    RESERVATION,
    SUSPENSION_OF_RIGHTS,
    HEAD_OF_SECRETARIAT,
    THRESHOLD,
    CAPABILITY_LIST,
    ALIGNMENT,
    FRONTIER_PERMIT,
    CLASS_PAUSE,
    CHALLENGE_INSPECTION
}
