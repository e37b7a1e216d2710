package org.aitreaty.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A treaty act as the rules see it.
 *
 * @param id settles the order of acts of one type received at the same instant
 * @param state code of the State or organisation whose act it is, or which an organ's act is about
 * @param effectiveDate legal day from which it counts: of receipt by the depositary, of the succession, or of the
 *     organ's decision
 * @param receivedAt instant of receipt
 * @param recordedAt when the register learned it: recorded time
 */
public record Act(
        UUID id, String state, ActionType type, LocalDate effectiveDate, Instant receivedAt, Instant recordedAt, Particulars particulars) {

    /**
     * The order in which acts take effect. Of acts received together, in one envelope, consent comes before the
     * reservation to it, as the types are declared.
     */
    public static final Comparator<Act> ORDER = Comparator.comparing(Act::effectiveDate)
            .thenComparing(Act::receivedAt)
            .thenComparing(Act::type)
            .thenComparing(Act::id);

    boolean isPending() {
        return particulars.pending();
    }
}
