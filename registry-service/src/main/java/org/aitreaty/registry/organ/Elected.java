package org.aitreaty.registry.organ;

import java.time.LocalDate;

/**
 * An election to a seat.
 *
 * @param from first day of the term
 * @param until the first day after it
 */
public record Elected(int seat, String state, LocalDate from, LocalDate until) {}
