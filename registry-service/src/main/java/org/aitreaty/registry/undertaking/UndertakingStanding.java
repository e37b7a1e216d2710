package org.aitreaty.registry.undertaking;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an undertaking stands on a legal day by its own terms. Derived, never stored. */
@Schema(
        name = "VoluntaryUndertakingStanding",
        description = "How an undertaking stands on a legal day by its own terms: ANNOUNCED before its first day, ENDED after its last.")
enum UndertakingStanding {
    ANNOUNCED,
    IN_EFFECT,
    ENDED;

    /** @param to the last day, or null */
    static UndertakingStanding on(LocalDate day, LocalDate from, LocalDate to) {
        // The end first: one that was ended before it began never takes effect.
        if (to != null && (day.isAfter(to) || to.isBefore(from))) {
            return ENDED;
        }
        return day.isBefore(from) ? ANNOUNCED : IN_EFFECT;
    }
}
