package org.aitreaty.registry.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.annotation.Annotation;
import org.aitreaty.registry.annotation.Annotations;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.AsOf;
import org.aitreaty.registry.status.StatusList;

/**
 * The status list of the treaty as depositaries publish it: one row for each participant, and below them as notes what
 * participants have said besides.
 *
 * @param territories names of the register's entries that the notes mention, by their codes
 */
record StatusTable(Head head, List<Row> rows, List<Annotation> notes, Map<String, String> territories) {

    /**
     * What stands above the rows.
     *
     * @param day the legal day the rows hold for
     * @param entryIntoForce of the treaty as far as certain on that day, possibly still to come, or null
     * @param contracting how many have consented and are not bound yet
     */
    record Head(
            PrintLanguage language,
            String title,
            String reference,
            LocalDate adoptedOn,
            LocalDate opensForSignatureOn,
            Instant asOf,
            LocalDate day,
            Instant knownAt,
            LocalDate entryIntoForce,
            int signatories,
            int contracting,
            int parties,
            boolean demonstration) {

        boolean inForce() {
            return entryIntoForce != null && !day.isBefore(entryIntoForce);
        }

        /** Where the same list is found again, whatever the register learns later. */
        String address() {
            return "/v1/treaty/status-list?asOf=" + day + "&knownAt=" + knownAt + "&lang=" + language.code();
        }

        private Head at(Instant instant) {
            return new Head(
                    language,
                    title,
                    reference,
                    adoptedOn,
                    opensForSignatureOn,
                    instant,
                    day,
                    instant,
                    entryIntoForce,
                    signatories,
                    contracting,
                    parties,
                    demonstration);
        }
    }

    static StatusTable of(StatusList list, AsOf at, PrintLanguage language) {
        History history = at.of(list);
        List<Row> rows = Row.of(history, at.day(), Names.of(list.states(), language));
        List<Annotation> notes = Annotations.of(list, history, at.day(), rows.stream().map(row -> row.name().code()).toList());
        return new StatusTable(
                new Head(
                        language,
                        Names.in(language, list.text().title()),
                        list.text().reference(),
                        list.clauses().adoptedOn(),
                        list.clauses().opensForSignatureOn(),
                        at.instant(),
                        at.day(),
                        at.knownAt(),
                        history.entryIntoForceKnownOn(at.day()).orElse(null),
                        (int) rows.stream().filter(Row::hasSigned).count(),
                        (int) rows.stream().filter(Row::isContracting).count(),
                        (int) rows.stream().filter(row -> row.participation().isBound()).count(),
                        list.isDemonstration()),
                rows,
                notes,
                territories(notes, list, language));
    }

    private static Map<String, String> territories(List<Annotation> notes, StatusList list, PrintLanguage language) {
        Map<String, String> names = new TreeMap<>();
        notes.stream()
                .flatMap(note -> note.territories().stream())
                .map(list::state)
                .filter(Objects::nonNull)
                .forEach(entry -> names.put(entry.code(), Names.in(language, entry.names())));
        return names;
    }

    /** What a territory is called: by its name where the register has an entry of it, else as the State wrote it. */
    String territory(String codeOrName) {
        return territories.getOrDefault(codeOrName, codeOrName);
    }

    /** The notes to a row. */
    List<Annotation> notesTo(Row row) {
        return notes.stream().filter(note -> note.participant().code().equals(row.name().code())).toList();
    }

    /** The same without the instants it was asked for at: what two questions on one day have in common. */
    StatusTable timeless() {
        return new StatusTable(head.at(Instant.EPOCH), rows, notes, territories);
    }
}
