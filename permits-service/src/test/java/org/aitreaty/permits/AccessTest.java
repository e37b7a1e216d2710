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
            "GET /v1/permits",
            "GET /v1/permits/{reference}",
            "POST /v1/copyright-complaints",
            "GET /v1/copyright-complaints/{number}",
            "POST /v1/copyright-complaints/{number}/comments");

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
            union(READS_DATASETS, Set.of(REVIEW, "GET /v1/models", "GET /v1/models/{id}", "GET /v1/models/{id}/training-data", "GET /v1/copyright-complaints"));

    private static final Set<String> OFFICER = union(
            READS,
            Set.of(
                    "POST /v1/copyright-complaints/{number}/admission",
                    "POST /v1/copyright-complaints/{number}/dismissal",
                    "POST /v1/copyright-complaints/{number}/upholding",
                    "POST /v1/copyright-complaints/{number}/rejection",
                    "POST /v1/copyright-complaints/{number}/settlement",
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
                    "POST /v1/permits/{reference}/conditions/{ordinal}/finding"));

    private static final Set<String> READS_DELEGATE = union(READS_DATASETS, Set.of(REVIEW));

    private static final Set<String> PREVIEWS = Set.of("POST /v1/classification-previews");

    /** What suffices; everything else is generated and must be refused. */
    private static final Map<Persona, Set<String>> GRANTED = Map.ofEntries(
            Map.entry(Persona.LAB_MERIDIAN, LAB),
            Map.entry(Persona.LAB_LUMEN, LAB),
            Map.entry(Persona.DELEGATE_FRA, READS_DELEGATE),
            Map.entry(Persona.DELEGATE_USA, READS_DELEGATE),
            Map.entry(Persona.DELEGATE_BRA, READS_DELEGATE),
            Map.entry(Persona.OFFICER, OFFICER),
            Map.entry(Persona.DEPOSITARY, OFFICER),
            Map.entry(Persona.HEAD_OF_SECRETARIAT, Set.of(REVIEW, "POST /v1/training-applications/{reference}/appeal-decision")),
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
