package org.aitreaty.permits.complaint;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.kit.number.CheckedNumber;
import org.aitreaty.permits.dataset.Declarations;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplaintResourceTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();
    private static final String OFFICER = Persona.OFFICER.token();
    private static final String PATH = "/v1/copyright-complaints";

    private record Lodged(String number, String secret) {}

    private static Map<String, Object> matter(String contact) {
        return Map.of(
                "complainant", "Jean Auteur",
                "capacity", "AUTHOR",
                "contact", contact,
                "works", "“Les quais”, 1998",
                "grounds", "Whole pages are repeated.",
                "aimedAt", "Open Library Corpus of Meridian",
                "itemHashes", List.of(Declarations.HASH));
    }

    private static String someone() {
        return UUID.randomUUID() + "@example.org";
    }

    private static Response lodge(Object body, String key) {
        return given().header("Idempotency-Key", key).contentType("application/json").body(body).post(PATH);
    }

    private static Lodged lodged() {
        Response answer = lodge(matter(someone()), UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Lodged(answer.path("number"), answer.path("secret"));
    }

    private static Response read(String token, String number, String secret) {
        RequestSpecification request = given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        return (secret == null ? request : request.header("Complaint-Secret", secret)).get(PATH + "/" + number);
    }

    private static Response decide(String token, String number, String action, Map<String, ?> body) {
        return given().auth().oauth2(token).header("If-Match", read(OFFICER, number, null).header("ETag")).contentType("application/json").body(body).post(PATH + "/" + number + "/" + action);
    }

    private static Response admit(String number, String dataset, String part) {
        return decide(OFFICER, number, "admission", Map.of("reason", "It is in the list.", "dataset", dataset, "part", part));
    }

    private static Response decide(String number, String action) {
        return decide(OFFICER, number, action, Map.of("reason", "For this reason."));
    }

    private static Response comment(RequestSpecification request, String number, String words) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json").body(Map.of("words", words)).post(PATH + "/" + number + "/comments");
    }

    private static String books(String name) {
        return Declarations.declared(LAB, Declarations.of(name, "PUBLIC_DOMAIN"));
    }

    @Test
    void anyoneLodgesAComplaintAndReadsItWithItsSecretOnly() {
        Lodged mine = lodged();
        Lodged other = lodged();

        assertThat(CheckedNumber.normalise(mine.number())).contains(mine.number());
        Response read = read(null, mine.number(), mine.secret());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("status")).isEqualTo("LODGED");
        assertThat(read.<String>path("complainant")).isEqualTo("Jean Auteur");
        assertThat(read.<String>path("contact")).endsWith("@example.org");
        assertThat(read.<List<String>>path("allowedActions")).isEmpty();
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(null, mine.number().toLowerCase(java.util.Locale.ROOT).replace("-", " "), mine.secret()).statusCode()).isEqualTo(200);
        assertProblem(read(null, mine.number(), null), 404, "NOT_FOUND");
        assertProblem(read(null, mine.number(), other.secret()), 404, "NOT_FOUND");
        assertProblem(read(null, "CC-2026-INT-999999-X", mine.secret()), 404, "NOT_FOUND");
        assertProblem(read(null, UUID.randomUUID().toString(), mine.secret()), 404, "NOT_FOUND");
    }

    @Test
    void beforeItIsAdmittedOnlyTheSecretariatSeesItAndTheOwnerThenSeesItWithoutTheContact() {
        Lodged complaint = lodged();
        Set<Persona> secretariat = EnumSet.of(Persona.OFFICER, Persona.DEPOSITARY, Persona.AUDITOR);
        for (Persona persona : Persona.values()) {
            assertThat(read(persona.token(), complaint.number(), null).statusCode()).as(persona.name()).isEqualTo(secretariat.contains(persona) ? 200 : 404);
        }

        admit(complaint.number(), books("Contact books"), "all");

        for (Persona persona : Persona.values()) {
            Response read = read(persona.token(), complaint.number(), null);
            if (secretariat.contains(persona)) {
                assertThat(read.<String>path("contact")).as(persona.name()).endsWith("@example.org");
            } else if (persona == Persona.LAB_MERIDIAN) {
                assertThat(read.statusCode()).isEqualTo(200);
                assertThat(read.asString()).contains("Jean Auteur").doesNotContain("@example.org").doesNotContain(complaint.secret());
                assertThat(read.<String>path("part")).isEqualTo("all");
            } else {
                assertThat(read.statusCode()).as(persona.name()).isEqualTo(404);
            }
        }
        Response own = read(null, complaint.number(), complaint.secret());
        assertThat(own.<Object>path("dataset")).as("datasets are not public").isNull();
        assertThat(own.<Object>path("part")).isNull();
        assertThat(given().auth().oauth2(LAB).get(PATH + "?limit=100").<List<String>>path("items.number")).contains(complaint.number());
        assertThat(given().auth().oauth2(Persona.LAB_LUMEN.token()).get(PATH + "?limit=100").<List<String>>path("items.number")).doesNotContain(complaint.number());
    }

    @Test
    void nothingOfWhoComplainsOrOfTheSecretIsInTheJournal() {
        Lodged complaint = lodged();
        String id = EmbeddedDatabase.queryOne("select id from copyright_complaint where number = '" + complaint.number() + "'");
        admit(complaint.number(), books("Journal books"), "all");
        decide(complaint.number(), "rejection");

        assertThat(EmbeddedDatabase.queryOne("select string_agg(event_type, ' ' order by recorded_at, id) from journal_entry where subject_id = '" + id + "'"))
                .isEqualTo("CopyrightComplaintLodged CopyrightComplaintAdmitted CopyrightComplaintRejected");
        assertThat(EmbeddedDatabase.queryOne("select string_agg(after::text || coalesce(before::text, ''), ' ') from journal_entry where subject_id = '" + id + "'"))
                .doesNotContain("Jean", "@example.org", "quais", complaint.secret());
        assertThat(EmbeddedDatabase.queryOne("select string_agg(distinct visibility, ' ') from journal_entry where subject_id = '" + id + "'")).isEqualTo("RESTRICTED");
    }

    @Test
    void aRepeatedRequestLodgesOnceAndGetsTheSameSecret() {
        Map<String, Object> body = matter(someone());
        String key = UUID.randomUUID().toString();

        Response first = lodge(body, key);
        Response second = lodge(body, key);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from copyright_complaint where contact = '" + body.get("contact") + "'")).isEqualTo("1");
        assertProblem(given().contentType("application/json").body(body).post(PATH), 400, "MALFORMED_REQUEST");
    }

    @Test
    void tenComplaintsADayAreTakenFromOneContactAlsoAtOnceAndInCapitals() throws Exception {
        String contact = someone();
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                String spelt = i % 2 == 0 ? contact : contact.toUpperCase(java.util.Locale.ROOT);
                calls.add(() -> lodge(matter(spelt), UUID.randomUUID().toString()).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : pool.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(4);
        }
        Response refused = lodge(matter(contact), UUID.randomUUID().toString());
        assertProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(refused.header("Retry-After")).isEqualTo("86400");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertProblem(lodge(Map.of("complainant", " ", "capacity", "FAN", "contact", "call me", "itemHashes", List.of("x")), UUID.randomUUID().toString()), 422, "INVALID_INPUT")
                .at("/complainant", "BLANK")
                .at("/capacity", "NOT_ONE_OF")
                .at("/contact", "NOT_AN_ADDRESS")
                .at("/works", "REQUIRED")
                .at("/grounds", "REQUIRED")
                .at("/aimedAt", "REQUIRED")
                .at("/itemHashes/0", "NOT_A_HASH")
                .errorCount(7);
    }

    @Test
    void whoDecidesNamesTheVersionTheDatasetAndTheReason() {
        Lodged complaint = lodged();
        String dataset = books("Decided books");

        assertProblem(
                given().auth().oauth2(OFFICER).contentType("application/json").body(Map.of("reason", "x", "dataset", dataset, "part", "all")).post(PATH + "/" + complaint.number() + "/admission"),
                428,
                "VERSION_REQUIRED");
        assertProblem(admit(complaint.number(), UUID.randomUUID().toString(), "all"), 422, "INVALID_INPUT").at("/dataset", "UNKNOWN_DATASET");
        assertProblem(admit(complaint.number(), dataset, "novels"), 422, "INVALID_INPUT").at("/part", "UNKNOWN_PART");
        assertProblem(decide(complaint.number(), "upholding"), 409, "COMPLAINT_NOT_IN_THIS_STATUS");
        assertProblem(decide(OFFICER, complaint.number(), "dismissal", Map.of("reason", "")), 422, "INVALID_INPUT").at("/reason", "BLANK");
        Response admitted = admit(complaint.number(), dataset, "all");
        assertThat(admitted.<String>path("status")).as(admitted.asString()).isEqualTo("ADMITTED");
        assertThat(admitted.<List<String>>path("allowedActions")).containsExactly("upholding", "rejection", "settlement");
        assertThat(admitted.header("ETag")).isEqualTo("\"v1\"");
        assertProblem(
                given().auth().oauth2(OFFICER).header("If-Match", "\"v0\"").contentType("application/json").body(Map.of("reason", "x")).post(PATH + "/" + complaint.number() + "/upholding"),
                412,
                "STALE_VERSION");
        assertProblem(decide(LAB, complaint.number(), "settlement", Map.of("reason", "x")), 403, "NOT_PERMITTED");
        Response settled = decide(complaint.number(), "settlement");
        assertThat(settled.<List<String>>path("entries.status")).containsExactly("ADMITTED", "SETTLED");
        assertThat(settled.<List<String>>path("allowedActions")).isEmpty();
        assertThat(Declarations.clearance(LAB, dataset, "").<Boolean>path("cleared")).isTrue();
    }

    @Test
    void bothSidesAreHeardUntilItIsDecidedAndNobodyElse() {
        Lodged complaint = lodged();
        assertThat(comment(given().header("Complaint-Secret", complaint.secret()), complaint.number(), "See page 12.").statusCode()).isEqualTo(201);
        assertProblem(comment(given().auth().oauth2(LAB), complaint.number(), "Which?"), 404, "NOT_FOUND");
        admit(complaint.number(), books("Heard books"), "all");

        comment(given().auth().oauth2(LAB), complaint.number(), "There is a licence.");
        comment(given().header("Complaint-Secret", complaint.secret()), complaint.number(), "Not from me.");

        assertThat(read(OFFICER, complaint.number(), null).<List<String>>path("entries.side")).containsExactly("COMPLAINANT", "SECRETARIAT", "OWNER", "COMPLAINANT");
        assertProblem(comment(given(), complaint.number(), "Hello"), 404, "NOT_FOUND");
        assertProblem(comment(given().auth().oauth2(Persona.LAB_LUMEN.token()), complaint.number(), "Hello"), 404, "NOT_FOUND");
        assertProblem(comment(given().auth().oauth2(OFFICER), complaint.number(), "Hello"), 404, "NOT_FOUND");
        decide(complaint.number(), "rejection");
        assertProblem(comment(given().header("Complaint-Secret", complaint.secret()), complaint.number(), "But"), 409, "COMPLAINT_NOT_IN_THIS_STATUS");
    }

    @Test
    void commentsAtOnceAreAllEntered() throws Exception {
        Lodged complaint = lodged();
        try (var pool = Executors.newFixedThreadPool(5)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String words = "Page " + i;
                calls.add(() -> comment(given().header("Complaint-Secret", complaint.secret()), complaint.number(), words).statusCode());
            }
            for (Future<Integer> call : pool.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(201);
            }
        }
        assertThat(read(null, complaint.number(), complaint.secret()).<List<?>>path("entries")).hasSize(10);
    }

    @Test
    void aStoredAnswerToACommentIsNotReplayedToWhoeverLacksTheSecret() {
        Lodged complaint = lodged();
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("words", "See page 12.");
        String path = PATH + "/" + complaint.number() + "/comments";

        assertThat(given().header("Complaint-Secret", complaint.secret()).header("Idempotency-Key", key).contentType("application/json").body(body).post(path).statusCode()).isEqualTo(201);

        Response stranger = given().header("Idempotency-Key", key).contentType("application/json").body(body).post(path);
        assertProblem(stranger, 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(stranger.asString()).doesNotContain("Jean", "@example.org");
    }

    /** EC-98: what was trained cannot be undone; the part is blocked from then on and whoever decides hears who used it. */
    @Test
    void ec98AnUpheldComplaintBlocksThePartInEveryVersionAndNamesWhoUsedIt() {
        String first = books("Followed books");
        String second = Declarations.declared(LAB, Declarations.of("Followed books", "PUBLIC_DOMAIN").replace("\"version\": \"1\"", "\"version\": \"2\", \"supersedes\": \"" + first + "\""));
        Response filed = Filings.file(LAB, Filings.ADMISSIBLE.replace("Meridian-70B\",", "Reader-70B\","));
        String model = EmbeddedDatabase.queryOne("select model_id from training_application where id = '" + filed.path("id") + "'");
        given().auth().oauth2(LAB).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json").body(Map.of("datasets", List.of(first))).post("/v1/models/" + model + "/training-data");
        String written = Declarations.declared(LAB, Declarations.writtenBy("Echo of books", "{ \"model\": \"" + model + "\" }"));
        assertThat(Declarations.clearance(LAB, written, "").<Boolean>path("cleared")).isTrue();
        Lodged complaint = lodged();
        admit(complaint.number(), first, "all");
        Instant before = Instant.now().minusSeconds(1);

        assertThat(decide(complaint.number(), "upholding").<String>path("status")).isEqualTo("UPHELD");

        for (String version : List.of(first, second)) {
            Response clearance = Declarations.clearance(LAB, version, "");
            assertThat(clearance.<List<String>>path("blocks.ground")).containsExactly("COMPLAINT_UPHELD");
            assertThat(clearance.<String>path("blocks[0].message.fr")).contains(complaint.number());
            assertThat(Declarations.get(LAB, "/" + version).<List<String>>path("blockedParts.complaint")).containsExactly(complaint.number());
        }
        assertThat(Declarations.clearance(LAB, first, "?asOf=" + before).<Boolean>path("cleared")).as("before it was upheld").isTrue();
        assertThat(Declarations.clearance(LAB, written, "").<List<String>>path("blocks.cause")).containsExactly("COMPLAINT_UPHELD");
        String event = EmbeddedDatabase.queryOne("select after::text from journal_entry where event_type = 'DatasetPartBlocked' and subject_id = '" + first + "'");
        assertThat(event).contains(first, second, written, model, filed.path("number"), complaint.number());

        String cleaned = Declarations.declared(LAB, Declarations.of("Followed books", "PUBLIC_DOMAIN")
                .replace("\"version\": \"1\"", "\"version\": \"3\", \"supersedes\": \"" + second + "\"")
                .replace("\"items\": 10,", "\"items\": 10, \"exclusion\": { \"items\": 10, \"listHash\": \"" + Declarations.HASH + "\" },"));
        assertThat(Declarations.clearance(LAB, cleaned, "").<Boolean>path("cleared")).isTrue();
        assertThat(Declarations.clearance(LAB, second, "").<Boolean>path("cleared")).isFalse();
    }

    @Test
    void twoOfficersAtOnceDecideOnce() throws Exception {
        Lodged complaint = lodged();
        admit(complaint.number(), books("Contested books"), "all");
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> calls = List.of(
                    () -> given().auth().oauth2(OFFICER).header("If-Match", "\"v1\"").contentType("application/json").body(Map.of("reason", "Yes")).post(PATH + "/" + complaint.number() + "/upholding").statusCode(),
                    () -> given().auth().oauth2(OFFICER).header("If-Match", "\"v1\"").contentType("application/json").body(Map.of("reason", "No")).post(PATH + "/" + complaint.number() + "/rejection").statusCode());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : pool.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }
}
