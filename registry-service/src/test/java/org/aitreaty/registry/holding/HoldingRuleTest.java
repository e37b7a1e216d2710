package org.aitreaty.registry.holding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.aitreaty.kit.consumer.FeedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entries of other services' feeds begin and end. */
class HoldingRuleTest {

    private static FeedEntry entry(String source, String event, String facts) {
        try {
            return new FeedEntry(
                    1, "id", source, event, "subject", "0198c0de", Instant.parse("2027-01-01T00:00:00Z"), "00", null, new ObjectMapper().readTree(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "permits-service, TrainingApplicationFiled, TRAINING_APPLICATION, true",
        "permits-service, TrainingApplicationRefused, TRAINING_APPLICATION, false",
        "permits-service, TrainingApplicationWithdrawn, TRAINING_APPLICATION, false",
        "permits-service, TrainingApplicationLapsed, TRAINING_APPLICATION, false",
        "permits-service, TrainingPermitGranted, TRAINING_APPLICATION, false",
        "permits-service, PermitIssued, PERMIT, true",
        "permits-service, PermitRevoked, PERMIT, false",
        "permits-service, PermitSurrendered, PERMIT, false",
        "permits-service, PermitExpired, PERMIT, false",
        "permits-service, PermitTerminatedByTreaty, PERMIT, false",
        "evaluations-service, EvaluatorRegistered, EVALUATOR, true",
    })
    void anEntryBeginsOrEndsAHolding(String source, String event, HoldingKind kind, boolean begins) {
        HoldingRule rule = HoldingRule.of(entry(source, event, "{}")).orElseThrow();

        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.begins()).isEqualTo(begins);
    }

    /** A suspended permit is still held. */
    @Test
    void whatIsNotListedMeansNothing() {
        assertThat(HoldingRule.of(entry("permits-service", "PermitSuspended", "{}"))).isEmpty();
        assertThat(HoldingRule.of(entry("evaluations-service", "PermitIssued", "{}"))).isEmpty();
    }

    @Test
    void aPermitIsHeldByTheHostStateUnderItsNumber() {
        FeedEntry issued = entry("permits-service", "PermitIssued", "{\"number\":\"TP-2027-USA-000001-4\",\"hostState\":\"USA\",\"application\":\"TA-2026-USA-000001-X\"}");

        Holding holding = HoldingRule.of(issued).orElseThrow().holding(issued);

        assertThat(holding.label()).isEqualTo("TP-2027-USA-000001-4");
        assertThat(holding.state()).isEqualTo("USA");
    }
}
