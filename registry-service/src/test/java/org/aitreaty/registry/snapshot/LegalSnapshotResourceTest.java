package org.aitreaty.registry.snapshot;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegalSnapshotResourceTest {

    private static final String QUESTION = "/v1/legal-snapshot?asOf=2026-11-23T00:00:00Z&states=USA,HKG,EU&organisations=meridian";

    @Test
    void holdsEverythingADecisionRestsOn() {
        Response response = given().get(QUESTION);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("asOf")).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(response.<Boolean>path("treaty.inForce")).isTrue();
        assertThat(response.<String>path("treaty.entryIntoForce")).isEqualTo("2025-03-14");
        assertThat(response.<Integer>path("parameterSetVersion")).isEqualTo(1);
        assertThat(response.<Map<String, Object>>path("parameters.'frontier.flop'"))
                .containsEntry("value", "1e25")
                .containsEntry("unit", "FLOP")
                .containsEntry("comparator", ">")
                .containsEntry("version", 1)
                .containsEntry("article", "4(2)(b)")
                .containsEntry("effectiveFrom", "1945-01-01T00:00:00Z")
                .containsEntry("decision", null);
        assertThat(response.<Map<String, Object>>path("parameters")).hasSize(16);
        assertThat(response.<List<Object>>path("classPauses")).isEmpty();
        assertThat(response.<Map<String, Object>>path("alignment")).containsEntry("finding", "NOT_DEMONSTRATED").containsEntry("article", "4(5)");
        assertThat(response.<Map<String, Object>>path("states.USA"))
                .containsEntry("status", "PARTY")
                .containsEntry("since", "2025-03-14")
                .containsEntry("signedOn", "2024-04-02");
        assertThat(response.<Map<String, Object>>path("states.HKG")).containsEntry("status", "NON_PARTICIPANT").containsEntry("under", "CHN");
        assertThat(response.<Map<String, Object>>path("states.EU")).containsEntry("kind", "REIO").containsEntry("since", null);
        assertThat(response.<Map<String, Object>>path("organisations.meridian"))
                .containsEntry("legalName", "Meridian Compute Laboratory")
                .containsEntry("hostState", "USA")
                .containsEntry("roles", List.of("DEVELOPER"));
    }

    @Test
    void theTagStandsForTheFactsWhateverTheInstant() {
        Response first = given().get(QUESTION);
        String tag = first.header("ETag");

        assertThat(tag).matches("\"[A-Za-z0-9_-]{24}\"");
        assertThat(first.header("Cache-Control")).contains("no-cache");
        Response again = given().header("If-None-Match", tag).get(QUESTION.replace("2026-11-23T00:00:00Z", "2026-11-23T07:15:00Z"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(given().header("If-None-Match", "\"other\", W/" + tag).get(QUESTION).statusCode()).as("weakened on its way").isEqualTo(304);
        assertThat(given().header("If-None-Match", tag).get(QUESTION.replace("2026-11-23", "2025-01-01")).statusCode()).isEqualTo(200);
        assertThat(given().header("If-None-Match", tag).get(QUESTION.replace("USA", "FRA")).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAnInstantTheTagIsWeak() {
        Response first = given().get("/v1/legal-snapshot?states=USA");

        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(given().header("If-None-Match", first.header("ETag")).get("/v1/legal-snapshot?states=USA").statusCode()).isEqualTo(304);
    }

    @Test
    void theSameQuestionGetsTheSameBytes() {
        assertThat(given().get(QUESTION).asByteArray()).isEqualTo(given().get(QUESTION).asByteArray());
        assertThat(given().get(QUESTION.replace("USA,HKG,EU", "EU,USA,,HKG,USA")).asByteArray()).isEqualTo(given().get(QUESTION).asByteArray());
    }

    @Test
    void unknownCodesAreAllNamed() {
        Response response = given().get("/v1/legal-snapshot?states=USA,ZZZ&organisations=meridian,nobody");

        assertProblem(response, 422, "INVALID_INPUT").errorCount(2).at("?states", "UNKNOWN_STATE").at("?organisations", "UNKNOWN_ORGANISATION");
    }

    @Test
    void badQuestionsAreRefused() {
        assertProblem(given().get("/v1/legal-snapshot?asOf=tomorrow"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
        String many = IntStream.range(0, 101).mapToObj(i -> "X" + i).collect(Collectors.joining(","));
        assertProblem(given().get("/v1/legal-snapshot?states=" + many), 422, "INVALID_INPUT").at("?states", "TOO_MANY");
    }

    @Test
    void aNewActIsSeenByTheVeryNextQuestion() {
        String question = "/v1/legal-snapshot?asOf=2026-11-23T00:00:00Z&states=KNA";
        Response before = given().get(question);
        assertThat(before.<String>path("states.KNA.status")).isEqualTo("NON_PARTICIPANT");

        Response recorded = sign("KNA");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);

        Response after = given().header("If-None-Match", before.header("ETag")).get(question);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.<Map<String, Object>>path("states.KNA"))
                .containsEntry("status", "SIGNATORY")
                .containsEntry("since", "2026-03-01")
                .containsEntry("signedOn", "2026-03-01");
    }

    /** A later figure is passed over until its own time, and moves the version of all parameters together. */
    @Test
    void aDecisionTakesEffectAtItsInstantAndNotBefore() {
        List<String> members = Council.members();
        Map<String, Object> proposal = Council.proposal(Council.parameter("frontier.flop", "1e24"));
        proposal.put("effectiveFrom", "2190-01-01T00:00:00Z");
        String vote = Council.opened(Council.sitting(members), "THRESHOLD", "RECORDED", proposal);
        Council.castAll(vote, members, "YES");
        String decision = Council.close(vote).path("decision");
        Response before = given().get("/v1/legal-snapshot?asOf=2189-12-31T23:59:59.999999Z");
        Response after = given().get("/v1/legal-snapshot?asOf=2190-01-01T00:00:00Z");

        assertThat(after.<Integer>path("parameterSetVersion")).isGreaterThan(before.<Integer>path("parameterSetVersion"));
        assertThat(before.<String>path("parameters.'frontier.flop'.value")).isEqualTo("1e25");
        assertThat(after.<Map<String, Object>>path("parameters.'frontier.flop'"))
                .containsEntry("value", "1e24")
                .containsEntry("version", 2)
                .containsEntry("effectiveFrom", "2190-01-01T00:00:00Z")
                .containsEntry("decision", decision);
        assertThat(after.<Map<String, Object>>path("parameters")).hasSize(16);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.<String>path("alignment.finding")).isEqualTo("NOT_DEMONSTRATED");
    }

    /** Readers and a writer at once: what a reader is told is never older than what was answered before it asked. */
    @Test
    void noReaderSeesAnOldEdition() throws Exception {
        String question = "/v1/legal-snapshot?asOf=2026-11-23T00:00:00Z&states=NZL";
        AtomicBoolean recorded = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int asked = 0;
            while (!done.get()) {
                boolean mustBeSeen = recorded.get();
                String status = given().get(question).path("states.NZL.status");
                assertThat(status).isIn(mustBeSeen ? List.of("SIGNATORY") : List.of("SIGNATORY", "NON_PARTICIPANT"));
                asked++;
            }
            return asked;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
            given().get(question);
            recorded.set(sign("NZL").statusCode() == 201);
            given().get(question);
            done.set(true);
            for (Future<Integer> answers : readers) {
                assertThat(answers.get()).isPositive();
            }
        }
        assertThat(recorded).isTrue();
    }

    private static Response sign(String state) {
        return given().auth()
                .oauth2(Persona.DEPOSITARY.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"state\":\"%s\",\"type\":\"SIGNATURE\",\"instrumentDate\":\"2026-03-01\",\"receivedAt\":\"2026-03-01T10:00:00Z\","
                        .formatted(state)
                        + "\"signatory\":{\"name\":\"A Minister\",\"office\":\"MINISTER_FOR_FOREIGN_AFFAIRS\"}}")
                .post("/v1/treaty-actions");
    }
}
