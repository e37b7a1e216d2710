package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.registry.clause.WithdrawalClause;

/** How one State stands on any day: the days on which that changes, found once, then looked up. Immutable. */
final class Timeline {

    private final List<LocalDate> days = new ArrayList<>();
    private final List<Participation> from = new ArrayList<>();

    /** @param acts with effect of one State, in their order */
    Timeline(List<Act> acts, Force force, WithdrawalClause withdrawal) {
        Standing standing = Standing.NONE;
        for (int i = 0; i < acts.size(); i++) {
            LocalDate day = acts.get(i).effectiveDate();
            standing = standing.after(acts.get(i), force, withdrawal);
            boolean lastOfTheDay = i + 1 == acts.size() || acts.get(i + 1).effectiveDate().isAfter(day);
            if (lastOfTheDay) {
                add(day, standing.on(day, force));
                LocalDate next = i + 1 == acts.size() ? null : acts.get(i + 1).effectiveDate();
                for (LocalDate turn : standing.turns(force)) {
                    if (turn.isAfter(day) && (next == null || turn.isBefore(next))) {
                        add(turn, standing.on(turn, force));
                    }
                }
            }
        }
    }

    private void add(LocalDate day, Participation participation) {
        if (from.isEmpty() || !from.getLast().equals(participation)) {
            days.add(day);
            from.add(participation);
        }
    }

    Participation on(LocalDate day) {
        int low = 0;
        int high = days.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high < 0 ? Participation.NONE : from.get(high);
    }

    /** A change of standing. */
    record Turn(LocalDate day, Participation to) {}

    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            turns.add(new Turn(days.get(i), from.get(i)));
        }
        return turns;
    }
}
