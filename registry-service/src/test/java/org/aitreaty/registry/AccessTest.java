package org.aitreaty.registry;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aitreaty.testkit.EndpointSweep;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class AccessTest {

    private static final Set<String> OPEN = Set.of(
            "GET /v1/feed",
            "GET /v1/states",
            "GET /v1/states/{code}",
            "GET /v1/treaty",
            "GET /v1/treaty/status",
            "GET /v1/treaty-actions",
            "GET /v1/treaty-actions/{id}",
            "GET /v1/parameters",
            "GET /v1/determinations/alignment",
            "GET /v1/organisations",
            "GET /v1/organisations/{code}",
            "GET /v1/organisations/{code}/statuses",
            "GET /v1/organisations/{code}/versions",
            "GET /v1/organisations/{code}/controllers",
            "GET /v1/organisations/{code}/controlled",
            "GET /v1/control-links",
            "GET /v1/control-links/{id}",
            "GET /v1/control-groups",
            "GET /v1/legal-snapshot");

    private static final String REGISTER = "POST /v1/organisations";
    private static final String READ_CONTACTS = "GET /v1/organisations/{code}/contact-points";
    private static final String PROPOSE_AGAIN = "POST /v1/organisations/{code}/proposal";

    private static final Set<String> CHANGE = Set.of("PUT /v1/organisations/{code}", "PUT /v1/organisations/{code}/contact-points");

    private static final Set<String> DECIDE = Set.of(
            "POST /v1/organisations/{code}/validation",
            "POST /v1/organisations/{code}/rejection",
            "POST /v1/organisations/{code}/suspension",
            "POST /v1/organisations/{code}/reinstatement",
            "POST /v1/organisations/{code}/dissolution");

    private static final Set<String> DECLARE_CONTROL =
            Set.of("POST /v1/control-links", "PUT /v1/control-links/{id}", "POST /v1/control-links/{id}/retraction");

    private static final String CONFIRM_CONTROL = "POST /v1/control-links/{id}/confirmation";

    @Test
    void onlyWhatIsMeantForEveryoneAnswersWithoutAToken() {
        EndpointSweep.assertOpenToTheWorld(OPEN);
    }

    @Test
    void badTokensAreRefusedEverywhere() {
        EndpointSweep.assertBadTokensRefused();
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void eachRoleReachesWhatItsPermissionsSayAndNothingElse(Persona persona) {
        Set<String> granted =
                switch (persona) {
                    case OFFICER -> all(Set.of(REGISTER, PROPOSE_AGAIN, READ_CONTACTS), CHANGE, DECLARE_CONTROL);
                    case DEPOSITARY -> all(Set.of(REGISTER, PROPOSE_AGAIN, READ_CONTACTS, "POST /v1/treaty-actions"), CHANGE, DECLARE_CONTROL);
                    case DELEGATE_FRA, DELEGATE_USA, DELEGATE_BRA -> Set.of(REGISTER, PROPOSE_AGAIN, READ_CONTACTS);
                    case AUTHORITY_FRA, AUTHORITY_USA ->
                        all(Set.of(REGISTER, PROPOSE_AGAIN, READ_CONTACTS, CONFIRM_CONTROL), CHANGE, DECIDE, DECLARE_CONTROL);
                    case LAB_MERIDIAN, LAB_LUMEN -> all(Set.of(REGISTER, PROPOSE_AGAIN, READ_CONTACTS, CONFIRM_CONTROL), CHANGE, DECLARE_CONTROL);
                    case EVALUATOR -> all(Set.of(READ_CONTACTS, CONFIRM_CONTROL), CHANGE, DECLARE_CONTROL);
                    case COUNCIL_SECRETARY, AUDITOR -> Set.of(READ_CONTACTS);
                    default -> Set.of();
                };
        EndpointSweep.assertMayOnly(persona, OPEN, granted);
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... parts) {
        return Stream.of(parts).flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        assertProblem(given().get("/v1/none"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/states/FRA/none"), 404, "NOT_FOUND");
        assertProblem(given().delete("/v1/states/FRA"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/states/%00"), 400, "MALFORMED_REQUEST");
    }
}
