package org.aitreaty.registry.notification;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aitreaty.registry.action.Acts;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Uses declarations of Parties, which a State can make as often as it likes. */
@QuarkusTest
class NotificationResourceTest {

    private static final String DECLARATION = ",\"statement\":\"We declare.\"";

    private static RequestSpecification officer() {
        return given().auth().oauth2(Persona.DEPOSITARY.token()).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }

    private static Response record(String state, String type, String received, String more) {
        return Acts.record(state, type, "2026-03-01", received, more);
    }

    private static String numberOf(Response action) {
        assertThat(action.statusCode()).as(action.asString()).isEqualTo(201);
        return EmbeddedDatabase.queryOne("select number from depositary_notification where action_id = '" + action.path("id") + "'");
    }

    @Test
    void anActIsNotifiedInSixLanguagesInTheTransactionThatRecordsIt() {
        String number = numberOf(record("MKD", "DECLARATION", "2026-11-02T10:00:00Z", DECLARATION));
        Response notification = given().get("/v1/notifications/" + number);

        assertThat(number).matches("C\\.N\\.\\d+\\.2026\\.AIS-1");
        assertThat(notification.<Map<String, Object>>path("texts")).containsOnlyKeys("ar", "en", "es", "fr", "ru", "zh");
        assertThat(notification.<String>path("texts.fr.subject")).isEqualTo("Macédoine du Nord\u00a0: Déclaration");
        assertThat(notification.<String>path("texts.ar.subject")).contains("إعلان");
        assertThat(notification.<String>path("summary.kind")).isEqualTo("DECLARATION");
        assertThat(notification.<String>path("article")).isEqualTo("17(5)");
        assertThat(given().queryParam("state", "MKD").get("/v1/notifications").<List<String>>path("items.number")).contains(number);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'DepositaryNotificationIssued' and visibility = 'PUBLIC'"
                        + " and subject_id = '" + number + "'"))
                .isEqualTo("1");
    }

    @Test
    void theListOfAnInstantHoldsWhatWasIssuedByThen() {
        String number = numberOf(record("MKD", "DECLARATION", "2026-11-02T10:00:00Z", DECLARATION));
        Instant issued = Instant.parse(given().get("/v1/notifications/" + number).path("summary.issuedAt"));

        assertThat(given().queryParam("state", "MKD").queryParam("asOf", issued.toString()).get("/v1/notifications").<List<String>>path("items.number"))
                .contains(number);
        assertThat(given().queryParam("state", "MKD").queryParam("asOf", issued.minusMillis(1).toString()).get("/v1/notifications").<List<String>>path("items.number"))
                .doesNotContain(number);
        assertProblem(given().queryParam("asOf", "soon").get("/v1/notifications"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
    }

    @Test
    void aRefusedActLeavesNoNotificationAndNoGap() {
        assertThat(record("FRA", "SIGNATURE", "2026-03-02T10:00:00Z", "").statusCode()).isEqualTo(409);

        assertNoGap();
    }

    @Test
    void manyActsAtOnceGetNumbersWithoutAGap() throws Exception {
        List<String> states = List.of("ARG", "BEL", "MKD", "GBR", "JPN", "CHN");
        List<Callable<Response>> attempts = new ArrayList<>();
        for (String state : states) {
            attempts.add(() -> record(state, "DECLARATION", "2026-11-02T10:00:00Z", DECLARATION));
            attempts.add(() -> record("FRA", "SIGNATURE", "2026-03-02T10:00:00Z", ""));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : threads.invokeAll(attempts)) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertNoGap();
    }

    private static void assertNoGap() {
        for (String year : List.of("2024", "2025", "2026")) {
            String serials = EmbeddedDatabase.queryOne("select string_agg(cast(serial as text), ',' order by serial) from depositary_notification where year = " + year);
            List<String> found = serials == null ? List.of() : List.of(serials.split(","));
            assertThat(found).as(year).isEqualTo(IntStream.rangeClosed(1, found.size()).mapToObj(Integer::toString).toList());
        }
    }

    /** EC-49: a new notification; the old one stays retrievable and says by which it is corrected. */
    @Test
    void aCorrectedActIsNotifiedAgainAndBothNotificationsStay() {
        Response wrong = record("MKD", "DECLARATION", "2026-11-03T10:00:00Z", DECLARATION);
        String first = numberOf(wrong);
        Response correction = officer().body("{\"reason\":\"Never declared.\"}").post("/v1/treaty-actions/" + wrong.path("id") + "/corrections");
        String second = numberOf(correction);

        assertThat(given().get("/v1/notifications/" + first).<List<String>>path("correctedBy")).containsExactly(second);
        Response notification = given().get("/v1/notifications/" + second);
        assertThat(notification.<String>path("corrects")).isEqualTo(first);
        assertThat(notification.<String>path("texts.en.subject")).isEqualTo("North Macedonia: Correction (Declaration)");
        assertThat(notification.<List<String>>path("texts.en.paragraphs")).anyMatch(sentence -> sentence.contains("struck out"));
        assertThat(notification.<List<String>>path("quotations.text")).containsExactly("Never declared.");
    }

    @Test
    void aWrongNotificationIsAnsweredByAFurtherOne() {
        String number = numberOf(record("MKD", "DECLARATION", "2026-11-04T10:00:00Z", DECLARATION));
        Response corrected = officer()
                .body("{\"explanation\":{\"en\":\"The name was misspelt.\",\"fr\":\"Le nom était mal orthographié.\"}}")
                .post("/v1/notifications/" + number + "/corrections");

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
        assertThat(corrected.<String>path("corrects")).isEqualTo(number);
        assertThat(corrected.<List<String>>path("quotations.language")).containsExactly("en", "fr");
        assertThat(given().get("/v1/notifications/" + number).<List<String>>path("correctedBy")).hasSize(1);
        assertProblem(officer().body("{\"explanation\":{\"en\":\"x\",\"de\":\"y\"}}").post("/v1/notifications/" + number + "/corrections"), 422, "INVALID_INPUT")
                .at("/explanation/fr", "REQUIRED")
                .at("/explanation/de", "NOT_A_LANGUAGE");
        assertProblem(officer().body("{}").post("/v1/notifications/C.N.0.1999.X/corrections"), 404, "NOT_FOUND");
    }

    @Test
    void aReservationIsQuotedInItsOwnLanguageAndSaysUntilWhenToObject() {
        String number = numberOf(record(
                "MKD", "RESERVATION", "2026-11-05T10:00:00Z", ",\"articles\":[\"7(1)\"],\"language\":\"pt\",\"statement\":\"As nossas bibliotecas…\""));
        Response notification = given().get("/v1/notifications/" + number);

        assertThat(notification.<Map<String, String>>path("quotations[0]"))
                .containsEntry("language", "pt")
                .containsEntry("standing", "AUTHENTIC")
                .containsEntry("text", "As nossas bibliotecas…");
        assertThat(notification.<List<String>>path("texts.en.paragraphs")).anyMatch(sentence -> sentence.startsWith("Objections are to be notified"));
    }

    @Test
    void theDemonstrationIsNotifiedUnderTheDaysItMakesUp() {
        Response page = given().queryParam("year", "2024").queryParam("limit", "100").get("/v1/notifications");

        assertThat(page.<List<Boolean>>path("items.demonstration")).isNotEmpty().containsOnly(true);
        assertThat(page.<List<String>>path("items.date")).allMatch(date -> date.startsWith("2024-"));
        assertNoGap();
    }

    @Test
    void theFeedsTellTheSameAsTheListInTheLanguageAskedFor() {
        List<String> numbers = given().queryParam("kind", "ACCESSION").queryParam("limit", "5").get("/v1/notifications").path("items.number");
        Response atom = given().queryParam("kind", "ACCESSION").queryParam("limit", "5").queryParam("lang", "ar").get("/v1/notification-feeds/atom");
        Response json = given().queryParam("kind", "ACCESSION").queryParam("limit", "5").queryParam("lang", "zh").get("/v1/notification-feeds/json");

        assertThat(atom.contentType()).startsWith("application/atom+xml");
        assertThat(atom.asString()).contains("xml:lang=\"ar\"");
        assertThat(atom.xmlPath().<String>getList("feed.entry.title")).hasSize(5).allMatch(title -> title.contains("انضمام"));
        assertThat(json.contentType()).startsWith("application/feed+json");
        assertThat(json.jsonPath().<String>getList("items.title").stream().map(title -> title.split(" – ")[0]).toList()).isEqualTo(numbers);
        assertThat(json.jsonPath().<String>getList("items.title")).allMatch(title -> title.contains("加入"));
        assertProblem(given().queryParam("lang", "tlh").get("/v1/notification-feeds/atom"), 422, "INVALID_INPUT").at("?lang", "NOT_A_LANGUAGE");
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> whole = given().queryParam("limit", "60").get("/v1/notifications").path("items.number");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 4; page++) {
            RequestSpecification request = given().queryParam("limit", "15");
            Response answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/notifications");
            paged.addAll(answer.<List<String>>path("items.number"));
            cursor = answer.path("nextCursor");
        }
        assertThat(paged).isEqualTo(whole);
        assertProblem(given().queryParam("kind", "WEDDING").queryParam("year", "soon").get("/v1/notifications"), 422, "INVALID_INPUT")
                .at("?kind", "NOT_ONE_OF")
                .at("?year", "NOT_A_YEAR");
    }
}
