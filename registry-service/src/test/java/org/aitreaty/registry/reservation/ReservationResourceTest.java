package org.aitreaty.registry.reservation;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.action.Acts;
import org.junit.jupiter.api.Test;

/** Uses the Lao People’s Democratic Republic, which the demonstration leaves at a signature. */
@QuarkusTest
class ReservationResourceTest {

    private static Response record(String state, String type, String received, String more) {
        return Acts.record(state, type, "2026-03-01", received, more);
    }

    @Test
    void aReservationIsMadeAcceptedObjectedToAndShownOnEachDay() {
        assertThat(record("LAO", "RATIFICATION", "2026-03-01T10:00:00Z", "").statusCode()).isEqualTo(201);
        Response made = record("LAO", "RESERVATION", "2026-03-01T10:00:00Z", ",\"articles\":[\"7(1)\"],\"language\":\"en\",\"statement\":\"Our libraries keep their rights.\"");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.path("id");
        assertThat(record("LAO", "ACCEPTANCE_OF_RESERVATION", "2026-04-01T10:00:00Z", ",\"target\":\"" + id + "\",\"decision\":\"C-3/DEC.4\"").statusCode())
                .isEqualTo(201);
        Response objection = record(
                "USA", "OBJECTION", "2026-05-01T10:00:00Z", ",\"target\":\"" + id + "\",\"statement\":\"We object.\",\"opposesEntryIntoForce\":true");
        assertThat(objection.statusCode()).as(objection.asString()).isEqualTo(201);

        assertThat(reservation("2026-03-15", "LAO")).containsEntry("status", "AWAITING_ORGAN");
        assertThat(reservation("2026-04-01", "LAO")).containsEntry("status", "ACCEPTED_BY_ORGAN").containsEntry("statusSince", "2026-04-01");
        assertThat(reservation("2026-06-30", "LAO").get("objections")).isEqualTo(List.of("USA"));

        Response detail = given().queryParam("asOf", "2026-06-30").get("/v1/reservations/" + id);
        assertThat(detail.<String>path("act.statement")).isEqualTo("Our libraries keep their rights.");
        assertThat(detail.<List<String>>path("reactions.findAll { it.state == 'USA' }.attitude")).containsExactly("OBJECTED_TO_RELATIONS");
        assertThat(detail.<List<String>>path("reactions.findAll { it.state == 'FRA' }.attitude")).containsExactly("MAY_OBJECT");

        Response relations = given().queryParam("asOf", "2026-06-30").get("/v1/states/LAO/relations");
        assertThat(relations.<List<String>>path("differences.findAll { it.state == 'USA' }.relation")).containsExactly("NO_RELATIONS");
        assertThat(relations.<List<List<String>>>path("differences.findAll { it.state == 'FRA' }.modified")).containsExactly(List.of("7(1)"));
        assertThat(given().queryParam("asOf", "2026-06-30").get("/v1/states/USA/relations").<List<String>>path("differences.state")).contains("LAO");
        assertThat(given().queryParam("asOf", "2026-06-30").get("/v1/states/FRA/relations").<Integer>path("inForceWith")).isPositive();

        assertProblem(given().queryParam("asOf", "2026-02-01").get("/v1/reservations/" + id), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/reservations/none"), 404, "NOT_FOUND");
        assertProblem(given().queryParam("state", "ZZZ").get("/v1/reservations"), 422, "INVALID_INPUT").at("?state", "UNKNOWN_STATE");
        assertProblem(given().get("/v1/states/ZZZ/relations"), 404, "NOT_FOUND");
    }

    private static Map<String, Object> reservation(String asOf, String state) {
        return given().queryParam("asOf", asOf).queryParam("state", state).get("/v1/reservations").path("items[0]");
    }
}
