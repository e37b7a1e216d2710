package org.aitreaty.permits.permit;

import static io.restassured.RestAssured.given;
import static org.aitreaty.permits.review.Officers.AMERICAN;
import static org.aitreaty.permits.review.Officers.GRANT;
import static org.aitreaty.permits.review.Officers.GRANT_WITH_CONDITION;
import static org.aitreaty.permits.review.Officers.KENYAN;
import static org.aitreaty.permits.review.Officers.NORWEGIAN;
import static org.aitreaty.permits.review.Officers.decided;
import static org.aitreaty.permits.review.Officers.filed;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Permits after their issue. */
@QuarkusTest
class PermitTest {

    private static final String BECAUSE = "{\"reason\":\"The meter does not answer\"}";
    private static final String LAB = Persona.LAB_MERIDIAN.token();

    @Inject
    Expiry expiry;

    private static String issued(String proposal) {
        String application = filed();
        decided(application, proposal);
        return Filings.get(null, application).path("permit");
    }

    private static Response read(String token, String permit) {
        return given().auth().oauth2(token).get("/v1/permits/" + permit);
    }

    private static String tag(String permit) {
        return given().get("/v1/permits/" + permit).header("ETag");
    }

    private static Response move(String token, String permit, String action) {
        return given().auth().oauth2(token).header("If-Match", tag(permit)).contentType("application/json").body(BECAUSE).post("/v1/permits/" + permit + "/" + action);
    }

    @Test
    void oneOfficerSuspendsAndAnotherRevokes() {
        String permit = issued(GRANT);
        assertProblem(move(KENYAN, permit, "revocation"), 409, "PERMIT_NOT_IN_THIS_STATUS");
        assertProblem(move(AMERICAN, permit, "suspension"), 403, "OWN_STATE");
        assertThat(move(KENYAN, permit, "suspension").<String>path("summary.status")).isEqualTo("SUSPENDED");
        assertProblem(move(KENYAN, permit, "revocation"), 409, "SECOND_OFFICER_REQUIRED");
        assertThat(move(NORWEGIAN, permit, "reinstatement").<String>path("summary.status")).isEqualTo("ISSUED");
        move(NORWEGIAN, permit, "suspension");

        assertThat(move(KENYAN, permit, "revocation").<String>path("summary.status")).isEqualTo("REVOKED");
        assertThat(read(LAB, permit).<List<String>>path("history.event"))
                .containsExactly("PermitIssued", "PermitSuspended", "PermitReinstated", "PermitSuspended", "PermitRevoked");
        assertThat(read(LAB, permit).<String>path("history[1].reason")).isEqualTo("The meter does not answer");
        assertThat(given().get("/v1/permits/" + permit).<Object>path("history[1].reason")).as("not public").isNull();
        assertProblem(move(LAB, permit, "surrender"), 409, "PERMIT_NOT_IN_THIS_STATUS");
    }

    @Test
    void aHolderSurrendersItsOwnPermitAndNobodyElses() {
        String permit = issued(GRANT);
        assertThat(move(Persona.LAB_LUMEN.token(), permit, "surrender").statusCode()).isEqualTo(404);
        assertThat(move(LAB, permit, "surrender").<String>path("summary.status")).isEqualTo("SURRENDERED");
    }

    @Test
    void aConditionIsShownToBeMetAndAnotherEvidenceCanTakeThePlaceOfWhatWasRejected() {
        String permit = issued(GRANT_WITH_CONDITION);
        assertThat(standing(permit)).containsExactly("OPEN");
        assertProblem(finding(permit, true), 409, "CONDITION_SETTLED");
        evidence(permit, LAB, "A letter");
        assertThat(finding(permit, false).<List<String>>path("limits.conditions.standing")).containsExactly("OPEN");
        evidence(permit, LAB, "The auditor's report");
        assertThat(standing(permit)).containsExactly("EVIDENCE_GIVEN");
        assertThat(finding(permit, true).<List<String>>path("limits.conditions.standing")).containsExactly("MET");
        assertProblem(evidence(permit, LAB, "Once more"), 409, "CONDITION_SETTLED");
        assertThat(evidence(permit, Persona.LAB_LUMEN.token(), "Mine").statusCode()).isEqualTo(404);
    }

    private static List<String> standing(String permit) {
        return read(LAB, permit).path("limits.conditions.standing");
    }

    private static Response evidence(String permit, String token, String text) {
        return given().auth().oauth2(token).header("If-Match", tag(permit)).contentType("application/json").body("{\"evidence\":\"" + text + "\"}").post("/v1/permits/" + permit + "/conditions/1/evidence");
    }

    private static Response finding(String permit, boolean met) {
        return given().auth()
                .oauth2(KENYAN)
                .header("If-Match", tag(permit))
                .contentType("application/json")
                .body("{\"met\":" + met + ",\"reason\":\"As the report says\"}")
                .post("/v1/permits/" + permit + "/conditions/1/finding");
    }

    @Test
    void aPermitEndsByItselfAfterItsLastDay() throws Exception {
        String permit = issued(GRANT);
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update permit set valid_from = date '2026-01-01', valid_to = date '2026-01-02' where number = '" + permit + "'");
        }
        expiry.bringAbout(Instant.now());
        assertThat(read(LAB, permit).<String>path("summary.status")).isEqualTo("EXPIRED");
        assertThat(read(LAB, permit).<List<String>>path("history.event")).containsExactly("PermitIssued", "PermitExpired");
    }

    @Test
    void aMistypedNumberIsToldFromOneThatIsNotGiven() {
        String permit = issued(GRANT);
        char last = permit.charAt(permit.length() - 1);
        String mistyped = permit.substring(0, permit.length() - 1) + (last == 'A' ? 'C' : 'A');
        assertThat(given().get("/v1/permits/" + mistyped).<String>path("detail")).contains("mistyped");
        assertThat(given().get("/v1/permits/" + permit.toLowerCase(Locale.ROOT)).<String>path("summary.number")).isEqualTo(permit);
    }

    @Test
    void permitsAreListedForEveryoneAndOnesOwnApart() {
        String permit = issued(GRANT);
        assertThat(given().get("/v1/permits?limit=100").<List<String>>path("items.number")).contains(permit);
        assertThat(given().auth().oauth2(Persona.LAB_LUMEN.token()).get("/v1/permits?mine=true&limit=100").<List<String>>path("items.number")).doesNotContain(permit);
        assertProblem(given().get("/v1/permits?status=GONE"), 422, "INVALID_INPUT");
    }
}
