package org.aitreaty.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A treaty act as the rules see it.
 *
 * @param id settles the order of acts received at the same instant
 * @param state code of the State
 * @param effectiveDate legal day of receipt by the depositary: treaty time
 * @param receivedAt instant of receipt
 * @param recordedAt when the register learned it: recorded time
 */
public record Act(UUID id, String state, ActionType type, LocalDate effectiveDate, Instant receivedAt, Instant recordedAt) {

    /** The order in which acts take effect. */
    public static final Comparator<Act> ORDER =
            Comparator.comparing(Act::effectiveDate).thenComparing(Act::receivedAt).thenComparing(Act::id);
}
