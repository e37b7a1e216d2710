package org.aitreaty.registry;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
            "GET /v1/legal-snapshot",
            "POST /v1/contact-confirmations");

    private static final Set<String> READS_CONTACTS = Set.of("GET /v1/states/{code}/contacts", "GET /v1/states/{code}/contacts/{id}");
    private static final Set<String> KEEPS_CONTACTS = Set.of(
            "POST /v1/states/{code}/contacts",
            "PUT /v1/states/{code}/contacts/{id}",
            "DELETE /v1/states/{code}/contacts/{id}",
            "POST /v1/states/{code}/contacts/{id}/confirmation-letters");
    private static final Set<String> READS_MAIL = Set.of("GET /v1/mail", "GET /v1/mail/{id}");

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
                    case OFFICER -> union(READS_CONTACTS, Set.of("POST /v1/organisations"));
                    case DEPOSITARY -> union(
                            READS_CONTACTS, READS_MAIL, Set.of("POST /v1/organisations", "POST /v1/treaty-actions", "POST /v1/mail/{id}/retry"));
                    case DELEGATE_FRA, DELEGATE_USA, DELEGATE_BRA -> union(READS_CONTACTS, KEEPS_CONTACTS);
                    case COUNCIL_SECRETARY -> READS_CONTACTS;
                    case AUDITOR -> union(READS_CONTACTS, READS_MAIL);
                    default -> Set.of();
                };
        EndpointSweep.assertMayOnly(persona, OPEN, granted);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... parts) {
        return Arrays.stream(parts).flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        assertProblem(given().get("/v1/none"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/states/FRA/none"), 404, "NOT_FOUND");
        assertProblem(given().delete("/v1/states/FRA"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/states/%00"), 400, "MALFORMED_REQUEST");
    }
}
