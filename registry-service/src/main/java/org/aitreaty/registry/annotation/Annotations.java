package org.aitreaty.registry.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.registry.action.Deposit;
import org.aitreaty.registry.action.TreatyAction;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.StatusList;

/** Makes the notes to a status list from the acts that it has no column for. */
public final class Annotations {

    private static final Set<ActionType> NOTED = EnumSet.of(
            ActionType.RESERVATION,
            ActionType.DECLARATION,
            ActionType.OBJECTION,
            ActionType.WITHDRAWAL_OF_RESERVATION,
            ActionType.WITHDRAWAL_OF_OBJECTION,
            ActionType.TERRITORIAL_APPLICATION);

    private final StatusList list;
    private final History history;
    private final LocalDate day;

    private Annotations(StatusList list, History history, LocalDate day) {
        this.list = list;
        this.history = history;
        this.day = day;
    }

    /** What is noted. */
    public static Set<ActionType> noted() {
        return NOTED;
    }

    /**
     * The notes to a list, as of a day.
     *
     * @param history as it was known when the list is asked for
     * @param participants codes, in the order of the list
     */
    public static List<Annotation> of(StatusList list, History history, LocalDate day, Collection<String> participants) {
        return new Annotations(list, history, day).notes(participants);
    }

    private List<Annotation> notes(Collection<String> participants) {
        List<Annotation> notes = new ArrayList<>();
        for (String code : participants) {
            for (Act act : history.actsOf(code)) {
                if (NOTED.contains(act.type()) && !act.effectiveDate().isAfter(day)) {
                    notes.add(note(notes.size() + 1, act));
                }
            }
        }
        return notes;
    }

    private Annotation note(int number, Act act) {
        Deposit.Contents contents = entry(act).contents();
        return new Annotation(
                number,
                list.state(act.state()),
                act.type(),
                act.effectiveDate(),
                act.particulars().articles(),
                contents.statement(),
                contents.paper() == null ? null : contents.paper().language(),
                contents.territories(),
                about(act.particulars().target()).orElse(null),
                act.particulars().opposesEntryIntoForce());
    }

    /** The entry that says what the act is as it was known: its first one, or the last correction of it until then. */
    private TreatyAction entry(Act act) {
        TreatyAction entry = list.action(act.id());
        while (true) {
            Optional<TreatyAction> correction = list.about(entry.id()).stream()
                    .filter(later -> later.type() == ActionType.CORRECTION && !later.recordedAt().isAfter(act.recordedAt()))
                    .reduce((earlier, later) -> later);
            if (correction.isEmpty()) {
                return entry;
            }
            entry = correction.get();
        }
    }

    private Optional<Annotation.About> about(UUID target) {
        TreatyAction entry = target == null ? null : list.action(target);
        if (entry == null) {
            return Optional.empty();
        }
        return history.actsOf(entry.state()).stream()
                .filter(act -> act.id().equals(target))
                .findFirst()
                .map(act -> new Annotation.About(list.state(act.state()), act.type(), act.effectiveDate()));
    }
}
