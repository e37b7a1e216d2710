package org.aitreaty.evaluations.evaluator;

import static io.restassured.RestAssured.given;
import static org.aitreaty.evaluations.Registry.freshCode;
import static org.aitreaty.evaluations.Registry.register;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aitreaty.evaluations.Registry;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluatorResourceTest {

    @Test
    void aDemonstrationStartsWithVela() {
        Response vela = given().get("/v1/evaluators/vela");
        assertThat(vela.statusCode()).isEqualTo(200);
        assertThat(vela.<Map<String, String>>path("$"))
                .containsEntry("code", "vela")
                .containsEntry("legalName", "Vela Evaluation Collegium")
                .containsEntry("hostState", "GBR")
                .hasSize(4);
        assertThat(EmbeddedDatabase.queryOne("select actor_kind || ' ' || actor_id from journal_entry where subject_id = 'vela'"))
                .isEqualTo("SYSTEM demonstration");
    }

    @Test
    void whatIsRegisteredIsReadBackAndJournalled() {
        String code = freshCode();
        Response created = register(code);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/evaluators/" + code);
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        Response read = given().get(created.header("Location"));
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(EmbeddedDatabase.queryOne("select event_type || ' ' || visibility || ' ' || actor_id || ' ' || (after ->> 'hostState') "
                        + "from journal_entry where subject_type = 'evaluator' and subject_id = '" + code + "'"))
                .isEqualTo("EvaluatorRegistered PUBLIC subject-officer FRA");
    }

    @Test
    void whoHoldsThePresentVersionIsNotSentItAgain() {
        for (String held : List.of("\"v0\"", "W/\"v0\"", "\"v9\", \"v0\"", "*")) {
            Response response = given().header("If-None-Match", held).get("/v1/evaluators/vela");
            assertThat(response.statusCode()).as(held).isEqualTo(304);
            assertThat(response.asString()).isEmpty();
            assertThat(response.header("ETag")).isEqualTo("\"v0\"");
        }
        assertThat(given().header("If-None-Match", "\"v1\"").get("/v1/evaluators/vela").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeStandsForOneEvaluatorOnly() {
        String code = freshCode();
        register(code);
        assertProblem(register(code), 409, "EVALUATOR_CODE_TAKEN").at("/code", "TAKEN");
    }

    @Test
    void ofManyWhoWantACodeAtOnceOneGetsIt() throws Exception {
        String code = freshCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries =
                    Stream.generate(() -> (Callable<Integer>) () -> register(code).statusCode()).limit(8).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_id = '" + code + "'")).isEqualTo("1");
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertProblem(given().get("/v1/evaluators/nobody"), 404, "NOT_FOUND");
    }

    @Test
    void theListIsReadPageByPageNewestFirstWithoutGapOrRepetition() {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String code = freshCode();
            register(Persona.OFFICER, UUID.randomUUID(), Registry.body(code).replace("FRA", "NZL"));
            registered.addFirst(code);
        }
        List<String> read = new ArrayList<>();
        String next = "/v1/evaluators?hostState=NZL&limit=2";
        for (int page = 0; next != null; page++) {
            Response response = given().urlEncodingEnabled(false).get(next);
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
            read.addAll(response.path("items.code"));
            String cursor = response.path("nextCursor");
            String link = response.header("Link");
            assertThat(link == null).isEqualTo(cursor == null);
            next = link == null ? null : link.replaceAll("^<([^>]+)>; rel=\"next\"$", "$1");
            assertThat(page).isLessThan(5);
        }
        assertThat(read).containsExactlyElementsOf(registered);
    }

    @Test
    void theListCanBeLimitedToAHostState() {
        assertThat(given().queryParam("hostState", "GBR").get("/v1/evaluators").<List<String>>path("items.code")).containsExactly("vela");
        assertThat(given().queryParam("hostState", "ATA").get("/v1/evaluators").<List<String>>path("items")).isEmpty();
        assertProblem(given().queryParam("hostState", "gb").get("/v1/evaluators"), 422, "INVALID_INPUT").at("?hostState", "NOT_A_STATE_CODE");
    }
}
