package org.aitreaty.registry.table;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatusTableResourceTest {

    private static final String LIST = "/v1/treaty/status-list";

    @Test
    void theListHasAHeadAndARowForEachParticipant() {
        Response list = asLoaded().get(LIST);

        list.then().statusCode(200).contentType("application/json").header("Content-Language", "en");
        assertThat(list.<Map<String, Object>>path("head"))
                .containsEntry("title", "Treaty on the Safe Development of Artificial Intelligence")
                .containsEntry("reference", "AIS-1")
                .containsEntry("day", "2026-11-23")
                .containsEntry("knownAt", loaded())
                .containsEntry("entryIntoForce", "2025-03-14")
                .containsEntry("inForce", true)
                .containsEntry("signatories", 119)
                .containsEntry("contractingStates", 2)
                .containsEntry("parties", 104)
                .containsEntry("demonstration", true);
        assertThat(list.<List<?>>path("rows")).hasSize(193 - 39);
        Map<String, Object> france = list.path("rows.find { it.code == 'FRA' }");
        assertThat(france).containsEntry("name", "France").containsEntry("isoNumeric", "250").containsEntry("status", "PARTY");
        assertThat(list.<String>path("rows.find { it.code == 'FRA' }.consent[0].type")).isEqualTo("RATIFICATION");
        assertThat(list.<String>path("rows.find { it.code == 'AFG' }.isoNumeric")).isNull();
        assertThat(list.<List<String>>path("rows.withdrawal.flatten().symbol")).isNotEmpty().containsOnly("w");
    }

    @ParameterizedTest
    @CsvSource({"en, France, Gabon", "fr, Éthiopie, Fédération de Russie", "zh, 阿尔巴尼亚, 中国"})
    void rowsStandInTheOrderOfTheLanguage(String language, String earlier, String later) {
        List<String> names = asLoaded().queryParam("lang", language).get(LIST).path("rows.name");

        assertThat(names).containsSubsequence(earlier, later);
    }

    @Test
    void theAddressInTheHeadGivesTheSameListAgain() {
        Response list = given().queryParam("lang", "fr").get(LIST);
        Response again = given().urlEncodingEnabled(false).get(list.<String>path("head.address"));

        assertThat(again.<List<?>>path("rows")).isEqualTo(list.<List<?>>path("rows"));
        assertThat(again.<String>path("head.knownAt")).isEqualTo(list.<String>path("head.knownAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "text/csv, text/csv",
        "application/pdf, application/pdf",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/json",
        "'application/json;q=0.5,text/csv', text/csv"
    })
    void theAcceptHeaderChoosesTheForm(String accept, String type) {
        Response answer = asLoaded().header("Accept", accept).get(LIST);

        answer.then().statusCode(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, en, status-list-2026-11-23.csv", "pdf, en, status-list-2026-11-23.pdf", "pdf, ar, status-list-2026-11-23-ar.pdf", "csv, zh, status-list-2026-11-23-zh.csv"
    })
    void anAddressCanChooseTheFormAndTheFileHasAName(String format, String language, String file) {
        asLoaded()
                .queryParam("format", format)
                .queryParam("lang", language)
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("Content-Language", language);
    }

    @Test
    void otherFormsAndLanguagesAreRefused() {
        assertProblem(given().header("Accept", "image/png").get(LIST), 406, "NOT_ACCEPTABLE");
        assertProblem(given().queryParam("format", "xlsx").queryParam("lang", "de").queryParam("bom", "yes").get(LIST), 422, "INVALID_INPUT")
                .at("?format", "NOT_ONE_OF")
                .at("?lang", "NOT_ONE_OF")
                .at("?bom", "NOT_ONE_OF");
        assertProblem(given().queryParam("format", "PDF").get(LIST), 422, "INVALID_INPUT").at("?format", "NOT_ONE_OF");
        assertProblem(given().queryParam("asOf", "soon").get(LIST), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "pdf"})
    void whoeverHoldsTheListIsToldSo(String format) {
        Response first = given().queryParam("format", format).get(LIST);
        String tag = first.header("ETag");

        assertThat(tag).startsWith("W/\"");
        given().queryParam("format", format).header("If-None-Match", tag).get(LIST).then().statusCode(304).header("ETag", tag);
        given().queryParam("format", format).queryParam("asOf", "2024-12-01").header("If-None-Match", tag).get(LIST).then().statusCode(200);
        given().queryParam("format", format).queryParam("lang", "fr").header("If-None-Match", tag).get(LIST).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "pdf"})
    void aListOfAStatedDayAndKnowledgeIsTheSameToTheByte(String format) {
        Response first = asLoaded().queryParam("format", format).get(LIST);
        Response second = asLoaded().queryParam("format", format).get(LIST);

        assertThat(first.header("ETag")).startsWith("\"").isEqualTo(second.header("ETag"));
        assertThat(first.asByteArray()).isEqualTo(second.asByteArray());
    }

    @Test
    void theFormsHaveDifferentTags() {
        assertThat(List.of("json", "csv", "pdf").stream().map(format -> asLoaded().queryParam("format", format).get(LIST).header("ETag"))).doesNotHaveDuplicates();
    }

    @Test
    void csvHasEveryRowAndItsCodes() throws IOException {
        String csv = new String(asLoaded().queryParam("format", "csv").queryParam("bom", "true").get(LIST).asByteArray(), UTF_8);

        assertThat(csv).startsWith("\uFEFF\"Participant\",\"Code\"");
        try (var records = CSVFormat.RFC4180.parse(new StringReader(csv)).stream()) {
            List<List<String>> rows = records.map(record -> record.toList()).toList();
            assertThat(rows).hasSize(1 + 193 - 39).anySatisfy(row -> assertThat(row).startsWith("Albania", "ALB", "008"));
            assertThat(rows.subList(1, rows.size())).allSatisfy(row -> assertThat(row).contains("2026-11-23", loaded()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "en # As of 23 November 2026 # Ratification, Accession(a) # France # effective 15 September 2026",
                "fr # Situation au 23 novembre 2026 # Ratification, Adhésion(a) # Éthiopie # avec effet au 15 septembre 2026",
                "es # Situación al 23 de noviembre de 2026 # Ratificación, Adhesión(a) # Francia # con efecto a partir del 15 de septiembre de 2026",
                "ru # По состоянию на 23 ноября 2026 года # Ратификация, Присоединение(a) # Франция # с 15 сентября 2026 года",
                "zh # 截至2026年11月23日 # 批准、加入(a) # 法国 # 自2026年9月15日起生效",
                "ar # الحالة في # الانضمام # فرنسا # اعتبارا من"
            })
    void thePaperSaysTheSameInSixLanguages(String language, String asOf, String heading, String name, String effect) throws IOException {
        byte[] pdf = asLoaded().queryParam("format", "pdf").queryParam("lang", language).get(LIST).asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text).containsIgnoringWhitespaces(asOf, heading, name, effect).doesNotContain("\uFFFD");
            assertThat(document.getNumberOfPages()).isBetween(4, 9);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(text.split("/v1/treaty/status-list", -1)).as("every page says where it is found again").hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void whatWasNotKnownIsNotThere() {
        Response list = given().queryParam("asOf", "2026-11-23").queryParam("knownAt", "2000-01-01").get(LIST);

        assertThat(list.<List<?>>path("rows")).isEmpty();
        assertThat(list.<String>path("head.entryIntoForce")).isNull();
        given().queryParam("asOf", "2026-11-23").queryParam("knownAt", "2000-01-01").queryParam("format", "pdf").get(LIST).then().statusCode(200);
    }

    /** As the demonstration left the register: other tests add acts of their own. */
    private static RequestSpecification asLoaded() {
        return given().queryParam("asOf", "2026-11-23").queryParam("knownAt", loaded());
    }

    private static String loaded() {
        return EmbeddedDatabase.queryOne(
                "select to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from treaty_action where recorded_by_kind = 'SYSTEM'");
    }
}
