package org.aitreaty.registry.withdrawal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.aitreaty.registry.clause.WithdrawalClause;
import org.aitreaty.registry.participation.Departure;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.State;

/**
 * How a State that has given notice stands on a day on its way out. Follows from the register alone.
 *
 * @param status WITHDRAWING, or WITHDRAWN from the day of effect on
 * @param retractable whether its treaty lets it take the notice back
 */
record Withdrawal(State state, ParticipationStatus status, Departure departure, boolean retractable, LocalDate day) {

    /** Empty where no notice stands on that day. */
    static Optional<Withdrawal> of(State state, History history, LocalDate day) {
        WithdrawalClause clause = history.clauses().withdrawal();
        return history.departure(state.code(), day)
                .map(departure -> new Withdrawal(
                        state, history.participation(state.code(), day).status(), departure, clause.retractable(), day));
    }

    LocalDate givenOn() {
        return departure.notice().effectiveDate();
    }

    /** The first day on which the State is no longer bound, and by which everything is to be wound down. */
    LocalDate effectiveOn() {
        return departure.ends();
    }

    long daysLeft() {
        return Math.max(0, ChronoUnit.DAYS.between(day, effectiveOn()));
    }

    boolean hasTakenEffect() {
        return !day.isBefore(effectiveOn());
    }

    /** The last day on which the notice can be taken back; null when it cannot, or no longer can. */
    LocalDate retractableUntil() {
        return retractable && !hasTakenEffect() ? effectiveOn().minusDays(1) : null;
    }
}
