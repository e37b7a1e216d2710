package org.aitreaty.registry.clause;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An earliest day, such as two years after opening for signature (Chemical Weapons Convention, article XXI).
 *
 * @param delay counted from the day of the event
 */
@Schema(name = "NotBefore", description = "An earliest day, counted from an event.")
public record NotBefore(
        @Schema(required = true, description = "Counted from the day of the event.") Delay delay,
        @Schema(required = true, description = "What it is counted from.") Event event) {

    /** What a treaty counts such a period from. */
    @Schema(name = "NotBeforeEvent", description = "What an earliest day is counted from.")
    public enum Event {
        ADOPTION,
        OPENING_FOR_SIGNATURE
    }

    public LocalDate on(LocalDate adoption, LocalDate opening) {
        return delay.after(event == Event.ADOPTION ? adoption : opening);
    }
}
