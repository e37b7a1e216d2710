package org.aitreaty.evaluations.capability;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DangerousCapabilityResourceTest {

    @Test
    void versionOneHoldsTheFiveOfTheSourceText() {
        Response response = given().queryParam("asOf", "2026-11-23").get("/v1/dangerous-capabilities");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<Integer>path("version")).isEqualTo(1);
        assertThat(response.<List<String>>path("items.code"))
                .containsExactly("CYBER", "BIOLOGICAL", "ALGORITHMIC_IMPROVEMENT", "DECEPTION", "SELF_REPLICATION");
        assertThat(response.<String>path("items[4].title.fr")).isEqualTo("Autoréplication");
        assertThat(response.<String>path("asOf")).isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertProblem(given().queryParam("asOf", "yesterday").get("/v1/dangerous-capabilities"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
    }

    @Test
    void beforeTheFirstListThereIsNone() {
        assertProblem(given().queryParam("asOf", "1969-12-31T00:00:00Z").get("/v1/dangerous-capabilities"), 404, "NOT_FOUND");
    }
}
