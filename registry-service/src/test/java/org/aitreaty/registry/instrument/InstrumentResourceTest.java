package org.aitreaty.registry.instrument;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Each test uses a State of its own that the demonstration leaves without any act (numeric code ending in 4 or 9). */
@QuarkusTest
class InstrumentResourceTest {

    private static final String MINISTER = "\"signatory\":{\"name\":\"A Minister\",\"office\":\"MINISTER_FOR_FOREIGN_AFFAIRS\"}";

    private static RequestSpecification as(String person, String state) {
        return given().auth().oauth2(Tokens.ofDelegate(person, state, "DELEGATE")).contentType(ContentType.JSON);
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Persona.DEPOSITARY.token()).contentType(ContentType.JSON);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String write(String type, String content) {
        return "{\"type\":\"" + type + "\",\"content\":{" + content + "}}";
    }

    private static Response prepare(String state, String type, String content) {
        return as("first", state).header("Idempotency-Key", key()).body(write(type, content)).post("/v1/instruments");
    }

    private static Response act(RequestSpecification by, Response before, String move, String body) {
        RequestSpecification request = by.header("If-Match", before.header("ETag"));
        return (body == null ? request : request.body(body)).post("/v1/instruments/" + before.path("summary.id") + "/" + move);
    }

    private static String scan(String state, String person) {
        byte[] pdf = ("%PDF-1.7\n1 0 obj<<>>endobj " + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        Response uploaded = given().auth()
                .oauth2(Tokens.ofDelegate(person, state, "DELEGATE"))
                .header("Idempotency-Key", key())
                .contentType("application/pdf")
                .body(pdf)
                .post("/v1/documents?name=instrument.pdf");
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isIn(200, 201);
        return uploaded.path("id");
    }

    @Test
    void twoPersonsAndAnOfficerBringAnInstrumentIntoTheRegister() {
        Response draft = prepare("UKR", "SIGNATURE", "");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        String id = draft.path("summary.id");
        assertThat(draft.<List<String>>path("allowedActions")).containsExactly("content", "cancellation");
        assertThat(as("first", "UKR").post("/v1/instruments/" + id + "/checks").<List<String>>path("errors.pointer"))
                .contains("/instrumentDate", "/signatory");

        Response saved = as("first", "UKR")
                .header("If-Match", draft.header("ETag"))
                .body(write("SIGNATURE", "\"instrumentDate\":\"2026-03-01\"," + MINISTER))
                .put("/v1/instruments/" + id + "/content");
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        Response checked = as("first", "UKR").post("/v1/instruments/" + id + "/checks");
        assertThat(checked.<Boolean>path("ready")).as(checked.asString()).isTrue();
        assertThat(checked.<String>path("preview.statusBefore")).isEqualTo("NON_PARTICIPANT");
        assertThat(checked.<String>path("preview.statusAfter")).isEqualTo("SIGNATORY");
        assertProblem(act(as("first", "UKR"), saved, "sending", null), 409, "SECOND_PERSON_REQUIRED");

        Response sent = act(as("second", "UKR"), saved, "sending", null);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        assertThat(given().get("/v1/states/UKR").<String>path("status")).as("not before acceptance").isEqualTo("NON_PARTICIPANT");
        assertThat(officer().get("/v1/instruments?status=SENT").<List<String>>path("items.id")).contains(id);

        Response returned = act(officer(), sent, "return", "{\"reasons\":\"The name is not legible.\"}");
        assertThat(returned.<String>path("reasons")).isEqualTo("The name is not legible.");
        Response again = act(as("second", "UKR"), returned, "sending", null);
        Response accepted = act(officer(), again, "acceptance", null);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.<List<String>>path("history.move")).containsExactly("PREPARE", "SEND", "RETURN", "SEND", "ACCEPT");

        Response action = given().get("/v1/treaty-actions/" + accepted.path("summary.actionId"));
        assertThat(action.<String>path("receivedAt")).as("received when it was sent, not when it was accepted").isEqualTo(again.path("summary.sentAt"));
        assertThat(given().get("/v1/states/UKR").<String>path("status")).isEqualTo("SIGNATORY");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_id = '" + id + "' and visibility <> 'RESTRICTED'"))
                .as("nothing of the way there is public")
                .isEqualTo("0");
    }

