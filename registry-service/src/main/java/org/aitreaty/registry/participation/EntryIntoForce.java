package org.aitreaty.registry.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How far the treaty is on its way into force.
 *
 * @param instruments how many have consented whose instruments count; each counts once
 * @param needed how many must
 * @param missing the States without which it does not enter into force and which have not consented
 * @param shareHeld what those that consented hold of the quantity the treaty names, or null where it names none
 * @param conditionsMetOn the day of the deposit that completed the conditions, or null
 * @param completedBy who deposited on that day: in law they completed the conditions together
 * @param date the day of entry into force, possibly still to come, or null
 */
public record EntryIntoForce(
        int instruments,
        int needed,
        List<String> missing,
        BigDecimal shareHeld,
        LocalDate conditionsMetOn,
        List<String> completedBy,
        LocalDate date) {

    public boolean inForceOn(LocalDate day) {
        return date != null && !day.isBefore(date);
    }
}
