package org.aitreaty.registry.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aitreaty.registry.participation.ActionType.ACCESSION;
import static org.aitreaty.registry.participation.ActionType.SIGNATURE;
import static org.aitreaty.registry.participation.ActionType.WITHDRAWAL_NOTICE;
import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.table.Tables.DAY;
import static org.aitreaty.registry.table.Tables.history;
import static org.aitreaty.registry.table.Tables.rows;
import static org.aitreaty.registry.table.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.participation.History;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TableCsvTest {

    @Test
    void everyRowSaysWhatItIsAndWhenItHolds() throws IOException {
        History history = history(
                act("AAA", ACCESSION, "2024-05-01"),
                act("BBB", ACCESSION, "2024-05-01"),
                act("AAA", WITHDRAWAL_NOTICE, "2024-06-01"),
                act("AAA", ACCESSION, "2025-07-01"),
                act("CCC", SIGNATURE, "2024-07-01"));
        List<CSVRecord> read = read(table(PrintLanguage.EN, rows(history, DAY, "AAA", "BBB", "CCC")));

        assertThat(read.getFirst().toList())
                .containsExactly(
                        "Participant",
                        "Code",
                        "Numeric code",
                        "Signature",
                        "Provisional application(n)",
                        "Ratification, Accession(a)",
                        "Withdrawal(w)",
                        "In force for it from",
                        "Withdrawal effective",
                        "As of",
                        "Known as of",
                        "Notes");
        assertThat(read.get(1).toList())
                .containsExactly(
                        "Name of AAA",
                        "AAA",
                        "004",
                        "",
                        "",
                        "2024-05-01 a; 2025-07-01 a",
                        "2024-06-01 w",
                        "2025-07-11",
                        "2025-06-01",
                        "2026-11-23",
                        "2026-11-24T08:30:00.123456Z",
                        "");
        assertThat(read.get(3).toList()).startsWith("Name of CCC", "CCC", "004", "2024-07-01", "", "", "");
    }

    /** EC-153 */
    @Test
    void aNameThatBeginsLikeAFormulaIsMarkedAsText() throws IOException {
        Name formula = new Name("AAA", "AAA", "024", "=HYPERLINK(\"http://a\")");
        List<Row> rows = Row.of(history(act("AAA", ACCESSION, "2024-05-01")), DAY, List.of(formula));

        assertThat(read(table(PrintLanguage.FR, rows)).get(1).toList()).startsWith("'=HYPERLINK(\"http://a\")", "AAA", "024");
    }

    private static List<CSVRecord> read(StatusTable table) throws IOException {
        String text = new String(TableCsv.of(table).bytes(false), UTF_8);
        try (Stream<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(text)).stream()) {
            return records.toList();
        }
    }
}