    @Test
    void aRatificationNeedsItsScanAndTheScanCountsOnce() {
        accept("IRN", "SIGNATURE", "");
        String document = scan("IRN", "first");
        Response without = prepare("IRN", "RATIFICATION", "\"instrumentDate\":\"2026-03-01\"," + MINISTER);
        assertThat(as("first", "IRN").post("/v1/instruments/" + without.path("summary.id") + "/checks").<List<String>>path("errors.pointer"))
                .containsExactly("/document");
        assertProblem(act(as("second", "IRN"), without, "sending", null), 422, "INVALID_INPUT").at("/document", "MISSING");

        String withScan = ",\"document\":\"" + document + "\"";
        Response ratification = prepare("IRN", "RATIFICATION", "\"instrumentDate\":\"2026-03-01\"," + MINISTER + withScan);
        Response twin = prepare("IRN", "RATIFICATION", "\"instrumentDate\":\"2026-03-01\"," + MINISTER + withScan);
        Response sent = act(as("second", "IRN"), ratification, "sending", null);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        assertProblem(act(as("second", "IRN"), twin, "sending", null), 422, "INVALID_INPUT").at("/document", "DUPLICATE");
        Response accepted = act(officer(), sent, "acceptance", null);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(given().get("/v1/treaty-actions/" + accepted.path("summary.actionId")).<String>path("documentSha256")).matches("[0-9a-f]{64}");
        assertProblem(act(as("second", "IRN"), twin, "sending", null), 422, "INVALID_INPUT").at("/document", "DUPLICATE");
        assertThat(given().get("/v1/states/IRN").<String>path("status")).isEqualTo("CONTRACTING_STATE");
    }

    @Test
    void theScansOfAnActAreOpenedByItsStateAndTheSecretariatAndKnownToOthersByTheirDigests() {
        String document = scan("QAT", "first");
        String powers = scan("QAT", "first");
        Response draft = prepare(
                "QAT",
                "ACCESSION",
                """
                "instrumentDate":"2026-03-01","document":"%s","fullPowersDocument":"%s","signatory":{"name":"An Envoy","office":"OTHER",
                "fullPowers":{"issuedByOffice":"HEAD_OF_STATE","issuedByName":"A Head","issuedOn":"2026-02-01"}}"""
                        .formatted(document, powers));
        Response accepted = act(officer(), act(as("second", "QAT"), draft, "sending", null), "acceptance", null);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        String scans = "/v1/treaty-actions/" + accepted.path("summary.actionId") + "/documents";

        for (RequestSpecification reader : List.of(as("second", "QAT"), officer())) {
            Response open = reader.get(scans);
            assertThat(open.<List<String>>path("items.kind")).containsExactly("INSTRUMENT", "FULL_POWERS");
            assertThat(open.<List<String>>path("items.file.id")).containsExactly(document, powers);
            assertThat(open.<String>path("items[0].file.name")).isEqualTo("instrument.pdf");
            assertThat(open.<String>path("items[0].file.mediaType")).isEqualTo("application/pdf");
            assertThat(open.<Integer>path("items[0].file.size")).isPositive();
            assertThat(open.header("Cache-Control")).contains("private");
        }
        String attempts = "select count(*) from journal_entry where event_type = 'ForeignDocumentReadAttempted' and subject_id = '" + document + "'";
        for (RequestSpecification reader : List.of(given(), as("first", "GHA"))) {
            Response closed = reader.get(scans);
            assertThat(closed.<List<String>>path("items.sha256")).hasSize(2).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
            assertThat(closed.<List<Object>>path("items.file")).containsOnlyNulls();
        }
        assertThat(EmbeddedDatabase.queryOne(attempts)).as("to read about an act is no attempt").isEqualTo("0");
        assertThat(given().get("/v1/documents/" + document + "/content").statusCode()).isEqualTo(404);
        assertThat(given().get("/v1/treaty-actions/" + UUID.randomUUID() + "/documents").statusCode()).isEqualTo(404);
    }

