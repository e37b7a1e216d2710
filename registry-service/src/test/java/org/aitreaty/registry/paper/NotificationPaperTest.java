package org.aitreaty.registry.paper;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notification on paper says what the record says. */
@QuarkusTest
class NotificationPaperTest {

    private String number;

    @BeforeEach
    void aReservationIsNotified() {
        Response act = officer()
                .body(
                        """
                        {"state":"MKD","type":"RESERVATION","instrumentDate":"2026-03-01","receivedAt":"2026-11-05T10:00:00Z",
                         "articles":["7(1)"],"language":"pt","statement":"As nossas <bibliotecas> & arquivos…\\nSegunda linha.",
                         "signatory":{"name":"A Minister","office":"MINISTER_FOR_FOREIGN_AFFAIRS"}}
                        """)
                .post("/v1/treaty-actions");
        assertThat(act.statusCode()).as(act.asString()).isEqualTo(201);
        number = EmbeddedDatabase.queryOne("select number from depositary_notification where action_id = '" + act.path("id") + "'");
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Persona.DEPOSITARY.token()).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }

    private Response print(String language) {
        return given().queryParam("lang", language).get("/v1/notifications/" + number + "/pdf");
    }

    private static String text(Response pdf) throws IOException {
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Depositary notification      | Authentic text. The English and French texts are equally authentic. | North Macedonia
            fr | Notification dépositaire     | Texte authentique.                                                  | Macédoine du Nord
            es | Notificación del depositario | Traducción de los textos auténticos en inglés y francés             | Macedonia del Norte
            ru | Уведомление депозитария      | Перевод аутентичных текстов на английском и французском языках      | Северная Македония
            zh | 保存人通知                    | 译文;英文本和法文本为作准文本                                            | 北马其顿
            ar | إشعار من الوديع              | ترجمة للنصين                                                        | مقدونيا الشمالية
            """)
    void theSheetSaysWhatItIsAndWhetherItsLanguageIsAuthentic(String language, String kind, String standing, String state) throws IOException {
        Response pdf = print(language);

        assertThat(text(pdf))
                .contains(kind, standing, state, number, "As nossas <bibliotecas> & arquivos", "Segunda linha.")
                .contains("/" + language + "/notifications/" + number);
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Language")).isEqualTo(language);
        assertThat(pdf.header("Content-Disposition")).isEqualTo("inline; filename=\"" + number + "-" + language + ".pdf\"");
    }

    @Test
    void theRecordSaysTheSameOfItsLanguages() {
        Response record = given().get("/v1/notifications/" + number);

        assertThat(List.of("en", "fr")).allSatisfy(tag -> assertThat(record.<String>path("texts." + tag + ".standing")).isEqualTo("AUTHENTIC"));
        assertThat(List.of("es", "ru", "zh", "ar")).allSatisfy(tag -> assertThat(record.<String>path("texts." + tag + ".standing")).isEqualTo("TRANSLATION"));
    }

    @Test
    void theSameNotificationIsTheSameFileUntilItIsCorrected() throws IOException {
        Response first = print("en");
        assertThat(print("en").asByteArray()).isEqualTo(first.asByteArray());
        assertThat(given().header("If-None-Match", first.header("ETag")).queryParam("lang", "en").get("/v1/notifications/" + number + "/pdf").statusCode())
                .isEqualTo(304);
        assertThat(text(first)).doesNotContain("Corrected by");

        String correction = officer()
                .body("{\"explanation\":{\"en\":\"Misspelt.\",\"fr\":\"Mal écrit.\"}}")
                .post("/v1/notifications/" + number + "/corrections")
                .path("summary.number");
        Response second = given().header("If-None-Match", first.header("ETag")).queryParam("lang", "en").get("/v1/notifications/" + number + "/pdf");
        assertThat(text(second)).contains("Corrected by: " + correction);
        assertThat(text(given().get("/v1/notifications/" + correction + "/pdf"))).contains("Corrects notification: " + number, "Misspelt.", "Mal écrit.");
    }

    @Test
    void whatIsMadeUpSaysSo() throws IOException {
        String made = given().queryParam("year", "2024").get("/v1/notifications").path("items[0].number");
        assertThat(text(given().get("/v1/notifications/" + made + "/pdf"))).contains("Demonstration: what this notification tells of is made up.");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertProblem(given().get("/v1/notifications/C.N.0.1999.X/pdf"), 404, "NOT_FOUND");
        assertProblem(print("tlh"), 422, "INVALID_INPUT").at("?lang", "NOT_A_LANGUAGE");
        assertProblem(given().accept("image/png").get("/v1/notifications/" + number + "/pdf"), 406, "NOT_ACCEPTABLE");
    }
}
