package org.aitreaty.registry.table;

import static org.aitreaty.registry.participation.ActionType.ACCEPTANCE;
import static org.aitreaty.registry.participation.ActionType.ACCESSION;
import static org.aitreaty.registry.participation.ActionType.APPROVAL;
import static org.aitreaty.registry.participation.ActionType.DECLARATION;
import static org.aitreaty.registry.participation.ActionType.DEFINITIVE_SIGNATURE;
import static org.aitreaty.registry.participation.ActionType.FORMAL_CONFIRMATION;
import static org.aitreaty.registry.participation.ActionType.PROVISIONAL_APPLICATION;
import static org.aitreaty.registry.participation.ActionType.RATIFICATION;
import static org.aitreaty.registry.participation.ActionType.RETRACTION_OF_WITHDRAWAL;
import static org.aitreaty.registry.participation.ActionType.SIGNATURE;
import static org.aitreaty.registry.participation.ActionType.SUCCESSION;
import static org.aitreaty.registry.participation.ActionType.WITHDRAWAL_NOTICE;
import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.correction;
import static org.aitreaty.registry.table.Tables.DAY;
import static org.aitreaty.registry.table.Tables.history;
import static org.aitreaty.registry.table.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowTest {

    /** As published lists of status have them; other acts stand in no column of dates. */
    private static final Map<ActionType, String> PLACES = Map.of(
            SIGNATURE, "SIGNATURE ",
            DEFINITIVE_SIGNATURE, "CONSENT s",
            RATIFICATION, "CONSENT ",
            ACCEPTANCE, "CONSENT A",
            APPROVAL, "CONSENT AA",
            ACCESSION, "CONSENT a",
            SUCCESSION, "CONSENT d",
            FORMAL_CONFIRMATION, "CONSENT c",
            PROVISIONAL_APPLICATION, "PROVISIONAL_APPLICATION n",
            WITHDRAWAL_NOTICE, "WITHDRAWAL w");

    @ParameterizedTest
    @EnumSource(ActionType.class)
    void everyActHasItsColumnAndSign(ActionType type) {
        assertThat(Column.of(type).map(column -> column + " " + type.symbol()).orElse(null)).isEqualTo(PLACES.get(type));
    }

    @Test
    void aRowHasTheDatesOfWhatAStateDid() {
        History history = history(
                act("AAA", SIGNATURE, "2024-04-02"),
                act("AAA", RATIFICATION, "2024-05-01"),
                act("BBB", ACCESSION, "2024-06-01"),
                act("BBB", WITHDRAWAL_NOTICE, "2025-01-31"),
                act("CCC", SIGNATURE, "2024-07-01"));

        assertThat(written(rows(history, DAY, "AAA", "BBB", "CCC", "DDD")))
                .containsExactly(
                        "AAA SIGNATURE 2024-04-02, CONSENT 2024-05-01>2024-06-11",
                        "BBB CONSENT 2024-06-01a>2024-06-11, WITHDRAWAL 2025-01-31w>2026-01-31",
                        "CCC SIGNATURE 2024-07-01");
    }

    @Test
    void whatCameAfterTheDayIsNotThere() {
        History history = history(act("AAA", SIGNATURE, "2024-04-02"), act("AAA", RATIFICATION, "2024-05-01"), act("BBB", ACCESSION, "2024-06-01"));

        assertThat(written(rows(history, LocalDate.parse("2024-04-30"), "AAA", "BBB"))).containsExactly("AAA SIGNATURE 2024-04-02");
        // The second instrument makes entry into force certain, and was not known on that day.
        assertThat(written(rows(history, LocalDate.parse("2024-05-31"), "AAA", "BBB"))).containsExactly("AAA SIGNATURE 2024-04-02, CONSENT 2024-05-01");
    }

    @Test
    void whoeverWithdrewAndCameBackHasBothDates() {
        History history = history(
                act("AAA", ACCESSION, "2024-05-01"),
                act("BBB", ACCESSION, "2024-05-01"),
                act("AAA", WITHDRAWAL_NOTICE, "2024-06-01"),
                act("AAA", ACCESSION, "2025-07-01"));
        Row row = rows(history, DAY, "AAA").getFirst();

        assertThat(written(List.of(row))).containsExactly("AAA CONSENT 2024-05-01a>2024-05-11 2025-07-01a>2025-07-11, WITHDRAWAL 2024-06-01w>2025-06-01");
        assertThat(row.boundFrom()).contains(LocalDate.parse("2025-07-11"));
    }

    @Test
    void aNoticeThatWasTakenBackIsGoneAndAnEarlierOneStays() {
        History history = history(
                act("AAA", ACCESSION, "2024-05-01"),
                act("BBB", ACCESSION, "2024-05-01"),
                act("AAA", WITHDRAWAL_NOTICE, "2024-06-01"),
                act("AAA", RETRACTION_OF_WITHDRAWAL, "2024-07-01"));

        assertThat(written(rows(history, LocalDate.parse("2024-06-30"), "AAA")).getFirst()).endsWith("WITHDRAWAL 2024-06-01w>2025-06-01");
        assertThat(written(rows(history, DAY, "AAA")).getFirst()).doesNotContain("WITHDRAWAL");

        History again = history.with(act("AAA", WITHDRAWAL_NOTICE, "2024-08-01"));
        assertThat(written(rows(again, DAY, "AAA")).getFirst()).endsWith("WITHDRAWAL 2024-08-01w>2025-08-01");
    }

    @Test
    void aCorrectedActStandsAsItWasKnown() {
        Act wrong = act("AAA", ACCESSION, "2024-05-01");
        History history = history(wrong, correction(wrong, ACCEPTANCE, "2024-05-02", "2024-09-01T00:00:00Z"));

        assertThat(written(rows(history, DAY, "AAA"))).containsExactly("AAA CONSENT 2024-05-02A");
        assertThat(written(rows(history.knownAt(Instant.parse("2024-08-31T00:00:00Z")), DAY, "AAA"))).containsExactly("AAA CONSENT 2024-05-01a");
    }

    @Test
    void whoeverOnlyDeclaredSomethingHasNoRow() {
        assertThat(rows(history(act("AAA", DECLARATION, "2024-05-01")), DAY, "AAA")).isEmpty();
    }

    @Test
    void countsFollowTheStandingOnTheDay() {
        History history = history(
                act("AAA", SIGNATURE, "2024-04-02"),
                act("AAA", RATIFICATION, "2024-05-01"),
                act("BBB", DEFINITIVE_SIGNATURE, "2024-06-01"),
                act("CCC", SIGNATURE, "2024-06-02"));

        List<Row> before = rows(history, LocalDate.parse("2024-06-10"), "AAA", "BBB", "CCC");
        assertThat(before).filteredOn(Row::hasSigned).hasSize(3);
        assertThat(before).filteredOn(Row::isContracting).extracting(row -> row.name().code()).containsExactly("AAA", "BBB");
        List<Row> after = rows(history, LocalDate.parse("2024-06-11"), "AAA", "BBB", "CCC");
        assertThat(after).filteredOn(Row::isContracting).isEmpty();
        assertThat(after).filteredOn(row -> row.participation().isBound()).hasSize(2);
    }

    /** Each row as its code and its columns: date, sign, and after {@code >} the day of effect. */
    private static List<String> written(List<Row> rows) {
        return rows.stream()
                .map(row -> row.name().code() + " "
                        + row.entries().entrySet().stream()
                                .map(cell -> cell.getKey() + " " + cell.getValue().stream().map(RowTest::written).collect(Collectors.joining(" ")))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String written(Entry entry) {
        return entry.date() + entry.type().symbol() + (entry.takesEffectOn() == null ? "" : ">" + entry.takesEffectOn());
    }
}
