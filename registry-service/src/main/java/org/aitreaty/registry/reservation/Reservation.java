package org.aitreaty.registry.reservation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A reservation, with what has become of it by some day.
 *
 * @param id of the act by which it was made
 * @param state code of its author
 * @param madeOn legal day of the act
 * @param notifiedOn day of the depositary's notification, from which the period for objections runs
 * @param late whether it was made after consent to be bound
 * @param silenceEndsOn the last day on which a State that had consented by then can object
 */
record Reservation(
        UUID id, String state, LocalDate madeOn, LocalDate notifiedOn, List<String> articles, boolean late, LocalDate silenceEndsOn, ReservationStatus status, LocalDate since) {}
