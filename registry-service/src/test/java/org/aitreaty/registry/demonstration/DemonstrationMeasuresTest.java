package org.aitreaty.registry.demonstration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** What a demonstration starts with besides the acts of States. All of it says that it is made up. */
@QuarkusTest
class DemonstrationMeasuresTest {

    @Test
    void theMeasuresFollowTheStatedRuleAndAreLabelled() {
        assertThat(EmbeddedDatabase.queryOne("select string_agg(state_code || ' ' || act || ' ' || coalesce(jurisdiction, '-'), ', ' order by state_code, jurisdiction, number)"
                        + " from national_measure_version where drafted_by_kind = 'SYSTEM'"))
                .isEqualTo("MAR ENACTMENT MAR, USA ENACTMENT US-CA, USA AMENDMENT US-CA, USA ENACTMENT USA");
        Response morocco = given().queryParam("state", "MAR").queryParam("asOf", "2026-11-23").get("/v1/national-measures");
        assertThat(morocco.<List<String>>path("items.recordedBy")).containsExactly("SYSTEM");
        assertThat(morocco.<List<String>>path("items.standing")).containsExactly("IN_FORCE");
        assertThat(morocco.<String>path("items[0].content.title.en")).contains("Demonstration", "fictional");
        assertThat(morocco.<String>path("items[0].content.title.fr")).contains("Démonstration", "fictive");
        assertThat(given().get("/v1/treaty/status").<Map<String, String>>path("demonstrationRule").get("en")).contains("divisible by 168");
    }

    /** EC-147's other half: what is undertaken by an organisation, told apart from acts of States. */
    @Test
    void theUndertakingIsOfAnInventedOrganisation() {
        Response read = given().queryParam("organisation", "meridian").get("/v1/voluntary-undertakings");

        assertThat(read.<List<String>>path("items.recordedBy")).contains("SYSTEM");
        assertThat(read.<List<String>>path("items.text.en")).anyMatch(text -> text.startsWith("Demonstration (fictional)"));
    }
}
