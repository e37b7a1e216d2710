package org.aitreaty.evaluations;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.aitreaty.testkit.EndpointSweep;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

    private static final Set<String> OPEN = Set.of("GET /v1/feed", "GET /v1/dangerous-capabilities");

    @Test
    void onlyWhatIsMeantForEveryoneAnswersWithoutAToken() {
        EndpointSweep.assertOpenToTheWorld(OPEN);
    }

    @Test
    void badTokensAreRefusedEverywhere() {
        EndpointSweep.assertBadTokensRefused();
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        assertProblem(given().get("/v1/none"), 404, "NOT_FOUND");
        assertProblem(given().get("/"), 404, "NOT_FOUND");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/dangerous-capabilities/x/%00"), 400, "MALFORMED_REQUEST");
        assertProblem(given().delete("/v1/dangerous-capabilities"), 405, "METHOD_NOT_ALLOWED");
    }
}
