package org.aitreaty.registry.action;

import static org.aitreaty.registry.action.TreatyActionResourceTest.asDepositary;
import static org.aitreaty.registry.action.TreatyActionResourceTest.post;
import static org.aitreaty.registry.action.TreatyActionResourceTest.record;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is wrong with an act as it is sent. */
@QuarkusTest
class TreatyActionInputTest {

    @Test
    void whatIsWrongWithTheInputIsSaidAllAtOnce() {
        assertProblem(
                        post(UUID.randomUUID().toString(), "{\"type\":\"WEDDING\",\"instrumentDate\":\"2026-02-30\",\"receivedAt\":\"2026-03-01\",\"note\":\" \"}"),
                        422,
                        "INVALID_INPUT")
                .errorCount(5)
                .at("/state", "REQUIRED")
                .at("/type", "NOT_ONE_OF")
                .at("/instrumentDate", "NOT_A_DATE")
                .at("/receivedAt", "NOT_AN_INSTANT")
                .at("/note", "BLANK");
    }

    @Test
    void nothingIsReceivedInTheFuture() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();

        assertProblem(record("TUV", "SIGNATURE", "2026-03-01", tomorrow), 422, "INVALID_INPUT").at("/receivedAt", "RECEIVED_IN_FUTURE");
    }

    @Test
    void nothingIsReceivedBeforeTheTreatyIsOpen() {
        assertProblem(record("THA", "SIGNATURE", "2024-04-01", "2024-04-01T21:59:59Z"), 422, "INVALID_INPUT").at("/receivedAt", "BEFORE_OPENING");
        assertProblem(record("THA", "SIGNATURE", "2024-03-14", "2024-04-01T22:00:00Z"), 422, "INVALID_INPUT").at("/instrumentDate", "BEFORE_ADOPTION");
        assertThat(record("THA", "SIGNATURE", "2024-04-02", "2024-04-01T22:00:00Z").statusCode()).isEqualTo(201);
    }

    @Test
    void whatAnActNeedsFollowsFromItsType() {
        assertProblem(record("FRA", "RESERVATION", "2026-03-01", "T10:00:00Z", ""), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/statement", "MISSING")
                .at("/articles", "MISSING");
        assertProblem(record("FRA", "OBJECTION", "2026-03-01", "T10:00:00Z", ""), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/target", "MISSING")
                .at("/statement", "MISSING");
        assertProblem(record("FRA", "SUCCESSION", "2026-03-01", "T10:00:00Z", ""), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/effectiveDate", "MISSING")
                .at("/predecessor", "MISSING");
        assertProblem(record("FRA", "TERRITORIAL_APPLICATION", "2026-03-01", "T10:00:00Z", ""), 422, "INVALID_INPUT").at("/territories", "MISSING");
        assertProblem(record("FRA", "SUSPENSION", "2026-03-01", "T10:00:00Z", ""), 422, "INVALID_INPUT").at("/decision", "MISSING");
        assertProblem(record("FRA", "RATIFICATION", "2026-03-01", "T10:00:00Z", ",\"effectiveDate\":\"2026-02-01\""), 422, "INVALID_INPUT")
                .at("/effectiveDate", "FOLLOWS_FROM_RECEIPT");
        assertProblem(record("FRA", "RESERVATION", "2026-03-01", "T10:00:00Z", ",\"articles\":[\"99\"],\"statement\":\"x\""), 422, "INVALID_INPUT")
                .at("/articles/0", "UNKNOWN_ARTICLE");
        assertProblem(record("FRA", "CORRECTION", "2026-03-01", "T10:00:00Z", ""), 422, "INVALID_INPUT").at("/type", "OWN_ADDRESS");
    }

    @Test
    void anUnknownStateIsNamed() {
        assertProblem(record("ZZZ", "SIGNATURE", "2026-03-01", "2026-03-01T10:00:00Z"), 422, "INVALID_INPUT").at("/state", "UNKNOWN_STATE");
    }

    @Test
    void badJsonIsRefusedPrecisely() {
        String key = UUID.randomUUID().toString();
        assertProblem(post(key, "{\"state\":"), 400, "MALFORMED_REQUEST").at("", "NOT_JSON");
        assertProblem(post(key, "{\"state\":\"USA\",\"state\":\"FRA\"}"), 400, "MALFORMED_REQUEST").at("", "DUPLICATE_FIELD");
        assertProblem(post(key, "{\"status\":\"PARTY\"}"), 400, "MALFORMED_REQUEST").at("/status", "UNKNOWN_FIELD");
        assertProblem(post(key, "{\"note\":\"a\\u0000b\"}"), 400, "MALFORMED_REQUEST").at("/note", "NUL_CHARACTER");
        assertProblem(post(key, ""), 400, "MALFORMED_REQUEST");
        assertProblem(asDepositary().header("Idempotency-Key", key).contentType("text/plain").body("x").post("/v1/treaty-actions"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }
}