    @Test
    void anothersScanCannotBeAttached() {
        String foreign = scan("SDN", "first");
        Response draft = prepare("DOM", "ACCESSION", "\"instrumentDate\":\"2026-03-01\"," + MINISTER + ",\"document\":\"" + foreign + "\"");

        assertProblem(act(as("second", "DOM"), draft, "sending", null), 422, "INVALID_INPUT").at("/document", "UNKNOWN_DOCUMENT");
    }

    /** EC-42: refused at intake with the clause, and the attempt is on record. */
    @Test
    void whatTheTreatyForbidsIsRefusedAtIntakeAndTheAttemptIsOnRecord() {
        accept("LBY", "SIGNATURE", "");
        Response reservation = prepare(
                "LBY", "RESERVATION", "\"instrumentDate\":\"2026-03-01\",\"articles\":[\"4(2)\"],\"statement\":\"We do as we like.\"," + MINISTER);
        String id = reservation.path("summary.id");

        assertProblem(act(as("second", "LBY"), reservation, "sending", null), 409, "TREATY_ACTION_REFUSED").at("/articles", "RESERVATION_EXCLUDED");
        assertThat(EmbeddedDatabase.queryOne(
                        "select after -> 'rules' ->> 0 from journal_entry where event_type = 'InstrumentRefusedAtIntake' and subject_id = '" + id + "'"))
                .isEqualTo("RESERVATION_EXCLUDED");
        assertThat(as("first", "LBY").get("/v1/instruments/" + id).<String>path("summary.status")).isEqualTo("DRAFT");
    }

    /** EC-47: accepted, and without effect until the State confirms it. */
    @Test
    void anActWithoutFullPowersIsAcceptedAsWaitingForConfirmation() {
        Response draft = prepare(
                "NZL",
                "SIGNATURE",
                "\"instrumentDate\":\"2026-03-01\",\"signatory\":{\"name\":\"An Ambassador\",\"office\":\"OTHER\"}");
        Response sent = act(as("second", "NZL"), draft, "sending", null);
        assertThat(officer().post("/v1/instruments/" + draft.path("summary.id") + "/checks").<Boolean>path("preview.pendingConfirmation")).isTrue();
        Response accepted = act(officer(), sent, "acceptance", null);

        assertThat(given().get("/v1/treaty-actions/" + accepted.path("summary.actionId")).<String>path("standing")).isEqualTo("PENDING_CONFIRMATION");
        assertThat(given().get("/v1/states/NZL").<String>path("status")).isEqualTo("NON_PARTICIPANT");
    }

