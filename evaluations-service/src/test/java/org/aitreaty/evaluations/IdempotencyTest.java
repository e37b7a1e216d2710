package org.aitreaty.evaluations;

import static org.aitreaty.evaluations.Registry.as;
import static org.aitreaty.evaluations.Registry.body;
import static org.aitreaty.evaluations.Registry.freshCode;
import static org.aitreaty.evaluations.Registry.register;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** What every POST that creates promises to a client that has to send again. */
@QuarkusTest
class IdempotencyTest {

    @Inject
    IdempotentRequests requests;

    private final String code = freshCode();

    @Test
    void theKeyIsNotOptional() {
        assertProblem(as(Persona.OFFICER).contentType("application/json").body(body(code)).post("/v1/evaluators"), 400, "MALFORMED_REQUEST")
                .at("#Idempotency-Key", "MISSING");
        assertProblem(register(Persona.OFFICER, " ", body(code)), 400, "MALFORMED_REQUEST").at("#Idempotency-Key", "MISSING");
    }

    @Test
    void theKeyIsAUuid() {
        for (String key : List.of("1", "not-a-uuid", "\"", "\"\"", "1-2-3-4-5", UUID.randomUUID() + "0", "'" + UUID.randomUUID() + "'")) {
            assertProblem(register(Persona.OFFICER, key, body(code)), 400, "MALFORMED_REQUEST").at("#Idempotency-Key", "NOT_A_UUID");
        }
    }

    @Test
    void theSameRequestGetsTheSameAnswerAgain() {
        UUID key = UUID.randomUUID();
        Response first = register(Persona.OFFICER, key, body(code));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();

        // Bare, quoted and in capitals it is one key; in another layout it is one body.
        String sameInAnotherLayout = "{ \"hostState\" : \"FRA\",\n \"legalName\":\"Institute %s\", \"code\":\"%s\"}".formatted(code, code);
        List<Response> again = List.of(
                register(Persona.OFFICER, key, body(code)),
                register(Persona.OFFICER, "\"" + key + "\"", body(code)),
                register(Persona.OFFICER, key.toString().toUpperCase(java.util.Locale.ROOT), body(code)),
                register(Persona.OFFICER, key, sameInAnotherLayout));

        assertThat(again).allSatisfy(replay -> {
            assertThat(replay.statusCode()).isEqualTo(201);
            assertThat(replay.asString()).isEqualTo(first.asString());
            assertThat(replay.contentType()).isEqualTo(first.contentType());
            assertThat(replay.header("Location")).isEqualTo(first.header("Location"));
            assertThat(replay.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(replay.header("Idempotency-Replayed")).isEqualTo("true");
        });
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_id = '" + code + "'")).isEqualTo("1");
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        UUID key = UUID.randomUUID();
        register(Persona.OFFICER, key, body(code));
        String other = freshCode();
        assertProblem(register(Persona.OFFICER, key, body(other)), 422, "IDEMPOTENCY_KEY_REUSED").at("#Idempotency-Key", "REUSED");
        assertThat(as(Persona.OFFICER).get("/v1/evaluators/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameKeyOfAnotherClientIsAnotherKey() {
        UUID key = UUID.randomUUID();
        String other = freshCode();
        assertThat(register(Persona.OFFICER, key, body(code)).statusCode()).isEqualTo(201);
        Response response = register(Persona.DEPOSITARY, key, body(other));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.<String>path("code")).isEqualTo(other);
        assertThat(response.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void ofTheSameRequestSentManyTimesAtOnceOneCreates() throws Exception {
        UUID key = UUID.randomUUID();
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Response> send = () -> register(Persona.OFFICER, key, body(code));
            for (Future<Response> answer : threads.invokeAll(Stream.generate(() -> send).limit(8).toList())) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(a -> a.statusCode() == 201 && a.header("Idempotency-Replayed") == null).hasSize(1);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.statusCode() != 201) {
                assertProblem(answer, 409, "REQUEST_IN_FLIGHT");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
        });
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_id = '" + code + "'")).isEqualTo("1");
    }

    @Test
    void aRequestThatFailedLeavesItsKeyUsable() {
        UUID key = UUID.randomUUID();
        assertProblem(register(Persona.OFFICER, key, body("vela")), 409, "EVALUATOR_CODE_TAKEN");
        assertProblem(register(Persona.OFFICER, key, "{}"), 422, "INVALID_INPUT");
        assertThat(register(Persona.OFFICER, key, body(code)).statusCode()).isEqualTo(201);
    }

    @Test
    void answersAreForgottenAfterADay() throws SQLException {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        register(Persona.OFFICER, old, body(code));
        register(Persona.OFFICER, young, body(freshCode()));
        try (Connection connection = EmbeddedDatabase.asOwner();
                var age = connection.prepareStatement(
                        "update idempotency_record set recorded_at = recorded_at - cast(? as interval) where idempotency_key = ?")) {
            age.setString(1, "24 hours 1 minute");
            age.setString(2, old.toString());
            age.executeUpdate();
            age.setString(1, "23 hours 50 minutes");
            age.setString(2, young.toString());
            age.executeUpdate();
        }
        assertThat(requests.forgetOld()).isEqualTo(1);
        assertProblem(register(Persona.OFFICER, old, body(code)), 409, "EVALUATOR_CODE_TAKEN");
    }
}
