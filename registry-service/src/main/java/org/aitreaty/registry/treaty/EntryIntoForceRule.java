package org.aitreaty.registry.treaty;

import java.time.LocalDate;

/**
 * When a treaty enters into force, as data of its text.
 *
 * @param minInstruments how many States must have consented
 * @param delayDays days between the deposit that completes that number and the entry into force
 * @param countingMode how these days are counted
 * @param latecomerDelayDays days between a State's own deposit and the entry into force for it, where that is later
 */
public record EntryIntoForceRule(int minInstruments, int delayDays, CountingMode countingMode, int latecomerDelayDays) {

    /** The day of entry into force when the last missing instrument was deposited on {@code completed}. */
    public LocalDate entryIntoForce(LocalDate completed) {
        return countingMode.after(completed, delayDays);
    }

    /** The day from which a State is bound that consented on {@code deposit}. */
    public LocalDate boundFrom(LocalDate deposit, LocalDate entryIntoForce) {
        LocalDate own = countingMode.after(deposit, latecomerDelayDays);
        return own.isAfter(entryIntoForce) ? own : entryIntoForce;
    }
}