    @Test
    void othersSeeNothingAndTheirAttemptsAreOnRecord() {
        Response draft = prepare("AGO", "SIGNATURE", "");
        String id = draft.path("summary.id");

        assertProblem(as("spy", "FRA").get("/v1/instruments/" + id), 404, "NOT_FOUND");
        assertProblem(act(as("spy", "FRA"), draft, "sending", null), 404, "NOT_FOUND");
        assertProblem(act(as("spy", "FRA"), draft, "cancellation", null), 404, "NOT_FOUND");
        assertProblem(as("spy", "FRA").header("If-Match", draft.header("ETag")).body(write("SIGNATURE", "")).put("/v1/instruments/" + id + "/content"), 404, "NOT_FOUND");
        assertProblem(as("spy", "FRA").post("/v1/instruments/" + id + "/checks"), 404, "NOT_FOUND");
        assertProblem(officer().get("/v1/instruments/" + id), 404, "NOT_FOUND");
        assertThat(as("spy", "FRA").get("/v1/instruments?state=AGO").<List<String>>path("items.id")).doesNotContain(id);
        assertThat(officer().get("/v1/instruments?state=AGO").<List<String>>path("items.id")).doesNotContain(id);
        assertThat(Integer.parseInt(EmbeddedDatabase.queryOne(
                        "select count(*) from journal_entry where event_type = 'ForeignInstrumentReadAttempted' and subject_id = '" + id + "'")))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void whoeverDecidesOnAnOldVersionIsToldSo() {
        Response draft = prepare("BLZ", "DECLARATION", "");
        String id = draft.path("summary.id");
        Response saved = as("second", "BLZ").header("If-Match", draft.header("ETag")).body(write("DECLARATION", "\"statement\":\"x\"")).put("/v1/instruments/" + id + "/content");
        assertThat(saved.statusCode()).isEqualTo(200);

        assertProblem(as("first", "BLZ").header("If-Match", draft.header("ETag")).body(write("DECLARATION", "")).put("/v1/instruments/" + id + "/content"), 412, "STALE_VERSION");
        assertProblem(as("first", "BLZ").body(write("DECLARATION", "")).put("/v1/instruments/" + id + "/content"), 428, "VERSION_REQUIRED");
        assertThat(as("first", "BLZ").get("/v1/instruments/" + id).<String>path("content.statement")).isEqualTo("x");
    }

    @Test
    void onlyActsOfStatesArePreparedAndTheirFormIsLookedAtEvenInADraft() {
        assertProblem(prepare("BTN", "SUSPENSION", ""), 422, "INVALID_INPUT").at("/type", "NOT_AN_ACT_OF_A_STATE");
        assertProblem(prepare("BTN", "CORRECTION", ""), 422, "INVALID_INPUT").at("/type", "NOT_AN_ACT_OF_A_STATE");
        assertProblem(prepare("BTN", "DECLARATION", "\"note\":\"" + "x".repeat(2001) + "\""), 422, "INVALID_INPUT").at("/content/note", "TOO_LONG");
        assertProblem(prepare("BTN", "DECLARATION", "\"colour\":\"red\""), 400, "MALFORMED_REQUEST").at("/content/colour", "UNKNOWN_FIELD");
        assertProblem(as("a", "BTN").get("/v1/instruments?status=LOST&updatedSince=then"), 422, "INVALID_INPUT")
                .at("?status", "NOT_ONE_OF")
                .at("?updatedSince", "NOT_AN_INSTANT");
    }

    /** The name may come before the office, and full powers before their date: a draft keeps what there is. */
    @Test
    void aDraftKeepsTheHalfOfASignatory() {
        Response draft = prepare("BTN", "DECLARATION", "\"signatory\":{\"name\":\"A Minister\",\"fullPowers\":{\"issuedByOffice\":\"HEAD_OF_STATE\"}}");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        assertThat(draft.<String>path("content.signatory.name")).isEqualTo("A Minister");
        assertThat(draft.<String>path("content.signatory.office")).isNull();
        assertThat(as("a", "BTN").post("/v1/instruments/" + draft.path("summary.id") + "/checks").<List<String>>path("errors.pointer"))
                .contains("/signatory/office", "/signatory/fullPowers/issuedByName", "/signatory/fullPowers/issuedOn");
        assertProblem(
                        prepare("BTN", "DECLARATION", "\"signatory\":{\"fullPowers\":{\"issuedByName\":\"" + "x".repeat(201) + "\"}}"),
                        422,
                        "INVALID_INPUT")
                .at("/content/signatory/fullPowers/issuedByName", "TOO_LONG");
    }

    /** An officer accepts while the delegation gives it up: exactly one of the two happens. */
    @Test
    void ofAcceptanceAndCancellationAtOnceExactlyOneHappens() throws Exception {
        for (String state : List.of("ARE", "SDN", "DOM")) {
            Response draft = prepare(state, "SIGNATURE", "\"instrumentDate\":\"2026-03-01\"," + MINISTER);
            Response sent = act(as("second", state), draft, "sending", null);
            assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
            List<Callable<Response>> both = List.of(() -> act(officer(), sent, "acceptance", null), () -> act(as("first", state), sent, "cancellation", null));
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Response> answer : threads.invokeAll(both)) {
                    statuses.add(answer.get().statusCode());
                }
            }
            assertThat(statuses).as(state).contains(200).containsAnyOf(409, 412);
            String status = as("first", state).get("/v1/instruments/" + draft.path("summary.id")).path("summary.status");
            assertThat(given().get("/v1/states/" + state).<String>path("status")).isEqualTo(status.equals("ACCEPTED") ? "SIGNATORY" : "NON_PARTICIPANT");
        }
    }

    private static void accept(String state, String type, String more) {
        Response draft = prepare(state, type, "\"instrumentDate\":\"2026-03-01\"," + MINISTER + more);
        Response sent = act(as("second", state), draft, "sending", null);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        Response accepted = act(officer(), sent, "acceptance", null);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
    }
}
