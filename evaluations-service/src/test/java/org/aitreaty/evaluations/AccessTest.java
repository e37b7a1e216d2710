package org.aitreaty.evaluations;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.RolePermissions;
import org.aitreaty.testkit.EndpointSweep;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AccessTest {

    private static final Set<String> OPEN =
            Set.of("GET /v1/feed", "GET /v1/dangerous-capabilities", "GET /v1/evaluators", "GET /v1/evaluators/{code}");

    private static final String REGISTER = "POST /v1/evaluators";
    private static final Map<String, Set<String>> ROLES_THAT_MAY = Map.of(REGISTER, Set.of("CASE_OFFICER"));

    @Test
    void onlyWhatIsMeantForEveryoneAnswersWithoutAToken() {
        EndpointSweep.assertOpenToTheWorld(OPEN);
    }

    @Test
    void badTokensAreRefusedEverywhere() {
        EndpointSweep.assertBadTokensRefused();
    }

    @ParameterizedTest
    @EnumSource
    void everyPersonaIsLetInExactlyWhereItsRolesSay(Persona persona) {
        boolean mayRegister = persona.roles().stream().anyMatch(ROLES_THAT_MAY.get(REGISTER)::contains);
        EndpointSweep.assertMayOnly(persona, OPEN, mayRegister ? Set.of(REGISTER) : Set.of());
    }

    static Stream<String> otherRoles() {
        return Stream.concat(RolePermissions.read().keySet().stream(), Stream.of("", "case_officer", "CASE_OFFICER ", "evaluator:register", "admin"))
                .filter(role -> !ROLES_THAT_MAY.get(REGISTER).contains(role));
    }

    @ParameterizedTest
    @MethodSource("otherRoles")
    void noOtherRoleMayRegister(String role) {
        assertProblem(
                given().auth().oauth2(Tokens.of("staff", null, null, role)).contentType("application/json").body("{}").post("/v1/evaluators"),
                403,
                "NOT_PERMITTED");
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        assertProblem(given().get("/v1/none"), 404, "NOT_FOUND");
        assertProblem(given().get("/"), 404, "NOT_FOUND");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/dangerous-capabilities/x/%00"), 400, "MALFORMED_REQUEST");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/evaluators?hostState=%00"), 400, "MALFORMED_REQUEST");
        assertProblem(given().delete("/v1/dangerous-capabilities"), 405, "METHOD_NOT_ALLOWED");
    }
}
