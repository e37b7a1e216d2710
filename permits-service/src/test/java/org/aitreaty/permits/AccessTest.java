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
            "GET /v1/feed",
            "POST /v1/screenings",
            "GET /v1/training-applications",
            "GET /v1/training-applications/{reference}",
            "POST /v1/copyright-complaints",
            "GET /v1/copyright-complaints/{number}",
            "POST /v1/copyright-complaints/{number}/comments");

    private static final Set<String> LAB = Set.of(
            "POST /v1/training-applications",
            "POST /v1/training-applications/{reference}/withdrawal",
            "GET /v1/models",
            "POST /v1/models",
            "GET /v1/models/{id}",
            "POST /v1/models/{id}/compute-estimates",
            "GET /v1/models/{id}/training-data",
            "POST /v1/models/{id}/training-data",
            "POST /v1/datasets",
            "POST /v1/datasets/imports",
            "GET /v1/datasets",
            "GET /v1/datasets/{id}",
            "GET /v1/datasets/{id}/clearance",
            "GET /v1/copyright-complaints");

    private static final Set<String> READS_DATASETS = Set.of("GET /v1/datasets", "GET /v1/datasets/{id}", "GET /v1/datasets/{id}/clearance");

    private static final Set<String> READS =
            union(READS_DATASETS, Set.of("GET /v1/models", "GET /v1/models/{id}", "GET /v1/models/{id}/training-data", "GET /v1/copyright-complaints"));

    private static final Set<String> OFFICER = union(
            READS,
            Set.of(
                    "POST /v1/copyright-complaints/{number}/admission",
                    "POST /v1/copyright-complaints/{number}/dismissal",
                    "POST /v1/copyright-complaints/{number}/upholding",
                    "POST /v1/copyright-complaints/{number}/rejection",
                    "POST /v1/copyright-complaints/{number}/settlement"));

    private static final Set<String> PREVIEWS = Set.of("POST /v1/classification-previews");

    /** What suffices; everything else is generated and must be refused. */
    private static final Map<Persona, Set<String>> GRANTED = Map.ofEntries(
            Map.entry(Persona.LAB_MERIDIAN, LAB),
            Map.entry(Persona.LAB_LUMEN, LAB),
            Map.entry(Persona.DELEGATE_FRA, READS_DATASETS),
            Map.entry(Persona.DELEGATE_USA, READS_DATASETS),
            Map.entry(Persona.DELEGATE_BRA, READS_DATASETS),
            Map.entry(Persona.OFFICER, OFFICER),
            Map.entry(Persona.DEPOSITARY, OFFICER),
            Map.entry(Persona.COUNCIL_SECRETARY, PREVIEWS),
            Map.entry(Persona.SERVICE_REGISTRY, PREVIEWS),
            Map.entry(Persona.AUDITOR, READS));

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new java.util.HashSet<>(one);
        union.addAll(other);
        return Set.copyOf(union);
    }

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
