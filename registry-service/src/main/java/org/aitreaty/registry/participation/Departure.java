package org.aitreaty.registry.participation;

import java.time.LocalDate;

/**
 * A State's way out of the treaty.
 *
 * @param notice the act that began it
 * @param ends the first day on which the State is no longer bound; may have passed
 */
public record Departure(Act notice, LocalDate ends) {}
