package org.aitreaty.registry.snapshot;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegalSnapshotResourceTest {

    private static final String QUESTION = "/v1/legal-snapshot?asOf=2026-11-23T00:00:00Z&states=USA,HKG,EU&organisations=meridian";

    @Test
    void holdsEverythingADecisionRestsOn() {
        Response response = given().get(QUESTION);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("asOf")).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(response.<Boolean>path("treaty.inForce")).isTrue();
        assertThat(response.<String>path("treaty.entryIntoForce")).isEqualTo("2025-03-14");
        assertThat(response.<Integer>path("parameterSetVersion")).isEqualTo(1);
        assertThat(response.<Map<String, Object>>path("parameters.'frontier.flop'"))
                .containsEntry("value", "1e25")
                .containsEntry("unit", "FLOP")
                .containsEntry("comparator", ">")
                .containsEntry("version", 1)
                .containsEntry("article", "4(2)(b)")
                .containsEntry("effectiveFrom", "1945-01-01T00:00:00Z")
                .containsEntry("decision", null);
        assertThat(response.<Map<String, Object>>path("parameters")).hasSize(15);
        assertThat(response.<Map<String, Object>>path("alignment")).containsEntry("finding", "NOT_DEMONSTRATED").containsEntry("article", "4(5)");
        assertThat(response.<Map<String, Object>>path("states.USA"))
                .containsEntry("status", "PARTY")
                .containsEntry("since", "2025-03-14")
                .containsEntry("signedOn", "2024-04-02");
        assertThat(response.<Map<String, Object>>path("states.HKG")).containsEntry("status", "NON_PARTICIPANT").containsEntry("under", "CHN");
        assertThat(response.<Map<String, Object>>path("states.EU")).containsEntry("kind", "REIO").containsEntry("since", null);
        assertThat(response.<Map<String, Object>>path("organisations.meridian"))
                .containsEntry("legalName", "Meridian Compute Laboratory")
                .containsEntry("hostState", "USA")
                .containsEntry("roles", List.of("DEVELOPER"));
    }
}
