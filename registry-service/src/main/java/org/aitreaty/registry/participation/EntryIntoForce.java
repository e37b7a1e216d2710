package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.registry.treaty.EntryIntoForceRule;

/**
 * How far the treaty is on its way into force.
 *
 * @param instruments how many States have consented; a State counts once
 * @param needed how many must
 * @param thresholdReachedOn the day of the deposit that completed the number, or null. Reaching it is final: what
 *     happens later to one of the instruments does not undo it
 * @param date the day of entry into force, possibly still to come, or null
 */
public record EntryIntoForce(int instruments, int needed, LocalDate thresholdReachedOn, LocalDate date) {

    static EntryIntoForce of(Collection<Act> acts, EntryIntoForceRule rule) {
        List<Act> consents = acts.stream().filter(act -> act.type().isConsent()).sorted(Act.ORDER).toList();
        Set<String> states = new HashSet<>();
        LocalDate reached = null;
        for (Act consent : consents) {
            if (states.add(consent.state()) && states.size() == rule.minInstruments()) {
                reached = consent.effectiveDate();
            }
        }
        return new EntryIntoForce(states.size(), rule.minInstruments(), reached, reached == null ? null : rule.entryIntoForce(reached));
    }

    public boolean inForceOn(LocalDate day) {
        return date != null && !day.isBefore(date);
    }
}
