package org.aitreaty.registry.status;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TreatyStatusResourceTest {

    @Test
    void theDemonstrationShowsEveryStandingOnTheDayOfIssue() {
        Response response = status("2026-11-23");

        assertThat(response.<Boolean>path("inForce")).isTrue();
        assertThat(response.<String>path("entryIntoForce")).isEqualTo("2025-03-14");
        assertThat(response.<String>path("thresholdReachedOn")).isEqualTo("2024-12-14");
        assertThat(response.<Integer>path("instruments")).isEqualTo(108);
        assertThat(response.<Integer>path("instrumentsNeeded")).isEqualTo(50);
        assertThat(response.<Integer>path("unMembers")).isEqualTo(193);
        assertThat(response.<Map<String, Integer>>path("counts"))
                .isEqualTo(Map.of(
                        "NON_PARTICIPANT", 39,
                        "SIGNATORY", 46,
                        "CONTRACTING_STATE", 2,
                        "PROVISIONAL", 0,
                        "PARTY", 102,
                        "SUSPENDED_RIGHTS", 0,
                        "WITHDRAWING", 2,
                        "WITHDRAWN", 2));
        assertThat(response.<Map<String, Integer>>path("universality")).isEqualTo(Map.of("signed", 119, "consented", 106, "bound", 104));
        assertThat(response.<Boolean>path("demonstration")).isTrue();
        assertThat(response.<String>path("demonstrationRule.fr")).contains("Reste de n par 5");
        assertThat(response.<java.util.List<?>>path("latestActs")).hasSize(10);
    }

    @Test
    void theGroupsAddUpToTheWhole() {
        Response response = status("2026-11-23");

        Map<String, Map<String, Integer>> groups = response.path("byGroup");
        assertThat(groups).hasSize(5);
        response.<Map<String, Integer>>path("counts").forEach((standing, count) -> assertThat(
                        groups.values().stream().mapToInt(group -> group.get(standing)).sum())
                .as(standing)
                .isEqualTo(count));
    }

    @Test
    void beforeTheFiftiethInstrumentNoDateIsKnown() {
        Response response = status("2024-12-13");

        assertThat(response.<Boolean>path("inForce")).isFalse();
        assertThat(response.<String>path("entryIntoForce")).isNull();
        assertThat(response.<Integer>path("instruments")).isLessThan(50);
    }

    @Test
    void betweenTheFiftiethInstrumentAndEntryIntoForceTheDateIsKnown() {
        assertThat(status("2024-12-14").<String>path("entryIntoForce")).isEqualTo("2025-03-14");
        assertThat(status("2025-03-13").<Boolean>path("inForce")).isFalse();
        assertThat(status("2025-03-14").<Boolean>path("inForce")).isTrue();
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertProblem(given().queryParam("asOf", "never").get("/v1/treaty/status"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
        assertProblem(given().queryParam("knownAt", "2026-13-01").get("/v1/treaty/status"), 422, "INVALID_INPUT").at("?knownAt", "NOT_A_TIME");
    }

    /** As the demonstration left the register: other tests add acts of their own. */
    private static Response status(String day) {
        String loaded = EmbeddedDatabase.queryOne(
                "select to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from treaty_action where recorded_by_kind = 'SYSTEM'");
        return given().queryParam("asOf", day).queryParam("knownAt", loaded).get("/v1/treaty/status");
    }
}
