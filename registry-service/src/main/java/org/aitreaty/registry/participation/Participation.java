package org.aitreaty.registry.participation;

import java.time.LocalDate;

/**
 * The standing of one State on one day.
 *
 * @param since the legal day on which this standing began; null for NON_PARTICIPANT. A Party whose rights were restored,
 *     or which took back its notice, is a Party since the treaty began to bind it, as if nothing had been
 * @param consented whether its consent to be bound stands
 * @param rightsSuspended whether its rights are suspended, also where it has given notice
 */
public record Participation(ParticipationStatus status, LocalDate since, boolean consented, boolean rightsSuspended) {

    public static final Participation NONE = new Participation(ParticipationStatus.NON_PARTICIPANT, null, false, false);

    /** Whether the treaty binds the State. */
    public boolean isBound() {
        return status.isBound();
    }
}
