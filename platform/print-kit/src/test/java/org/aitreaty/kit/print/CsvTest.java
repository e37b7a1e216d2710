package org.aitreaty.kit.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<String> cells = List.of("Côte d’Ivoire", "a,b", "\"quoted\"", "two\r\nlines", " spaces ", "中国", "المغرب", "");
        byte[] csv = new Csv(List.of("1", "2", "3", "4", "5", "6", "7", "8")).row(cells).bytes(false);

        assertThat(read(csv).get(1).toList()).isEqualTo(cells);
    }

    @Test
    void itIsWhatTheStandardSays() {
        byte[] csv = new Csv(List.of("Name", "Count")).row(List.of("say \"hi\"", 7)).row(Arrays.asList(null, new BigDecimal("1.5"))).bytes(false);

        assertThat(new String(csv, UTF_8)).isEqualTo("\"Name\",\"Count\"\r\n\"say \"\"hi\"\"\",7\r\n,1.5\r\n");
    }

    /** EC-153 */
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a"})
    void textThatBeginsLikeAFormulaIsMarkedAsText(String formula) throws IOException {
        byte[] csv = new Csv(List.of(formula)).row(List.of(formula)).bytes(false);

        assertThat(read(csv)).allSatisfy(row -> assertThat(row.get(0)).isEqualTo("'" + formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "France", "10-12", "'quoted'", " =1"})
    void otherTextIsLeftAlone(String text) throws IOException {
        assertThat(read(new Csv(List.of("h")).row(List.of(text)).bytes(false)).get(1).get(0)).isEqualTo(text);
    }

    @Test
    void aNegativeNumberIsANumber() throws IOException {
        assertThat(new String(new Csv(List.of("h")).row(List.of(-5)).bytes(false), UTF_8)).endsWith("\r\n-5\r\n");
    }

    /** EC-153 */
    @Test
    void codesKeepTheirLeadingZerosAsQuotedText() {
        assertThat(new String(new Csv(List.of("h", "d")).row(List.of("004", LocalDate.of(2025, 3, 1))).bytes(false), UTF_8))
                .endsWith("\"004\",\"2025-03-01\"\r\n");
    }

    @Test
    void theMarkOfUtf8IsThereWhenAskedForAndOnlyThen() {
        Csv csv = new Csv(List.of("h"));

        assertThat(csv.bytes(true)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.bytes(false)).startsWith('"');
    }

    @Test
    void aRowMustFitUnderItsHeadings() {
        assertThatThrownBy(() -> new Csv(List.of("a", "b")).row(List.of("c"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CSVRecord> read(byte[] csv) throws IOException {
        try (Stream<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(new String(csv, UTF_8))).stream()) {
            return rows.toList();
        }
    }
}
