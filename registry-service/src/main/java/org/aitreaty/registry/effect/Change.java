package org.aitreaty.registry.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.participation.ParticipationStatus;

/**
 * Something that comes about in law on a day.
 *
 * @param state code of the State, or null where it concerns all
 * @param day legal day
 * @param from how the State stood before, or null
 * @param to how it stands from that day on, or null
 */
record Change(EffectKind kind, String state, LocalDate day, ParticipationStatus from, Participation to) {

    /** In order of days; within a day the treaty itself comes first. */
    static final Comparator<Change> ORDER = Comparator.comparing(Change::day)
            .thenComparing(Change::kind, Comparator.reverseOrder())
            .thenComparing(Change::state, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Change entryIntoForce(LocalDate day) {
        return new Change(EffectKind.TREATY_ENTERED_INTO_FORCE, null, day, null, null);
    }

    static Change standing(String state, LocalDate day, ParticipationStatus from, Participation to) {
        return new Change(EffectKind.STANDING_CHANGED, state, day, from, to);
    }

    /** All that follows from a register, in its order, what is still to come included. */
    static List<Change> of(History history) {
        List<Change> changes = new ArrayList<>();
        history.entryIntoForceKnownOn(LocalDate.MAX).ifPresent(day -> changes.add(entryIntoForce(day)));
        for (String state : history.participants()) {
            ParticipationStatus before = ParticipationStatus.NON_PARTICIPANT;
            for (History.Turn turn : history.turns(state)) {
                changes.add(standing(state, turn.day(), before, turn.to()));
                before = turn.to().status();
            }
        }
        changes.sort(ORDER);
        return changes;
    }

    /** Whether this came about although nobody acted for the State on that day, or would have even so. */
    boolean byItself(History history) {
        boolean wasToCome = history.ahead(state, day.minusDays(1)).contains(new History.Turn(state, day, to));
        return wasToCome || history.actsOf(state).stream().noneMatch(act -> act.effectiveDate().equals(day));
    }
}
