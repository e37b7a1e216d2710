package org.aitreaty.evaluations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log helps to find a fault; it must not become a copy of tokens, keys or what a lab has told in confidence. */
@QuarkusTest
class SecretsInLogTest {

    private static final String CONFIDENTIAL = "confidential-" + UUID.randomUUID();

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            StringBuilder line = new StringBuilder(entry instanceof ExtLogRecord ext ? ext.getFormattedMessage() : String.valueOf(entry.getMessage()));
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                line.append('\n').append(cause);
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing to give back.
        }
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void refusedAndAcceptedRequestsLeaveNothingConfidentialInTheLog() {
        String key = UUID.randomUUID().toString();
        String token = Persona.OFFICER.token();
        List<String> bodies = List.of(
                "{\"code\":\"" + CONFIDENTIAL,
                "{\"" + CONFIDENTIAL + "\":1}",
                "{\"code\":7,\"legalName\":\"" + CONFIDENTIAL + "\"}",
                "{\"code\":\"vela\",\"legalName\":\"" + CONFIDENTIAL + "\",\"hostState\":\"ISL\"}",
                "{\"code\":\"" + Registry.freshCode() + "\",\"legalName\":\"" + CONFIDENTIAL + "\",\"hostState\":\"ISL\"}");
        bodies.forEach(body -> Registry.register(Persona.OFFICER, key, body));
        Map<String, String> bad = Tokens.bad();
        bad.values().forEach(one -> given().auth().oauth2(one).get("/v1/evaluators"));
        given().auth().oauth2(token).queryParam("cursor", CONFIDENTIAL).get("/v1/evaluators");

        Logger.getLogger("org.aitreaty.test").warning("the handler is listening");
        assertThat(lines).as("the handler hears").contains("the handler is listening");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).doesNotContain(CONFIDENTIAL, key, token);
            assertThat(bad.values()).filteredOn(one -> one.length() > 20).allSatisfy(one -> assertThat(line).doesNotContain(one));
        });
    }
}
