package org.aitreaty.registry.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;

/**
 * What one participant did, as it stands in the table.
 *
 * @param entries by column, each in the order of their days: who withdrew and came back has two dates of consent
 */
record Row(Name name, Participation participation, Map<Column, List<Entry>> entries) {

    /** The rows of all that had acted by a day, in the order of the names. */
    static List<Row> of(History history, LocalDate day, List<Name> names) {
        return names.stream()
                .map(name -> new Row(name, history.participation(name.code(), day), entries(history, name.code(), day)))
                .filter(row -> !row.entries().isEmpty())
                .toList();
    }

    private static Map<Column, List<Entry>> entries(History history, String code, LocalDate day) {
        Map<Column, List<Entry>> entries = new EnumMap<>(Column.class);
        for (Act act : history.actsOf(code)) {
            if (act.effectiveDate().isAfter(day)) {
                break;
            }
            if (act.type() == ActionType.RETRACTION_OF_WITHDRAWAL) {
                takeBack(entries);
            }
            Column.of(act.type())
                    .ifPresent(column -> entries.computeIfAbsent(column, none -> new ArrayList<>())
                            .add(new Entry(act.type(), act.effectiveDate(), history.takesEffectOn(act, day).orElse(null))));
        }
        return entries;
    }

    /** Everything is then as if the last notice had not been given (article 15(2)). */
    private static void takeBack(Map<Column, List<Entry>> entries) {
        List<Entry> notices = entries.get(Column.WITHDRAWAL);
        if (notices != null) {
            notices.removeLast();
            if (notices.isEmpty()) {
                entries.remove(Column.WITHDRAWAL);
            }
        }
    }

    List<Entry> in(Column column) {
        return entries.getOrDefault(column, List.of());
    }

    boolean hasSigned() {
        return entries.values().stream().flatMap(List::stream).anyMatch(entry -> entry.type().isSignature());
    }

    /** Has consented to be bound and is not bound yet. */
    boolean isContracting() {
        return participation.consented() && !participation.isBound();
    }

    /** The day from which the treaty binds the participant by its last consent, if that is certain. */
    Optional<LocalDate> boundFrom() {
        List<Entry> consents = in(Column.CONSENT);
        return consents.isEmpty() ? Optional.empty() : Optional.ofNullable(consents.getLast().takesEffectOn());
    }
}
