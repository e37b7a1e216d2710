package org.aitreaty.registry.parameter;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.voting.Council;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParametersTest {

    @Test
    void versionOneHoldsTheFiguresOfTheSourceTextAndTheDefaults() {
        Response response = given().queryParam("asOf", "2026-11-23").get("/v1/parameters");

        assertThat(response.<Integer>path("version")).isEqualTo(1);
        assertThat(response.<List<Map<String, Object>>>path("items"))
                .extracting(item -> item.get("key"), item -> item.get("value"), item -> item.get("unit"), item -> item.get("comparator"), item -> item.get("article"))
                .containsExactlyInAnyOrder(
                        tuple("training.permit.params", "1e9", "parameters", ">", "3(2)"),
                        tuple("frontier.params", "1e12", "parameters", ">", "4(2)(a)"),
                        tuple("frontier.flop", "1e25", "FLOP", ">", "4(2)(b)"),
                        tuple("frontier.capability.baseline", "GPT-4", null, ">", "4(2)(c)"),
                        tuple("narrow.exemptFromSizePermit", "false", null, null, "4(3)"),
                        tuple("compute.basis", "CUMULATIVE", null, null, "4(2)(b)"),
                        tuple("compute.uncertaintyPolicy", "CENTRAL_WITH_REVIEW_BAND", null, null, "4(2)(b)"),
                        tuple("copyright.licensedWorksAllowed", "true", null, null, "7(1)"),
                        tuple("deployment.gateScope", "ALL", null, null, "5(1)"),
                        tuple("frontier.vetoShare", "1/3", null, null, "4(7)"),
                        tuple("frontier.approvalRule", "2/3 of all members", null, null, "4(7)"),
                        tuple("evaluation.countersignatures", "1", "countersignatures", null, "5(2)"),
                        tuple("application.publicFields", "number,applicant,hostState,kind,regime,triggers,status,dates", null, null, "9(1)"),
                        tuple("incident.clock", "AWARENESS", null, null, "7(2)"),
                        tuple("hardware.h100eTflops", "989", "TFLOP/s", null, "6(2)"),
                        tuple("vote.conflictOfInterest", "EXCLUDED", null, null, "11(6)"));
        assertThat(response.<List<String>>path("items.key")).isSorted();
    }

    @Test
    void theyHoldForEveryDayThatCanBeAskedFor() {
        assertThat(given().queryParam("asOf", "1945-01-02").get("/v1/parameters").<List<?>>path("items")).hasSize(16);
        assertThat(given().queryParam("asOf", "2199-12-31").get("/v1/parameters").<List<?>>path("items")).hasSize(16);
    }

    /** All that says which version a pending application is decided by: what holds, what held, what is adopted for later. */
    @Test
    void allVersionsAreListedWithHowTheirDecisionsStand() {
        List<String> members = Council.members();
        Map<String, Object> proposal = Council.proposal(Map.of(
                "kind", "PARAMETER",
                "parameter", Map.of("key", "hardware.h100eTflops", "value", "980.25", "transitionalRule", "GRACE", "graceDays", 45)));
        proposal.put("effectiveFrom", "2189-01-01T00:00:00Z");
        String vote = Council.opened(Council.sitting(members), "THRESHOLD", "RECORDED", proposal);
        Council.castAll(vote, members, "YES");
        String decision = Council.close(vote).path("decision");

        Response before = given().get("/v1/parameters/versions?asOf=2188-12-31T23:59:59.999Z");
        Response after = given().get("/v1/parameters/versions?asOf=2189-01-01T00:00:00Z");
        String mine = "items.find { it.decision == '" + decision + "' }";

        assertThat(before.<Map<String, Object>>path(mine))
                .as(before.asString())
                .containsEntry("key", "hardware.h100eTflops")
                .containsEntry("value", "980.25")
                .containsEntry("standing", "ADOPTED")
                .containsEntry("transitionalRule", "GRACE")
                .containsEntry("graceDays", 45)
                .containsEntry("effectiveFrom", "2189-01-01T00:00:00Z");
        assertThat(after.<String>path(mine + ".standing")).isEqualTo("IN_FORCE");
        assertThat(after.<List<String>>path("items.findAll { it.version == 1 }.standing")).hasSize(16).containsOnly("IN_FORCE");
        assertThat(after.<List<String>>path("items.findAll { it.version == 1 }.decision")).containsOnlyNulls();
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertProblem(given().queryParam("asOf", "2026-11-23T25:00:00Z").get("/v1/parameters"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
    }

    @Test
    void alignmentIsNotDemonstratedAtFirst() {
        Response response = given().queryParam("asOf", "2026-11-23").get("/v1/determinations/alignment");

        assertThat(response.<String>path("finding")).isEqualTo("NOT_DEMONSTRATED");
        assertThat(response.<String>path("decision")).isNull();
        assertThat(response.<String>path("article")).isEqualTo("4(5)");
        assertProblem(given().queryParam("asOf", "soon").get("/v1/determinations/alignment"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
    }
}
