package org.aitreaty.permits;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.aitreaty.testkit.EndpointSweep;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

    private static final Set<String> OPEN = Set.of(
            "GET /v1/feed", "POST /v1/screenings", "GET /v1/training-applications", "GET /v1/training-applications/{reference}",
            "GET /v1/permits", "GET /v1/permits/{reference}");

    private static final String REVIEW = "GET /v1/training-applications/{reference}/review";

    private static final Set<String> LAB = Set.of(
            REVIEW,
            "POST /v1/training-applications/{reference}/information",
            "POST /v1/training-applications/{reference}/appeal",
            "POST /v1/permits/{reference}/surrender",
            "POST /v1/permits/{reference}/conditions/{ordinal}/evidence",
            "POST /v1/training-applications",
            "POST /v1/training-applications/{reference}/withdrawal",
            "GET /v1/models",
            "POST /v1/models",
            "GET /v1/models/{id}",
            "POST /v1/models/{id}/compute-estimates");

    private static final Set<String> READS_MODELS = Set.of(REVIEW, "GET /v1/models", "GET /v1/models/{id}");

    private static final Set<String> OFFICER = Set.of(
            REVIEW,
            "GET /v1/models",
            "GET /v1/models/{id}",
            "GET /v1/training-reviews",
            "POST /v1/training-applications/{reference}/claim",
            "POST /v1/training-applications/{reference}/release",
            "POST /v1/training-applications/{reference}/information-requests",
            "POST /v1/training-applications/{reference}/evaluation-wait",
            "POST /v1/training-applications/{reference}/review-resumption",
            "POST /v1/training-applications/{reference}/decision-proposals",
            "POST /v1/training-applications/{reference}/decision-confirmation",
            "POST /v1/training-applications/{reference}/decision-return",
            "POST /v1/permits/{reference}/suspension",
            "POST /v1/permits/{reference}/reinstatement",
            "POST /v1/permits/{reference}/revocation",
            "POST /v1/permits/{reference}/conditions/{ordinal}/finding");

    private static final Set<String> PREVIEWS = Set.of("POST /v1/classification-previews");

    /** What suffices; everything else is generated and must be refused. */
    private static final Map<Persona, Set<String>> GRANTED = Map.ofEntries(
            Map.entry(Persona.LAB_MERIDIAN, LAB),
            Map.entry(Persona.LAB_LUMEN, LAB),
            Map.entry(Persona.OFFICER, OFFICER),
            Map.entry(Persona.DEPOSITARY, OFFICER),
            Map.entry(Persona.HEAD_OF_SECRETARIAT, Set.of(REVIEW, "POST /v1/training-applications/{reference}/appeal-decision")),
            Map.entry(Persona.DELEGATE_FRA, Set.of(REVIEW)),
            Map.entry(Persona.DELEGATE_USA, Set.of(REVIEW)),
            Map.entry(Persona.DELEGATE_BRA, Set.of(REVIEW)),
            Map.entry(Persona.COUNCIL_SECRETARY, PREVIEWS),
            Map.entry(Persona.SERVICE_REGISTRY, PREVIEWS),
            Map.entry(Persona.AUDITOR, READS_MODELS));

    @Test
    void onlyWhatIsMeantForEveryoneAnswersWithoutAToken() {
        EndpointSweep.assertOpenToTheWorld(OPEN);
    }

    @Test
    void badTokensAreRefusedEverywhere() {
        EndpointSweep.assertBadTokensRefused();
    }

    @Test
    void everyPersonaIsLetInWhereItsRoleSaysAndNowhereElse() {
        for (Persona persona : Persona.values()) {
            EndpointSweep.assertMayOnly(persona, OPEN, GRANTED.getOrDefault(persona, Set.of()));
        }
    }
}
