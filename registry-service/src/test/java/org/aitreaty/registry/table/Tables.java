package org.aitreaty.registry.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.Acts;
import org.aitreaty.registry.participation.History;

/** Short ways to write tables in tests: two instruments bring the treaty into force 10 days later, a notice runs 12 months. */
final class Tables {

    static final LocalDate DAY = LocalDate.parse("2026-11-23");
    static final Instant KNOWN = Instant.parse("2026-11-24T08:30:00.123456Z");

    private Tables() {}

    static History history(Act... acts) {
        return Acts.history(Acts.clauses(2, 10, 10, 12), acts);
    }

    static Name name(String code) {
        return new Name(code, code, "004", "Name of " + code);
    }

    static List<Row> rows(History history, LocalDate day, String... codes) {
        return Row.of(history, day, Arrays.stream(codes).map(Tables::name).toList());
    }

    static StatusTable table(PrintLanguage language, Collection<Row> rows) {
        LocalDate adopted = LocalDate.parse("2024-03-15");
        StatusTable.Head head = new StatusTable.Head(
                language, "Title", "AIS-1", adopted, LocalDate.parse("2024-04-01"), KNOWN, DAY, KNOWN, null, 1, 2, 3, false);
        return new StatusTable(head, List.copyOf(rows), List.of(), Map.of());
    }
}
