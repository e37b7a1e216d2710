package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.FinalClauses;

/**
 * Walks through acts day by day and watches the conditions of entry into force. What happens within a day happens
 * together: the conditions are looked at when the day is over.
 */
final class Conditions {

    private final EntryIntoForceClause clause;
    private final LocalDate notBefore;
    private final Set<String> organisations;
    private final Set<String> consented = new LinkedHashSet<>();
    private final List<String> today = new ArrayList<>();
    private LocalDate metOn;
    private LocalDate date;
    private List<String> completedBy = List.of();

    /** @param organisations codes of those that are organisations and not States */
    Conditions(FinalClauses clauses, Set<String> organisations) {
        this.clause = clauses.entryIntoForce();
        this.notBefore = clauses.notBefore();
        this.organisations = organisations;
    }

    /**
     * @param acts with effect, in the order in which they take effect
     * @param last the last day looked at, or null for all
     */
    EntryIntoForce after(Iterator<Act> acts, LocalDate last) {
        return after(acts, last, false);
    }

    /** The same, no further than is needed to know the day of entry into force; counts stop there. */
    EntryIntoForce untilMet(Iterator<Act> acts) {
        return after(acts, null, true);
    }

    private EntryIntoForce after(Iterator<Act> acts, LocalDate last, boolean stopWhenMet) {
        LocalDate day = null;
        while (acts.hasNext()) {
            Act act = acts.next();
            if (last != null && act.effectiveDate().isAfter(last)) {
                break;
            }
            if (day != null && act.effectiveDate().isAfter(day)) {
                endOf(day);
                if (stopWhenMet && isSettledOn(act.effectiveDate())) {
                    return progress();
                }
            }
            day = act.effectiveDate();
            take(act);
        }
        if (day != null) {
            endOf(day);
        }
        return progress();
    }

    /** Nothing that happens from this day on can change the day of entry into force. */
    private boolean isSettledOn(LocalDate day) {
        return date != null && (clause.reachingIsFinal() || !day.isBefore(date));
    }

    private void take(Act act) {
        boolean counts = act.type().isConsent() && act.type() != ActionType.SUCCESSION && (clause.organisationsCount() || !organisations.contains(act.state()));
        if (counts && consented.add(act.state())) {
            today.add(act.state());
        } else if (act.type() == ActionType.WITHDRAWAL_NOTICE && (date == null || act.effectiveDate().isBefore(date))) {
            consented.remove(act.state());
            today.remove(act.state());
        }
    }

    private void endOf(LocalDate day) {
        boolean met = areMet();
        if (date == null && met) {
            metOn = day;
            completedBy = List.copyOf(today);
            date = earliest(clause.delay().after(day));
        } else if (date != null && !met && !clause.reachingIsFinal() && day.isBefore(date)) {
            metOn = null;
            completedBy = List.of();
            date = null;
        }
        today.clear();
    }

    private LocalDate earliest(LocalDate after) {
        return notBefore != null && after.isBefore(notBefore) ? notBefore : after;
    }

    private boolean areMet() {
        return consented.size() >= clause.minInstruments()
                && consented.containsAll(clause.requiredStates())
                && (clause.share() == null || clause.share().isReachedBy(consented));
    }

    private EntryIntoForce progress() {
        return new EntryIntoForce(
                consented.size(),
                clause.minInstruments(),
                clause.requiredStates().stream().filter(state -> !consented.contains(state)).toList(),
                clause.share() == null ? null : clause.share().heldBy(consented),
                metOn,
                completedBy,
                date);
    }
}
