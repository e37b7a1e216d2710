package org.aitreaty.registry.draft;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

@QuarkusTest
class MeasureDraftResourceTest {

    @Test
    void aDraftIsTheDelegationsUntilASecondPersonOfItPublishesIt() {
        String author = Drafts.delegate("DEU", "author");
        String second = Drafts.delegate("DEU", "second");
        Response draft = Drafts.enact(author, Drafts.content("DE-BY"));

        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        String id = draft.path("id");
        String measure = draft.path("measure");
        assertThat(draft.header("Location")).isEqualTo("/v1/national-measure-drafts/" + id);
        assertThat(draft.<String>path("state")).isEqualTo("DEU");
        assertThat(draft.<Boolean>path("mine")).isTrue();
        assertThat(draft.<List<String>>path("allowedActions")).containsExactly("revision", "discarding");
        assertThat(Drafts.get(second, id).<List<String>>path("allowedActions")).containsExactly("revision", "discarding", "publication");
        assertProblem(given().get("/v1/national-measures/" + measure), 404, "NOT_FOUND");
        assertThat(given().queryParam("state", "DEU").get("/v1/national-measures").<List<?>>path("items")).isEmpty();

        Response published = Drafts.publish(second, draft);

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(published.<Integer>path("publishedVersion")).isEqualTo(1);
        assertThat(published.<List<String>>path("allowedActions")).isEmpty();
        Response read = given().get("/v1/national-measures/" + measure);
        assertThat(read.<String>path("measure.state")).isEqualTo("DEU");
        assertThat(read.<String>path("measure.content.jurisdiction")).isEqualTo("DE-BY");
        assertThat(read.<List<String>>path("versions.recordedBy")).containsExactly("DELEGATE");
        assertThat(EmbeddedDatabase.queryOne("select string_agg(event_type || ' ' || visibility, ', ' order by recorded_at) from journal_entry where subject_id in ('"
                        + id + "', '" + measure + "')"))
                .isEqualTo("NationalMeasureDrafted RESTRICTED, NationalMeasurePublished PUBLIC");
    }

