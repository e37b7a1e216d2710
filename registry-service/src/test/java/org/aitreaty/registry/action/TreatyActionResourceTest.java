package org.aitreaty.registry.action;

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
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test uses a State of its own that the demonstration leaves without any act (numeric code ending in 4 or 9). */
@QuarkusTest
class TreatyActionResourceTest {

    private static final String MINISTER = "{\"name\":\"A Minister\",\"office\":\"MINISTER_FOR_FOREIGN_AFFAIRS\"}";

    @Test
    void anActIsRecordedShownAndJournalled() {
        Response created = record("AFG", "SIGNATURE", "2026-03-01", "2026-03-02T10:00:00Z");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo("/v1/treaty-actions/" + id);
        assertThat(given().get("/v1/treaty-actions/" + id).<Map<String, Object>>path("$"))
                .containsEntry("state", "AFG")
                .containsEntry("type", "SIGNATURE")
                .containsEntry("instrumentDate", "2026-03-01")
                .containsEntry("receivedAt", "2026-03-02T10:00:00Z")
                .containsEntry("effectiveDate", "2026-03-02")
                .containsEntry("article", "12")
                .containsEntry("recordedBy", "STAFF");
        assertThat(given().queryParam("state", "AFG").get("/v1/treaty-actions").<List<String>>path("items.id")).containsExactly(id);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'TreatyActionRecorded' and visibility = 'PUBLIC'"
                        + " and actor_kind = 'STAFF' and after ->> 'state' = 'AFG' and subject_id = '" + id + "'"))
                .isEqualTo("1");
        assertThat(given().queryParam("asOf", "2026-03-01").get("/v1/states/AFG").<String>path("status")).isEqualTo("NON_PARTICIPANT");
        assertThat(given().queryParam("asOf", "2026-03-02").get("/v1/states/AFG").<String>path("status")).isEqualTo("SIGNATORY");
        assertThat(given().get("/v1/states/AFG").<List<String>>path("timeline.act.type")).containsExactly("SIGNATURE");
    }

    /** EC-32: at the seat, 23:30 UTC of one day is already the next. */
    @ParameterizedTest
    @CsvSource({
        "AGO, 2026-03-01T22:59:59Z, 2026-03-01",
        "COM, 2026-03-01T23:00:00Z, 2026-03-02",
        "BTN, 2026-07-01T21:59:59Z, 2026-07-01",
        "BLZ, 2026-07-01T22:00:00Z, 2026-07-02",
        "MEX, 2026-03-01T19:30:00-05:00, 2026-03-02"
    })
    void theDayOfEffectIsTheLegalDayAtTheSeat(String state, String receivedAt, String effectiveDate) {
        assertThat(record(state, "SIGNATURE", "2026-03-01", receivedAt).<String>path("effectiveDate")).isEqualTo(effectiveDate);
    }

    @Test
    void anInstrumentMayBearTomorrowsDateWhereItIsAlreadyTomorrow() {
        assertThat(record("ZMB", "SIGNATURE", "2026-03-02", "2026-03-01T10:00:00Z").statusCode()).isEqualTo(201);
        assertProblem(record("TZA", "SIGNATURE", "2026-03-02", "2026-03-01T09:59:59Z"), 422, "INVALID_INPUT")
                .at("/instrumentDate", "AFTER_RECEIPT");
    }

    @Test
    void wrongOrderIsRefusedWithTheRuleThatForbidsIt() {
        assertRefused(record("VNM", "RATIFICATION", "2026-03-01", "2026-03-01T10:00:00Z"), "NON_SIGNATORY_CANNOT_RATIFY");
        assertThat(record("VNM", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z").statusCode()).isEqualTo(201);
        assertRefused(record("VNM", "ACCESSION", "2026-03-02", "2026-03-02T10:00:00Z"), "SIGNATORY_CANNOT_ACCEDE");
        assertRefused(record("VNM", "SIGNATURE", "2026-03-02", "2026-03-02T10:00:00Z"), "ALREADY_SIGNED");
        assertRefused(record("VNM", "WITHDRAWAL_NOTICE", "2026-03-02", "2026-03-02T10:00:00Z"), "NOT_BOUND");
        assertThat(record("VNM", "RATIFICATION", "2026-03-02", "2026-03-02T10:00:00Z").statusCode()).isEqualTo(201);
        assertThat(record("VNM", "WITHDRAWAL_NOTICE", "2026-05-31", "2026-05-31T10:00:00Z").statusCode()).isEqualTo(201);
        assertRefused(record("VNM", "WITHDRAWAL_NOTICE", "2026-06-01", "2026-06-01T10:00:00Z"), "ALREADY_WITHDRAWING");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from treaty_action where entity_code = 'VNM'")).isEqualTo("3");
    }

    /** Nothing but a State or a regional organisation can come to be a Party. */
    @ParameterizedTest
    @ValueSource(strings = {"TWN", "HKG", "MAC", "XKX"})
    void whatIsNotAStateCannotAct(String code) {
        assertProblem(record(code, "ACCESSION", "2026-03-01", "2026-03-01T10:00:00Z"), 422, "INVALID_INPUT").at("/state", "NOT_A_STATE");
    }

    @Test
    void aRegionalOrganisationConfirmsAndIsNotCounted() {
        int before = given().get("/v1/treaty/status").path("instruments");
        assertRefused(record("EU", "DEFINITIVE_SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z"), "ORGANISATIONS_CONFIRM");
        assertThat(record("EU", "SIGNATURE", "2026-11-24", "2026-11-24T10:00:00Z").statusCode()).isEqualTo(201);
        assertThat(record("EU", "FORMAL_CONFIRMATION", "2026-11-24", "2026-11-24T11:00:00Z").statusCode()).isEqualTo(201);

        assertThat(given().queryParam("asOf", "2027-02-22").get("/v1/states/EU").<String>path("status")).isEqualTo("PARTY");
        assertThat(given().get("/v1/treaty/status").<Integer>path("instruments")).isEqualTo(before);
        assertThat(given().get("/v1/treaty/status").<Integer>path("unMembers")).isEqualTo(193);
    }

    @Test
    void theAllStatesFormulaIsObserved() {
        assertThat(record("NIU", "ACCESSION", "2026-03-01", "2026-03-01T10:00:00Z").statusCode()).isEqualTo(201);
        assertThat(record("PSE", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z").statusCode()).isEqualTo(201);
    }

    /** EC-47: by whose authority. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KEN | HEAD_OF_STATE               |                                                                                             | IN_EFFECT
            MMR | HEAD_OF_GOVERNMENT          |                                                                                             | IN_EFFECT
            GNB | OTHER                       | {"issuedByOffice":"MINISTER_FOR_FOREIGN_AFFAIRS","issuedByName":"A B","issuedOn":"2026-03-01"} | IN_EFFECT
            SLE | OTHER                       | {"issuedByOffice":"HEAD_OF_STATE","issuedByName":"A B","issuedOn":"2026-03-02"}                | PENDING_CONFIRMATION
            BFA | OTHER                       |                                                                                             | PENDING_CONFIRMATION
            """)
    void anActWithoutAuthorityWaitsForConfirmation(String state, String office, String powers, String standing) {
        String signatory = "{\"name\":\"A Person\",\"office\":\"" + office + "\"" + (powers == null ? "" : ",\"fullPowers\":" + powers) + "}";
        Response created = post(
                UUID.randomUUID().toString(),
                body(state, "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z").replace(MINISTER, signatory));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.<String>path("standing")).isEqualTo(standing);
        boolean effect = standing.equals("IN_EFFECT");
        assertThat(given().get("/v1/states/" + state).<String>path("status")).isEqualTo(effect ? "SIGNATORY" : "NON_PARTICIPANT");
        if (!effect) {
            String more = ",\"target\":\"" + created.path("id") + "\"";
            assertThat(record(state, "CONFIRMATION", "2026-04-01", "T10:00:00Z", more).statusCode()).isEqualTo(201);
            assertThat(given().queryParam("asOf", "2026-03-31").get("/v1/states/" + state).<String>path("status")).isEqualTo("NON_PARTICIPANT");
            assertThat(given().get("/v1/states/" + state).<String>path("statusSince")).isEqualTo("2026-04-01");
            assertThat(given().get("/v1/treaty-actions/" + created.path("id")).<String>path("standing")).isEqualTo("IN_EFFECT");
        }
    }

    @Test
    void nobodyElseCanIssueFullPowers() {
        String powers = "{\"name\":\"A\",\"office\":\"OTHER\",\"fullPowers\":{\"issuedByOffice\":\"OTHER\",\"issuedByName\":\"B\",\"issuedOn\":\"2026-01-01\"}}";

        assertProblem(
                        post(UUID.randomUUID().toString(), body("AFG", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z").replace(MINISTER, powers)),
                        422,
                        "INVALID_INPUT")
                .at("/signatory/fullPowers/issuedByOffice", "CANNOT_ISSUE");
    }

    @Test
    void aWrongEntryIsCorrectedByAFurtherOneAndBothAreAnswered() {
        String wrong = record("GIN", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z").path("id");
        Instant before = Instant.parse(given().get("/v1/treaty-actions/" + wrong).path("recordedAt"));
        Response corrected = correct(
                wrong, "{\"reason\":\"Received a day later.\",\"replacement\":" + body("GIN", "SIGNATURE", "2026-03-01", "2026-03-02T10:00:00Z") + "}");

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
        assertThat(corrected.<String>path("type")).isEqualTo("CORRECTION");
        assertThat(corrected.<String>path("correctedType")).isEqualTo("SIGNATURE");
        assertThat(given().get("/v1/treaty-actions/" + wrong).<String>path("standing")).isEqualTo("CORRECTED");
        assertThat(given().get("/v1/treaty-actions/" + wrong).<String>path("supersededBy")).isEqualTo(corrected.path("id"));
        assertThat(given().queryParam("asOf", "2026-03-01").get("/v1/states/GIN").<String>path("status")).isEqualTo("NON_PARTICIPANT");
        assertThat(given().queryParam("asOf", "2026-03-01").queryParam("knownAt", before.toString()).get("/v1/states/GIN").<String>path("status"))
                .isEqualTo("SIGNATORY");
        assertThat(given().get("/v1/states/GIN").<List<String>>path("timeline.act.standing")).containsExactly("CORRECTED", "IN_EFFECT");

        assertThat(correct(wrong, "{\"reason\":\"Never signed.\"}").statusCode()).isEqualTo(201);
        assertThat(given().get("/v1/states/GIN").<String>path("status")).isEqualTo("NON_PARTICIPANT");
        assertThat(given().get("/v1/treaty-actions/" + wrong).<String>path("standing")).isEqualTo("STRUCK_OUT");
        assertProblem(correct(wrong, "{\"reason\":\"Again.\"}"), 409, "TREATY_ACTION_REFUSED").at("", "ALREADY_STRUCK_OUT");
        assertProblem(correct(wrong, "{\"reason\":\"X\",\"replacement\":" + body("PER", "SIGNATURE", "2026-03-01", "2026-03-02T10:00:00Z") + "}"), 422, "INVALID_INPUT")
                .at("/replacement/state", "ANOTHER_STATE");
        assertProblem(correct("019aaaaa-0000-7000-8000-000000000000", "{\"reason\":\"X\"}"), 404, "NOT_FOUND");
    }

    /** EC-42: the treaty keeps some articles from reservations, and says which clause does. */
    @Test
    void aReservationToAnArticleThatIsClosedToThemIsRefusedWithTheClause() {
        Response refused = record("FRA", "RESERVATION", "2026-03-01", "T10:00:00Z", ",\"articles\":[\"4(2)\"],\"statement\":\"x\"");

        assertProblem(refused, 409, "TREATY_ACTION_REFUSED").at("/articles", "RESERVATION_EXCLUDED");
        assertThat(refused.<String>path("detail")).contains("Article 17(1)");
    }

    /** EC-45: rights suspended, and still bound. */
    @Test
    void aSuspendedPartyIsStillBound() {
        assertThat(record("JPN", "SUSPENSION", "2026-10-01", "T10:00:00Z", ",\"decision\":\"C-3/DEC.7\"").statusCode()).isEqualTo(201);

        Response state = given().queryParam("asOf", "2026-10-02").get("/v1/states/JPN");
        assertThat(state.<String>path("status")).isEqualTo("SUSPENDED_RIGHTS");
        assertThat(state.<Boolean>path("rightsSuspended")).isTrue();
        assertThat(record("JPN", "RESTORATION_OF_RIGHTS", "2026-10-05", "T10:00:00Z", ",\"decision\":\"C-3/DEC.9\"").statusCode()).isEqualTo(201);
        assertThat(given().get("/v1/states/JPN").<String>path("status")).isEqualTo("PARTY");
    }

    @Test
    void aRetryGetsTheSameAnswerAndRecordsNothing() {
        String key = UUID.randomUUID().toString();
        String body = body("KWT", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z");
        Response first = post(key, body);
        Response second = post(key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from treaty_action where entity_code = 'KWT'")).isEqualTo("1");
        assertProblem(post(key, body("VUT", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z")), 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(post(null, body), 400, "MALFORMED_REQUEST").at("#Idempotency-Key", "MISSING");
    }

    @Test
    void ofTwoActsAtOnceExactlyOneIsRecorded() throws Exception {
        String signature = body("ESP", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z");
        String accession = body("ESP", "ACCESSION", "2026-03-01", "2026-03-01T10:00:00Z");
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String body = i % 2 == 0 ? signature : accession;
            attempts.add(() -> post(UUID.randomUUID().toString(), body));
        }
        int recorded = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : threads.invokeAll(attempts)) {
                if (answer.get().statusCode() == 201) {
                    recorded++;
                } else {
                    assertProblem(answer.get(), 409, "TREATY_ACTION_REFUSED");
                }
            }
        }
        assertThat(recorded).isEqualTo(1);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from treaty_action where entity_code = 'ESP'")).isEqualTo("1");
    }

    @Test
    void aListIsReadPageByPageNewestFirst() {
        List<String> whole = given().queryParam("limit", 100).get("/v1/treaty-actions").path("items.receivedAt");
        assertThat(whole).hasSize(100).isSortedAccordingTo((a, b) -> Instant.parse(b).compareTo(Instant.parse(a)));

        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 7).queryParam("state", "USA");
            Response page = cursor == null ? request.get("/v1/treaty-actions") : request.queryParam("cursor", cursor).get("/v1/treaty-actions");
            paged.addAll(page.<List<String>>path("items.type"));
            cursor = page.path("nextCursor");
            assertThat(page.header("Link")).isEqualTo(cursor == null ? null : page.header("Link"));
        } while (cursor != null);
        assertThat(paged).containsExactly("RATIFICATION", "SIGNATURE");
        assertProblem(given().queryParam("cursor", "forged").get("/v1/treaty-actions"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
        assertProblem(given().queryParam("state", "ZZZ").get("/v1/treaty-actions"), 422, "INVALID_INPUT").at("?state", "UNKNOWN_STATE");
        assertProblem(given().get("/v1/treaty-actions/none"), 404, "NOT_FOUND");
    }

    static void assertRefused(Response response, String rule) {
        assertProblem(response, 409, "TREATY_ACTION_REFUSED").at("/type", rule);
        assertThat(response.<String>path("detail")).contains("Article 1");
    }

    static Response record(String state, String type, String day, String time, String more) {
        return post(UUID.randomUUID().toString(), body(state, type, day, day + time, more));
    }

    static Response record(String state, String type, String instrumentDate, String receivedAt) {
        return post(UUID.randomUUID().toString(), body(state, type, instrumentDate, receivedAt));
    }

    private static String body(String state, String type, String instrumentDate, String receivedAt) {
        return body(state, type, instrumentDate, receivedAt, "");
    }

    /** @param more further fields, each begun by a comma */
    private static String body(String state, String type, String instrumentDate, String receivedAt, String more) {
        return "{\"state\":\"%s\",\"type\":\"%s\",\"instrumentDate\":\"%s\",\"receivedAt\":\"%s\",\"signatory\":%s%s}"
                .formatted(state, type, instrumentDate, receivedAt, MINISTER, more);
    }

    static Response post(String key, String body) {
        RequestSpecification request = asDepositary().contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/treaty-actions");
    }

    private static Response correct(String id, String body) {
        return asDepositary()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/treaty-actions/" + id + "/corrections");
    }

    static RequestSpecification asDepositary() {
        return given().auth().oauth2(Persona.DEPOSITARY.token());
    }
}
