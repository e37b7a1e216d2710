package org.aitreaty.registry.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aitreaty.kit.print.Csv;

/** The status list as CSV: dates in ISO 8601, several in one cell separated by semicolons, each with its sign. */
final class TableCsv {

    private TableCsv() {}

    /** Every row says itself as of when and known when it holds: rows are copied, heads are lost. */
    static Csv of(StatusTable table) {
        Csv csv = new Csv(headings(table));
        table.rows().forEach(row -> csv.row(cells(table, row)));
        return csv;
    }

    private static List<String> headings(StatusTable table) {
        Words words = Words.in(table.head().language());
        List<String> headings = new ArrayList<>(List.of(words.text("participant"), words.text("code"), words.text("numericCode")));
        Arrays.stream(Column.values()).map(column -> words.heading(column, table.rows())).forEach(headings::add);
        Stream.of("boundFrom", "withdrawalEffective", "asOfHeading", "knownAtHeading", "notes").map(words::text).forEach(headings::add);
        return headings;
    }

    private static List<?> cells(StatusTable table, Row row) {
        StatusTable.Head head = table.head();
        List<Object> cells = new ArrayList<>(Arrays.asList(row.name().text(), row.name().code(), row.name().isoNumeric()));
        Arrays.stream(Column.values()).map(column -> dates(row.in(column))).forEach(cells::add);
        cells.add(row.boundFrom().orElse(null));
        cells.add(joined(row.in(Column.WITHDRAWAL).stream().map(Entry::takesEffectOn).filter(Objects::nonNull).map(LocalDate::toString)));
        cells.add(head.day());
        cells.add(head.knownAt());
        cells.add(joined(table.notesTo(row).stream().map(note -> NoteText.of(note, table).line())));
        return cells;
    }

    private static String dates(List<Entry> entries) {
        return joined(entries.stream().map(entry -> (entry.date() + " " + entry.type().symbol()).strip()));
    }

    private static String joined(Stream<String> parts) {
        String text = parts.collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
