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
            "GET /v1/feed", "POST /v1/screenings", "GET /v1/training-applications", "GET /v1/training-applications/{reference}");

    private static final Set<String> LAB = Set.of(
            "POST /v1/training-applications",
            "POST /v1/training-applications/{reference}/withdrawal",
            "GET /v1/models",
            "POST /v1/models",
            "GET /v1/models/{id}",
            "POST /v1/models/{id}/compute-estimates");

    private static final Set<String> READS_MODELS = Set.of("GET /v1/models", "GET /v1/models/{id}");

    private static final Set<String> PREVIEWS = Set.of("POST /v1/classification-previews");

    /** What suffices; everything else is generated and must be refused. */
    private static final Map<Persona, Set<String>> GRANTED = Map.of(
            Persona.LAB_MERIDIAN, LAB,
            Persona.LAB_LUMEN, LAB,
            Persona.OFFICER, READS_MODELS,
            Persona.DEPOSITARY, READS_MODELS,
            Persona.COUNCIL_SECRETARY, PREVIEWS,
            Persona.SERVICE_REGISTRY, PREVIEWS,
            Persona.AUDITOR, READS_MODELS);

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
