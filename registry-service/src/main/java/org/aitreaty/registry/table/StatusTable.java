package org.aitreaty.registry.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.AsOf;
import org.aitreaty.registry.status.StatusList;

/** The status list of the treaty as depositaries publish it: one row for each participant. */
record StatusTable(Head head, List<Row> rows) {

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
                rows);
    }

    /** The same without the instants it was asked for at: what two questions on one day have in common. */
    StatusTable timeless() {
        return new StatusTable(head.at(Instant.EPOCH), rows);
    }
}
