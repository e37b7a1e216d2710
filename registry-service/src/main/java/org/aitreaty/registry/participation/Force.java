package org.aitreaty.registry.participation;

import java.time.LocalDate;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.EntryIntoForceClause.Latecomers;

/**
 * Since when a treaty is in force, and from when it binds a State that consents.
 *
 * @param conditionsMetOn null while they are not met
 * @param date of entry into force, possibly still to come; null while the conditions are not met
 */
record Force(EntryIntoForceClause clause, LocalDate conditionsMetOn, LocalDate date) {

    static Force of(EntryIntoForceClause clause, EntryIntoForce progress) {
        return new Force(clause, progress.conditionsMetOn(), progress.date());
    }

    /** The first day on which a State is bound by its consent; null while that is not certain. */
    LocalDate bindsFrom(Consent consent) {
        if (date == null) {
            return null;
        }
        LocalDate own = consent.succeeds() ? consent.on() : isLate(consent.on()) ? clause.latecomers().delay().after(consent.on()) : date;
        return own.isAfter(date) ? own : date;
    }

    private boolean isLate(LocalDate day) {
        return day.isAfter(clause.latecomers().after() == Latecomers.Event.CONDITIONS_MET ? conditionsMetOn : date);
    }

    /** A State's consent to be bound. */
    record Consent(LocalDate on, ActionType type) {

        /** A successor stands where its predecessor stood, and waits for nothing. */
        boolean succeeds() {
            return type == ActionType.SUCCESSION;
        }
    }
}
