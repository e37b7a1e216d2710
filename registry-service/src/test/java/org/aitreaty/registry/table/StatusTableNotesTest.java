package org.aitreaty.registry.table;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aitreaty.registry.action.Acts;
import org.aitreaty.testkit.Persona;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What participants have said besides, as numbered notes below the status list. */
@QuarkusTest
class StatusTableNotesTest {

    private static final String LIST = "/v1/treaty/status-list";

    @Test
    void whatParticipantsSaidIsNotedAsOfTheDayAndAsKnown() throws IOException {
        Acts.recorded("NPL", "ACCESSION", "2026-03-01");
        String reservation = said(
                "NPL", "RESERVATION", "2026-03-01", ",\"articles\":[\"7(1)\"],\"language\":\"fr\",\"statement\":\"Sous réserve de ses <i>archives</i>.\\nEt de ses actes.\"");
        Response declared = Acts.record("NPL", "DECLARATION", "2026-03-01", "2026-03-01T10:00:00Z", ",\"language\":\"en\",\"statement\":\"=Nepal will concult.\"");
        said("USA", "OBJECTION", "2026-05-01", ",\"target\":\"" + reservation + "\",\"statement\":\"Not so.\",\"opposesEntryIntoForce\":true");
        said("GBR", "TERRITORIAL_APPLICATION", "2026-05-01", ",\"territories\":[\"HKG\",\"Isle of Man\"],\"effectiveDate\":\"2026-05-01\"");
        said("NPL", "WITHDRAWAL_OF_RESERVATION", "2026-06-01", ",\"target\":\"" + reservation + "\"");

        assertThat(typesOf("NPL", list("2026-02-28"))).isEmpty();
        Response may = list("2026-05-15");
        assertThat(typesOf("NPL", may)).containsExactly("RESERVATION", "DECLARATION");
        assertThat(typesOf("NPL", list("2026-06-01"))).containsExactly("RESERVATION", "DECLARATION", "WITHDRAWAL_OF_RESERVATION");
        assertThat(may.<List<Integer>>path("notes.number"))
                .as("in the order of the rows")
                .isEqualTo(IntStream.rangeClosed(1, may.<List<Object>>path("notes").size()).boxed().toList())
                .isEqualTo(may.<List<Integer>>path("rows.notes.flatten()"));
        assertThat(may.<List<Integer>>path("rows.find { it.code == 'NPL' }.notes")).isEqualTo(may.<List<Integer>>path("notes.findAll { it.code == 'NPL' }.number"));
        assertThat(may.<List<String>>path("notes.findAll { it.code == 'GBR' }.territories.flatten()")).contains("Isle of Man").doesNotContain("HKG");
        Map<String, Object> objection = may.path("notes.find { it.code == 'USA' && it.about?.code == 'NPL' }");
        assertThat(objection).containsEntry("excludesRelations", true).containsEntry("statement", "Not so.");

        theSameIsOnPaperAndInTheSpreadsheet();
        aCorrectionHoldsForWhoAsksAfterIt(declared);
    }

    private static void theSameIsOnPaperAndInTheSpreadsheet() throws IOException {
        String csv = given().queryParam("asOf", "2026-05-15").queryParam("format", "csv").get(LIST).asString();
        assertThat(csv.lines().filter(line -> line.contains("\"NPL\"")).toList())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Reservation, 1 March 2026", "Articles: ", "Original: French", "Sous réserve de ses <i>archives</i>. – Et"));
        byte[] pdf = given().queryParam("asOf", "2026-05-15").queryParam("format", "pdf").queryParam("lang", "fr").get(LIST).asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text)
                    .containsIgnoringWhitespaces(
                            "Notes",
                            "Réserve, 1er mars 2026",
                            "Original : français",
                            "Sous réserve de ses <i>archives</i>.",
                            "Concerne : Népal, Réserve, 1er mars 2026",
                            "Elle exclut toute relation conventionnelle");
        }
        for (String language : List.of("en", "es", "ru", "zh", "ar")) {
            given().queryParam("asOf", "2026-05-15").queryParam("format", "pdf").queryParam("lang", language).get(LIST).then().statusCode(200);
        }
    }

    private static void aCorrectionHoldsForWhoAsksAfterIt(Response declared) {
        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(201);
        Response corrected = given().auth()
                .oauth2(Persona.DEPOSITARY.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        """
                        {"reason":"A slip of the pen.","replacement":{"state":"NPL","type":"DECLARATION","instrumentDate":"2026-03-01",
                         "receivedAt":"2026-03-01T10:00:00Z","signatory":{"name":"A Minister","office":"MINISTER_FOR_FOREIGN_AFFAIRS"},
                         "language":"en","statement":"Nepal will consult."}}""")
                .post("/v1/treaty-actions/" + declared.path("id") + "/corrections");
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);

        assertThat(declaration(list("2026-05-15"))).isEqualTo("Nepal will consult.");
        Response before = given().queryParam("asOf", "2026-05-15").queryParam("knownAt", declared.<String>path("recordedAt")).get(LIST);
        assertThat(declaration(before)).isEqualTo("=Nepal will concult.");
        assertThat(typesOf("NPL", list("2026-05-15"))).as("one note of it, not two").containsExactly("RESERVATION", "DECLARATION");
    }

    private static String said(String state, String type, String day, String more) {
        Response answer = Acts.record(state, type, day, day + "T10:00:00Z", more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private static Response list(String day) {
        return given().queryParam("asOf", day).get(LIST);
    }

    private static List<String> typesOf(String state, Response list) {
        return list.path("notes.findAll { it.code == '" + state + "' }.type");
    }

    private static String declaration(Response list) {
        return list.path("notes.find { it.code == 'NPL' && it.type == 'DECLARATION' }.statement");
    }
}