    /** EC-184: two people, whoever they are. */
    @Test
    void whoWroteAnyOfItDoesNotPublishIt() {
        String author = Drafts.delegate("CHE", "author");
        String second = Drafts.delegate("CHE", "second");
        String third = Drafts.delegate("CHE", "third");
        Response draft = Drafts.enact(author, Drafts.content("CHE"));
        assertProblem(Drafts.publish(author, draft), 409, "SECOND_PERSON_REQUIRED").at("", "SAME_PERSON");

        Map<String, Object> revised = Drafts.content("CHE");
        revised.put("citation", "Act 4 of 2026");
        Response revision = put(second, draft, revised);
        assertThat(revision.statusCode()).as(revision.asString()).isEqualTo(200);
        assertThat(revision.header("ETag")).isEqualTo("\"v1\"");

        assertProblem(Drafts.publish(second, revision), 409, "SECOND_PERSON_REQUIRED");
        assertProblem(Drafts.publish(author, revision), 409, "SECOND_PERSON_REQUIRED");
        assertProblem(Drafts.publish(third, draft), 412, "STALE_VERSION");
        assertThat(Drafts.publish(third, revision).statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/national-measures/" + draft.path("measure")).<String>path("measure.content.citation")).isEqualTo("Act 4 of 2026");
    }

    @Test
    void theDepositaryPublishesAndDoesNothingElse() {
        Response draft = Drafts.enact(Drafts.delegate("AUT", "author"), Drafts.content("AT-9"));
        String depositary = Persona.DEPOSITARY.token();

        assertThat(Drafts.get(depositary, draft.path("id")).<List<String>>path("allowedActions")).containsExactly("publication");
        assertProblem(Drafts.enact(depositary, Drafts.content("AUT")), 403, "NOT_PERMITTED");
        assertProblem(put(depositary, draft, Drafts.content("AT-9")), 403, "NOT_PERMITTED");
        assertThat(Drafts.publish(depositary, draft).statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/national-measures/" + draft.path("measure")).<List<String>>path("versions.publishedBy")).containsExactly("STAFF");
    }

    @Test
    void aClosedDraftStaysClosed() {
        String author = Drafts.delegate("BEL", "author");
        String second = Drafts.delegate("BEL", "second");
        Response draft = Drafts.enact(author, Drafts.content("BE-VLG"));

        assertProblem(Drafts.as(author).delete(Drafts.PATH + "/" + draft.path("id")), 428, "VERSION_REQUIRED");
        Response discarded = Drafts.as(author).header("If-Match", draft.header("ETag")).delete(Drafts.PATH + "/" + draft.path("id"));
        assertThat(discarded.statusCode()).as(discarded.asString()).isEqualTo(200);
        assertThat(discarded.<String>path("status")).isEqualTo("DISCARDED");
        assertProblem(Drafts.publish(second, discarded), 409, "DRAFT_CLOSED");
        assertProblem(put(author, discarded, Drafts.content("BE-VLG")), 409, "DRAFT_CLOSED");
        assertProblem(Drafts.as(second).header("If-Match", discarded.header("ETag")).delete(Drafts.PATH + "/" + draft.path("id")), 409, "DRAFT_CLOSED");
        assertProblem(given().get("/v1/national-measures/" + draft.path("measure")), 404, "NOT_FOUND");
        assertThat(Drafts.all(author, Drafts.PATH + "?status=DISCARDED&limit=1", "items.id")).contains(draft.<String>path("id"));
        assertThat(Drafts.all(author, Drafts.PATH + "?status=DRAFT&limit=1", "items.id")).doesNotContain(draft.<String>path("id"));
    }

    @Test
    void aMeasureHasOneOpenDraftAndAHistoryThatHolds() {
        String measure = Drafts.enacted("MEX", Drafts.content("MX-JAL"));
        String author = Drafts.delegate("MEX", "author");
        Map<String, Object> amendment = Drafts.content("MX-JAL");
        amendment.put("adoptedOn", "2026-06-01");
        amendment.put("inForceFrom", "2026-08-01");

        Response first = Drafts.record(author, Drafts.draft("AMENDMENT", measure, null, amendment));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertProblem(Drafts.record(author, Drafts.draft("REPEAL", measure, null, Drafts.repeal("2026-10-01"))), 409, "NATIONAL_MEASURE_REFUSED")
                .at("/measure", "DRAFT_OPEN");
        assertThat(Drafts.publish(Persona.DEPOSITARY.token(), first).<Integer>path("publishedVersion")).isEqualTo(2);
        assertThat(Drafts.published("MEX", "REPEAL", measure, null, Drafts.repeal("2026-10-01"))).isEqualTo(measure);
        assertProblem(Drafts.record(author, Drafts.draft("REPEAL", measure, null, Drafts.repeal("2026-11-01"))), 409, "NATIONAL_MEASURE_REFUSED")
                .at("/act", "REPEALED_ALREADY");
        amendment.put("inForceFrom", "2026-10-01");
        assertProblem(Drafts.record(author, Drafts.draft("AMENDMENT", measure, null, amendment)), 409, "NATIONAL_MEASURE_REFUSED")
                .at("/act", "AFTER_REPEAL");
        assertProblem(Drafts.record(author, Drafts.draft("CORRECTION", measure, 9, amendment)), 409, "NATIONAL_MEASURE_REFUSED")
                .at("/act", "NO_SUCH_VERSION");
        assertProblem(Drafts.record(author, Drafts.draft("AMENDMENT", UUID.randomUUID().toString(), null, amendment)), 404, "NOT_FOUND");
    }

    @Test
    void ofManyPublicationsAtOnceOneIsMade() throws Exception {
        Response draft = Drafts.enact(Drafts.delegate("KOR", "author"), Drafts.content("KR-11"));
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String publisher = i % 2 == 0 ? Persona.DEPOSITARY.token() : Drafts.delegate("KOR", "second");
            attempts.add(() -> Drafts.publish(publisher, draft));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from national_measure_version where measure_id = '" + draft.path("measure") + "'")).isEqualTo("1");
    }

    @Test
    void aRetryGetsTheSameAnswerAndRecordsNothing() {
        String key = UUID.randomUUID().toString();
        String token = Drafts.delegate("JPN", "author");
        Map<String, Object> body = Drafts.draft("ENACTMENT", null, null, Drafts.content("JP-13"));
        Response first = Drafts.as(token).header("Idempotency-Key", key).contentType(ContentType.JSON).body(body).post(Drafts.PATH);
        Response second = Drafts.as(token).header("Idempotency-Key", key).contentType(ContentType.JSON).body(body).post(Drafts.PATH);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(EmbeddedDatabase.queryOne("select count(*) from national_measure_draft where state_code = 'JPN'")).isEqualTo("1");
    }

    private static Response put(String token, Response draft, Map<String, Object> content) {
        return Drafts.as(token)
                .header("If-Match", draft.header("ETag"))
                .contentType(ContentType.JSON)
                .body(content)
                .put(Drafts.PATH + "/" + draft.path("id"));
    }
}
