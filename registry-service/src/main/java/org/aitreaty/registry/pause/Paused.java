package org.aitreaty.registry.pause;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a class of runs is paused.
 *
 * @param decision number of the decision that pauses it
 * @param since from when that decision does
 */
@Schema(name = "PausedClass", description = "A class of training runs that is paused, and by which decision.")
public record Paused(
        @Schema(required = true, description = "Which runs.") RunClass runs,
        @Schema(required = true, description = "Why.") Ground ground,
        @Schema(required = true, description = "Number of the decision that pauses them.", examples = {"EC-4/DEC.2"}) String decision,
        @Schema(required = true, description = "From when that decision pauses them.", examples = {"2027-03-01T11:00:00Z"}) Instant since) {

    /** Why runs are paused. */
    @Schema(
            name = "PauseGround",
            description = "ORDERED by a decision on the class. NOT_DEMONSTRATED_ANY_MORE: alignment was found demonstrated once and is so no longer; "
                    + "no decision on the class lifts that.")
    public enum Ground {
        ORDERED,
        NOT_DEMONSTRATED_ANY_MORE
    }
}
