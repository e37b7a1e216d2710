package org.aitreaty.registry.research;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContributionResourceTest {

    private static final String LAB = Tokens.of("lab", null, "meridian", "LAB_SUBMITTER");
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(100, ChronoUnit.DAYS);

    private static Map<String, Object> call(Instant start) {
        return new HashMap<>(Map.of(
                "organ", "SRM",
                "titleEn", "Research",
                "titleFr", "Recherche",
                "place", "Vienna",
                "zone", "Europe/Vienna",
                "startsAt", start.toString(),
                "endsAt", start.plus(3, ChronoUnit.DAYS).toString()));
    }

    private static String meeting() {
        return Council.secretary().body(call(START)).post("/v1/meetings").path("id");
    }

    private static Response callForPapers(String meeting, String ifMatch, Instant deadline) {
        return Council.secretary()
                .header("If-Match", ifMatch)
                .body(Map.of("deadline", deadline.toString(), "textEn", "Papers, please.", "textFr", "Vos contributions."))
                .put("/v1/meetings/" + meeting + "/call-for-papers");
    }

    private static Response send(String token, String meeting, String title) {
        return Council.as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("title", title, "authors", "A. Author", "summary", "We show."))
                .post("/v1/meetings/" + meeting + "/contributions");
    }

    private static String sent(String token, String meeting, String title) {
        Response sent = send(token, meeting, title);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        return "/v1/meetings/" + meeting + "/contributions/" + sent.path("id");
    }

    private static Response select(String contribution, String ifMatch, boolean accepted, Instant at) {
        Map<String, Object> body = new HashMap<>(Map.of("accepted", accepted));
        if (at != null) {
            body.put("presentedAt", at.toString());
        }
        return Council.secretary().header("If-Match", ifMatch).body(body).put(contribution + "/selection");
    }

    /** EC-234: contributions are taken until the deadline and not at it, and never once the meeting has begun. */
    @Test
    void ec234ContributionsAreTakenBeforeTheDeadlineOnly() {
        String meeting = meeting();
        assertProblem(send(LAB, meeting, "Uncalled"), 409, "CALL_FOR_PAPERS_NOT_OPEN");
        assertProblem(callForPapers(meeting, "\"v0\"", START.plusSeconds(1)), 422, "INVALID_INPUT").at("/deadline", "AFTER_THE_BEGIN");
        assertThat(callForPapers(meeting, "\"v0\"", START).<Boolean>path("open")).isTrue();
        sent(LAB, meeting, "In time");
        assertThat(callForPapers(meeting, "\"v1\"", Instant.now()).<Boolean>path("open")).isFalse();
        assertProblem(send(LAB, meeting, "Late"), 409, "CALL_FOR_PAPERS_NOT_OPEN");

        assertThat(callForPapers(meeting, "\"v2\"", START).<Boolean>path("open")).isTrue();
        Instant begun = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        Response moved = Council.secretary()
                .header("If-Match", given().get("/v1/meetings/" + meeting).header("ETag"))
                .body(call(begun))
                .put("/v1/meetings/" + meeting);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertProblem(send(LAB, meeting, "The meeting was brought forward"), 409, "CALL_FOR_PAPERS_NOT_OPEN");
        assertThat(given().get("/v1/meetings/" + meeting + "/call-for-papers").<String>path("deadline")).isEqualTo(begun.toString());
    }

    @Test
    void whatWasSentIsForItsSenderAndTheSecretariatUntilItIsProceedings() {
        String meeting = meeting();
        callForPapers(meeting, "\"v0\"", START);
        String late = sent(LAB, meeting, "Second talk");
        String early = sent(LAB, meeting, "First talk");
        String declined = sent(LAB, meeting, "Declined");
        String other = Tokens.of("delegate", "FRA", null, "DELEGATE");

        assertProblem(Council.as(other).get(late), 404, "NOT_FOUND");
        assertThat(Council.as(other).get("/v1/meetings/" + meeting + "/contributions").<List<Object>>path("items")).isEmpty();
        assertThat(Council.as(LAB).get("/v1/meetings/" + meeting + "/contributions").<List<Object>>path("items")).hasSize(3);
        assertProblem(select(late, "\"v0\"", true, START.minusSeconds(1)), 422, "INVALID_INPUT").at("/presentedAt", "OUTSIDE_THE_MEETING");
        assertThat(select(late, "\"v0\"", true, START.plusSeconds(7200)).statusCode()).isEqualTo(200);
        assertThat(select(early, "\"v0\"", true, START).statusCode()).isEqualTo(200);
        assertThat(select(declined, "\"v0\"", false, null).<String>path("status")).isEqualTo("DECLINED");
        assertProblem(select(declined, "\"v0\"", true, null), 412, "STALE_VERSION");

        assertThat(given().get("/v1/meetings/" + meeting + "/programme").<List<String>>path("items.title")).containsExactly("First talk", "Second talk");
        assertThat(given().get("/v1/meetings/" + meeting + "/proceedings").<List<Object>>path("items")).isEmpty();
        Council.open(meeting);
        Council.move("/v1/meetings/" + meeting, "closing", null);
        assertThat(given().get("/v1/meetings/" + meeting + "/proceedings").<List<String>>path("items.summary")).containsExactly("We show.", "We show.");
        assertProblem(select(declined, "\"v1\"", true, null), 409, "CALL_FOR_PAPERS_NOT_OPEN");
    }

    @Test
    void whoSentItWithdrawsItAndItLeavesTheProgramme() {
        String meeting = meeting();
        callForPapers(meeting, "\"v0\"", START);
        String contribution = sent(LAB, meeting, "Withdrawn talk");
        select(contribution, "\"v0\"", true, START);
        assertProblem(Council.as(Tokens.of("delegate", "FRA", null, "DELEGATE")).header("If-Match", "\"v1\"").post(contribution + "/withdrawal"), 404, "NOT_FOUND");

        assertThat(Council.as(LAB).header("If-Match", "\"v1\"").post(contribution + "/withdrawal").<String>path("status")).isEqualTo("WITHDRAWN");
        assertThat(given().get("/v1/meetings/" + meeting + "/programme").<List<Object>>path("items")).isEmpty();
        assertProblem(select(contribution, "\"v2\"", true, START), 409, "CONTRIBUTION_WITHDRAWN");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_type = 'contribution' and after::text like '%Withdrawn talk%'")).isEqualTo("0");
    }
}
