package org.aitreaty.registry.undertaking;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VoluntaryUndertakingResourceTest {

    private static final String PATH = Undertakings.PATH;

    @Test
    void anUndertakingIsRecordedShownAndJournalled() {
        Map<String, Object> body = Undertakings.of(null, "lumen");
        body.put("language", "fr");
        body.put("text", Map.of("fr", "Nous suivons l’article 4.", "en", "We follow article 4."));
        body.put("arrangement", Map.of("with", "The agency", "reference", "ARR/2026/1"));
        body.put("to", "2027-12-31");
        Response created = Undertakings.record(body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo(PATH + "/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        Response read = given().get(PATH + "/" + id);
        assertThat(read.<Map<String, Object>>path("$"))
                .containsEntry("organisation", "lumen")
                .containsEntry("entity", null)
                .containsEntry("articles", List.of("4(1)", "6(1)"))
                .containsEntry("from", "2026-06-01")
                .containsEntry("to", "2027-12-31")
                .containsEntry("standing", "IN_EFFECT")
                .containsEntry("supersededByParticipation", null)
                .containsEntry("arrangement", Map.of("with", "The agency", "reference", "ARR/2026/1"))
                .containsEntry("documentDate", "2026-05-20")
                .containsEntry("recordedBy", "STAFF")
                .containsEntry("ends", List.of());
        assertThat(read.asString()).containsSubsequence("\"text\":{\"fr\":", "\"en\":");
        assertThat(given().queryParam("organisation", "lumen").get(PATH).<List<String>>path("items.id")).containsExactly(id);
        assertThat(EmbeddedDatabase.queryOne("select event_type || ' ' || visibility from journal_entry where subject_id = '" + id + "'"))
                .isEqualTo("VoluntaryUndertakingReceived PUBLIC");
    }

    /** EC-187: superseded while the treaty itself binds the State, as of the day asked for. */
    @Test
    void itIsSupersededFromTheDayTheStateBecomesAParty() {
        // Finland signed in April 2024 and deposited on 20 September 2026, by the rule of the demonstration.
        String id = Undertakings.recorded(Undertakings.of("FIN", null));

        assertThat(Undertakings.read(id, "2026-12-18").<Object>path("supersededByParticipation")).isNull();
        assertThat(Undertakings.read(id, "2026-12-19").<Map<String, String>>path("supersededByParticipation"))
                .isEqualTo(Map.of("status", "PARTY", "since", "2026-12-19"));
        assertThat(Undertakings.read(id, "2026-12-19").<String>path("standing")).isEqualTo("IN_EFFECT");
        Map<String, Object> late = Undertakings.of("FIN", null);
        late.put("from", "2026-12-19");
        assertProblem(Undertakings.record(late), 409, "VOLUNTARY_UNDERTAKING_REFUSED").at("/entity", "IS_PARTY");
        late.put("from", "2026-12-18");
        assertThat(Undertakings.record(late).statusCode()).isEqualTo(201);
    }

    /** Who is a Party, has given notice, or has withdrawn, on the day of receipt at the seat. */
    @ParameterizedTest
    @CsvSource({
        "USA, 2026-10-01T10:00:00Z, 2026-10-02, 409",
        "USA, 2024-05-01T10:00:00Z, 2024-05-02, 201",
        // El Salvador's notice ran out on 15 September 2026.
        "SLV, 2026-09-14T21:59:59Z, 2026-10-02, 409",
        "SLV, 2026-09-14T22:00:00Z, 2026-10-02, 201",
        "SLV, 2026-10-01T10:00:00Z, 2026-09-14, 409",
        "JAM, 2026-10-01T10:00:00Z, 2026-10-02, 201",
        "CIV, 2026-10-01T10:00:00Z, 2026-10-02, 201"
    })
    void whoIsBoundByTheTreatyUndertakesNothingBeside(String state, String receivedAt, String from, int status) {
        Map<String, Object> body = Undertakings.of(state, null);
        body.put("receivedAt", receivedAt);
        body.put("documentDate", receivedAt.substring(0, 10));
        body.put("from", from);

        assertThat(Undertakings.record(body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-21, 404",
        "2026-05-22T21:59:59Z, 404",
        "2026-05-22T22:00:00Z, ANNOUNCED",
        "2026-05-31T21:59:59Z, ANNOUNCED",
        "2026-05-31T22:00:00Z, IN_EFFECT",
        "2026-06-30T21:59:59Z, IN_EFFECT",
        "2026-06-30T22:00:00Z, ENDED"
    })
    void itsTimeIsCountedInLegalDaysAtTheSeat(String asOf, String expected) {
        Map<String, Object> body = Undertakings.of("COK", null);
        // Half past midnight of the 23rd at the seat.
        body.put("receivedAt", "2026-05-22T22:30:00Z");
        body.put("to", "2026-06-30");
        String id = Undertakings.recorded(body);
        Response read = Undertakings.read(id, asOf);

        assertThat(read.statusCode() == 404 ? "404" : read.path("standing")).isEqualTo(expected);
        assertThat(given().queryParam("entity", "COK").queryParam("asOf", asOf).get(PATH).<List<String>>path("items.id").contains(id))
                .isEqualTo(!expected.equals("404"));
    }

    @Test
    void endsAreDatedFactsOfWhichTheLastHolds() {
        Map<String, Object> body = Undertakings.of(null, "tianhe");
        body.put("to", "2027-12-31");
        String id = Undertakings.recorded(body);

        assertProblem(Undertakings.end(id, null, "2026-09-30"), 428, "VERSION_REQUIRED");
        Response first = Undertakings.end(id, "\"v0\"", "2026-09-30");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"v1\"");
        assertProblem(Undertakings.end(id, "\"v0\"", "2026-10-31"), 412, "STALE_VERSION");
        String between = first.path("ends[0].recordedAt");
        assertThat(Undertakings.end(id, "\"v1\"", "2026-10-31").<List<String>>path("ends.lastDay")).containsExactly("2026-09-30", "2026-10-31");

        assertThat(Undertakings.read(id, "2026-10-31").<String>path("standing")).isEqualTo("IN_EFFECT");
        assertThat(Undertakings.read(id, "2026-11-01").<String>path("standing")).isEqualTo("ENDED");
        Response then = given().queryParam("asOf", "2026-10-01").queryParam("knownAt", between).get(PATH + "/" + id);
        assertThat(then.<String>path("standing")).isEqualTo("ENDED");
        assertThat(then.<String>path("to")).isEqualTo("2026-09-30");
        assertProblem(given().queryParam("knownAt", "2026-06-01").get(PATH + "/" + id), 404, "NOT_FOUND");
        assertProblem(Undertakings.end(id, "\"v2\"", "2026-05-30"), 422, "INVALID_INPUT").at("/lastDay", "BEFORE_BEGINNING");
        assertProblem(Undertakings.end(id, "\"v2\"", "2028-01-01"), 422, "INVALID_INPUT").at("/lastDay", "AFTER_ITS_TERM");
        assertThat(Undertakings.end(id, "\"v2\"", "2026-05-31").statusCode()).isEqualTo(200);
        assertThat(Undertakings.read(id, "2026-05-30").<String>path("standing")).as("ended before it began").isEqualTo("ENDED");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'VoluntaryUndertakingEnded' and subject_id = '" + id + "'"))
                .isEqualTo("3");
        assertProblem(Undertakings.end("019aaaaa-0000-7000-8000-000000000000", "\"v0\"", "2026-09-30"), 404, "NOT_FOUND");
    }

    @Test
    void ofManyEndsAtOnceOneIsRecorded() throws Exception {
        String id = Undertakings.recorded(Undertakings.of(null, "vela"));
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String day = "2026-10-0" + i;
            attempts.add(() -> Undertakings.end(id, "\"v0\"", day));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("language", "english");
        body.put("text", Map.of("de", "Wir folgen."));
        body.put("articles", List.of("4(1)", "99", "4(1)"));
        body.put("from", "2026-06-01");
        body.put("to", "2026-05-31");
        body.put("arrangement", Map.of("reference", "x"));
        body.put("documentReference", "a\u202Eb");
        body.put("documentDate", "2026-13-01");
        body.put("receivedAt", "2026-05-22");
        assertProblem(Undertakings.record(body), 422, "INVALID_INPUT")
                .errorCount(10)
                .at("/entity", "REQUIRED")
                .at("/language", "NOT_A_LANGUAGE")
                .at("/text", "WORKING_LANGUAGE_MISSING")
                .at("/articles/1", "UNKNOWN_ARTICLE")
                .at("/articles/2", "TWICE")
                .at("/to", "BEFORE_BEGINNING")
                .at("/arrangement/with", "REQUIRED")
                .at("/documentReference", "DIRECTION_CONTROL")
                .at("/documentDate", "NOT_A_DATE")
                .at("/receivedAt", "NOT_AN_INSTANT");
        Map<String, Object> both = Undertakings.of("COK", "meridian");
        both.put("articles", List.of());
        both.put("receivedAt", Instant.now().plus(Duration.ofDays(1)).toString());
        assertProblem(Undertakings.record(both), 422, "INVALID_INPUT")
                .errorCount(3)
                .at("/organisation", "TWO_UNDERTAKERS")
                .at("/articles", "NOT_A_SCOPE")
                .at("/receivedAt", "RECEIVED_IN_FUTURE");
        assertProblem(Undertakings.record(Undertakings.of("ZZZ", null)), 422, "INVALID_INPUT").at("/entity", "UNKNOWN_STATE");
        assertProblem(Undertakings.record(Undertakings.of(null, "nobody")), 422, "INVALID_INPUT").at("/organisation", "UNKNOWN_ORGANISATION");
        Map<String, Object> early = Undertakings.of("COK", null);
        early.put("documentDate", "2026-05-24");
        assertProblem(Undertakings.record(early), 422, "INVALID_INPUT").at("/documentDate", "AFTER_RECEIPT");
        assertProblem(Undertakings.record(""), 400, "MALFORMED_REQUEST");
        assertProblem(given().get(PATH + "?limit=0"), 422, "INVALID_INPUT").at("?limit", "NOT_A_LIMIT");
        assertProblem(given().get(PATH + "/none"), 404, "NOT_FOUND");
    }

    @Test
    void aRetryGetsTheSameAnswerAndRecordsNothing() {
        String before = EmbeddedDatabase.queryOne("select count(*) from voluntary_undertaking");
        RequestSpecification request = given().auth()
                .oauth2(org.aitreaty.testkit.Persona.DEPOSITARY.token())
                .header("Idempotency-Key", "019aaaaa-0000-7000-8000-00000000abcd")
                .contentType(ContentType.JSON)
                .body(Undertakings.of("JAM", null));
        Response first = given().spec(request).post(PATH);
        Response second = given().spec(request).post(PATH);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(EmbeddedDatabase.queryOne("select count(*) from voluntary_undertaking")).isEqualTo(Integer.toString(Integer.parseInt(before) + 1));
    }

    @Test
    void pagesTogetherAreTheWholeListNewestReceiptFirst() {
        for (int day = 1; day <= 4; day++) {
            Map<String, Object> body = Undertakings.of("VAT", null);
            body.put("receivedAt", "2026-07-0" + day + "T10:00:00Z");
            Undertakings.recorded(body);
        }
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 1).queryParam("entity", "VAT");
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH);
            paged.addAll(page.<List<String>>path("items.receivedAt"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged)
                .containsExactly("2026-07-04T10:00:00Z", "2026-07-03T10:00:00Z", "2026-07-02T10:00:00Z", "2026-07-01T10:00:00Z");
    }
}
