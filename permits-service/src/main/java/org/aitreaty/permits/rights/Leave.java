package org.aitreaty.permits.rights;

import java.time.LocalDate;
import java.util.Set;

/**
 * A document by which whoever holds the rights gives leave.
 *
 * @param states the States it holds for; empty for all, because most licences name none
 * @param until the last legal day on which it holds; null without an end
 */
public record Leave(Set<String> states, LocalDate until) {

    public Leave {
        states = Set.copyOf(states);
    }

    boolean coversState(String state) {
        return states.isEmpty() || states.contains(state);
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
