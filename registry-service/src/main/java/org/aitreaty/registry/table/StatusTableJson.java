package org.aitreaty.registry.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.annotation.Annotation;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status list as JSON. */
final class StatusTableJson {

    private StatusTableJson() {}

    @Schema(name = "StatusTable", description = "The status list of the treaty: one row for each participant, in the alphabetical order of the language.")
    record View(
            @Schema(description = "What stands above the rows.") Head head,
            @Schema(description = "Whoever has signed, consented or withdrawn by that day.") List<Line> rows,
            @Schema(description = "What participants have said besides, numbered in the order of the rows.") List<Note> notes) {

        static View of(StatusTable table) {
            return new View(
                    Head.of(table.head()),
                    table.rows().stream().map(row -> Line.of(row, table)).toList(),
                    table.notes().stream().map(note -> Note.of(note, table)).toList());
        }
    }

    @Schema(name = "StatusTableHead", description = "As of when the list holds, and the state of the treaty on that day.")
    record Head(
            @Schema(description = "Title of the treaty.", examples = {"Treaty on the Safe Development of Artificial Intelligence"}) String title,
            @Schema(description = "How depositary notifications refer to the treaty.", examples = {"AIS-1"}) String reference,
            @Schema(description = "Language of names and title.", examples = {"en"}) String language,
            @Schema(description = "Day of adoption of the text.", examples = {"2024-03-15"}) LocalDate adoptedOn,
            @Schema(description = "First day on which States can sign.", examples = {"2024-04-02"}) LocalDate opensForSignatureOn,
            @Schema(description = "The instant the list holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "The legal day it falls on.", examples = {"2026-11-23"}) LocalDate day,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "Where the same list is found again, whatever the register learns later.", examples = {"/v1/treaty/status-list?asOf=2026-11-23&knownAt=2026-11-23T00:00:00Z&lang=en"})
                    String address,
            @Schema(description = "Whether the treaty is in force.", examples = {"true"}) boolean inForce,
            @Schema(description = "Day of entry into force, also when still to come; null while it is not certain.", nullable = true, examples = {"2025-03-14"})
                    LocalDate entryIntoForce,
            @Schema(description = "Have signed, whatever they did since.", examples = {"119"}) int signatories,
            @Schema(description = "Have consented and are not bound yet.", examples = {"2"}) int contractingStates,
            @Schema(description = "Are bound, those that gave notice included.", examples = {"104"}) int parties,
            @Schema(description = "True where the acts are made up for a demonstration.", examples = {"true"}) boolean demonstration) {

        static Head of(StatusTable.Head head) {
            return new Head(
                    head.title(),
                    head.reference(),
                    head.language().code(),
                    head.adoptedOn(),
                    head.opensForSignatureOn(),
                    head.asOf(),
                    head.day(),
                    head.knownAt(),
                    head.address(),
                    head.inForce(),
                    head.entryIntoForce(),
                    head.signatories(),
                    head.contracting(),
                    head.parties(),
                    head.demonstration());
        }
    }

    @Schema(name = "StatusTableRow", description = "A participant and the dates of what it did. Who withdrew and came back has several.")
    record Line(
            @Schema(description = "Key of the entry: alpha-3 for States.", examples = {"FRA"}) String code,
            @Schema(description = "ISO 3166-1 numeric, three digits with leading zeros; null where there is none.", nullable = true, examples = {"250"})
                    String isoNumeric,
            @Schema(description = "Short name of United Nations usage, in the language asked for.", examples = {"France"}) String name,
            @Schema(description = "Standing on that day.") ParticipationStatus status,
            @Schema(description = "Signatures subject to ratification.") List<Date> signature,
            @Schema(description = "Notifications of provisional application.") List<Date> provisionalApplication,
            @Schema(description = "Instruments by which it consented to be bound.") List<Date> consent,
            @Schema(description = "Notices of withdrawal that were not taken back.") List<Date> withdrawal,
            @Schema(description = "Numbers of the notes to it.", examples = {"[1, 2]"}) List<Integer> notes) {

        static Line of(Row row, StatusTable table) {
            return new Line(
                    row.name().code(),
                    row.name().isoNumeric(),
                    row.name().text(),
                    row.participation().status(),
                    dates(row, Column.SIGNATURE),
                    dates(row, Column.PROVISIONAL_APPLICATION),
                    dates(row, Column.CONSENT),
                    dates(row, Column.WITHDRAWAL),
                    table.notesTo(row).stream().map(Annotation::number).toList());
        }

        private static List<Date> dates(Row row, Column column) {
            return row.in(column).stream().map(Date::of).toList();
        }
    }

    @Schema(name = "StatusTableDate", description = "An act as a date with its sign.")
    record Date(
            @Schema(description = "What was done.") ActionType type,
            @Schema(description = "The sign behind the date in a printed list: A, AA, a, d, c, s, n, w; empty for a signature and a ratification.", examples = {"a"})
                    String symbol,
            @Schema(description = "Legal day from which the act counts.", examples = {"2024-12-14"}) LocalDate date,
            @Schema(description = "Day on which the treaty begins or ceases to bind by it; null for a signature and while it is not certain.", nullable = true, examples = {"2025-03-14"})
                    LocalDate takesEffectOn) {

        static Date of(Entry entry) {
            return new Date(entry.type(), entry.type().symbol(), entry.date(), entry.takesEffectOn());
        }
    }

    @Schema(name = "StatusTableNote", description = "A reservation, declaration, objection or territorial application, or what was taken back of them.")
    record Note(
            @Schema(description = "Number in this list.", examples = {"1"}) int number,
            @Schema(description = "Code of the participant.", examples = {"FRA"}) String code,
            @Schema(description = "What was done.", examples = {"RESERVATION"}) ActionType type,
            @Schema(description = "Legal day from which it counts.", examples = {"2026-01-20"}) LocalDate date,
            @Schema(description = "Articles it concerns.", examples = {"[\"6(1)\"]"}) List<String> articles,
            @Schema(nullable = true, description = "Text, in the language of the instrument.", examples = {"The Government understands article 6(1) to ..."}) String statement,
            @Schema(nullable = true, description = "Language of the instrument.", examples = {"pt"}) String language,
            @Schema(description = "Names of the territories the treaty is extended to.", examples = {"[]"}) List<String> territories,
            @Schema(nullable = true, description = "The act it answers or takes back.") About about,
            @Schema(description = "Whether an objection excludes treaty relations.", examples = {"false"}) boolean excludesRelations) {

        static Note of(Annotation note, StatusTable table) {
            return new Note(
                    note.number(),
                    note.participant().code(),
                    note.type(),
                    note.date(),
                    note.articles(),
                    note.statement(),
                    note.language(),
                    note.territories().stream().map(table::territory).toList(),
                    About.of(note.about()),
                    note.excludesRelations());
        }
    }

    @Schema(name = "StatusTableNoteAbout", description = "An earlier act that a note is about.")
    record About(
            @Schema(description = "Code of whose act it is.", examples = {"CHN"}) String code,
            @Schema(description = "What it is.", examples = {"RESERVATION"}) ActionType type,
            @Schema(description = "Legal day from which it counts.", examples = {"2026-01-20"}) LocalDate date) {

        static About of(Annotation.About about) {
            return about == null ? null : new About(about.participant().code(), about.type(), about.date());
        }
    }
}
