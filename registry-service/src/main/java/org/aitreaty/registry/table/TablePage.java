package org.aitreaty.registry.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aitreaty.kit.print.PrintLanguage;

/**
 * The status list as its template wants it: every date and number in words. Public because the template's code is
 * made in another place.
 *
 * @param known what the list is as of, and what it is known as of
 * @param demonstration that the acts are made up, or null
 * @param none what stands in the place of rows when there are none, or null
 * @param notesHeading of the notes, or null where there are none
 */
public record TablePage(
        String kind, String title, List<String> known, List<Fact> facts, String demonstration, List<Heading> columns, List<Line> lines, String none,
        String notesHeading, List<Note> notes) {

    private static final int HUNDRED = 100;
    private static final int USUAL_COLUMNS = 3;

    /** A line above the table. */
    public record Fact(String label, String value) {}

    /** @param width per cent of the table's */
    public record Heading(String heading, int width) {}

    /** A participant. @param notes numbers of the notes to it, or null */
    public record Line(String name, String notes, List<Cell> cells) {}

    /** What a participant has said besides. @param direction of the statement's writing, as HTML has it */
    public record Note(int number, String participant, String heading, List<String> details, List<String> statement, String direction) {}

    /** What a participant did of one kind, the earliest first. */
    public record Cell(List<Mark> marks) {}

    /** A date with its sign, and from when it has effect where that is said. */
    public record Mark(String date, String symbol, String effect) {}

    static TablePage of(StatusTable table) {
        StatusTable.Head head = table.head();
        Words words = Words.in(head.language());
        List<Column> columns = columns(table);
        return new TablePage(
                words.text("kind"),
                head.title(),
                known(head),
                facts(head, words),
                head.demonstration() ? words.text("demonstration") : null,
                headings(columns, table.rows(), words),
                table.rows().stream().map(row -> line(table, row, columns)).toList(),
                table.rows().isEmpty() ? words.text("none") : null,
                table.notes().isEmpty() ? null : words.text("notes"),
                table.notes().stream().map(note -> note(NoteText.of(note, table))).toList());
    }

    /** On which day and by which knowledge, in words; the foot of every page repeats it. */
    static List<String> known(StatusTable.Head head) {
        Words words = Words.in(head.language());
        return List.of(
                words.text("asOf", head.language().day(head.day())), words.text("knownAt", head.language().instant(head.knownAt())));
    }

    /** The participants have what the dates leave, since a date is best read on one line. */
    private static List<Heading> headings(List<Column> columns, List<Row> rows, Words words) {
        List<Heading> headings = new ArrayList<>();
        columns.forEach(column -> headings.add(new Heading(words.heading(column, rows), width(column, columns.size() > USUAL_COLUMNS))));
        headings.addFirst(new Heading(words.text("participant"), HUNDRED - headings.stream().mapToInt(Heading::width).sum()));
        return headings;
    }

    private static int width(Column column, boolean narrow) {
        return switch (column) {
            case SIGNATURE -> narrow ? 17 : 22;
            case PROVISIONAL_APPLICATION -> 17;
            case CONSENT -> narrow ? 26 : 25;
            case WITHDRAWAL -> narrow ? 18 : 25;
        };
    }

    /** Paper is narrow: provisional application has a column only where some State applies the treaty so. */
    private static List<Column> columns(StatusTable table) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.PROVISIONAL_APPLICATION || table.rows().stream().anyMatch(row -> !row.in(column).isEmpty()))
                .toList();
    }

    private static List<Fact> facts(StatusTable.Head head, Words words) {
        return List.of(
                new Fact(words.text("reference"), head.reference()),
                new Fact(words.text("adopted"), head.language().day(head.adoptedOn())),
                new Fact(words.text("opened"), head.language().day(head.opensForSignatureOn())),
                new Fact(words.text("force"), force(head, words)),
                new Fact(words.text("signatories"), Integer.toString(head.signatories())),
                new Fact(words.text("contracting"), Integer.toString(head.contracting())),
                new Fact(words.text("parties"), Integer.toString(head.parties())));
    }

    private static String force(StatusTable.Head head, Words words) {
        if (head.entryIntoForce() == null) {
            return words.text("force.none");
        }
        String day = head.language().day(head.entryIntoForce());
        return head.inForce() ? day : words.text("force.coming", day);
    }

    private static Note note(NoteText text) {
        return new Note(
                text.number(), text.participant(), text.heading(), text.details(), text.statement(), text.isRightToLeft() ? "rtl" : "ltr");
    }

    private static Line line(StatusTable table, Row row, List<Column> columns) {
        PrintLanguage language = table.head().language();
        String notes = table.notesTo(row).stream().map(note -> Integer.toString(note.number())).collect(Collectors.joining(", "));
        return new Line(
                row.name().text(),
                notes.isEmpty() ? null : notes,
                columns.stream()
                        .map(column -> new Cell(row.in(column).stream().map(entry -> mark(column, entry, language)).toList()))
                        .toList());
    }

    private static Mark mark(Column column, Entry entry, PrintLanguage language) {
        LocalDate effect = column == Column.WITHDRAWAL ? entry.takesEffectOn() : null;
        return new Mark(
                language.day(entry.date()),
                entry.type().symbol(),
                effect == null ? null : Words.in(language).text("effective", language.day(effect)));
    }
}
