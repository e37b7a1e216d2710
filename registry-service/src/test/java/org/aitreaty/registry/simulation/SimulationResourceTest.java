package org.aitreaty.registry.simulation;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationResourceTest {

    private static Response ask(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/treaty/entry-into-force/simulations");
    }

    private static String deposits(int count, String prefix, LocalDate day) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"state\":\"%s%d\",\"date\":\"%s\"}".formatted(prefix, i, day))
                .collect(Collectors.joining(","));
    }

    /** EC-35: from 45 to 53 on one day, with 50 needed: all eight hold ranks 46 to 53, and there is no fiftieth. */
    @Test
    void eightOfOneDayShareTheirRanks() {
        Response answer = ask(
                """
                { "clause": { "minInstruments": 50, "delay": { "counting": "NTH_DAY_AFTER", "length": 90 } },
                  "deposits": [ %s, %s ] }
                """
                        .formatted(deposits(45, "A", LocalDate.parse("2014-06-02")), deposits(8, "B", LocalDate.parse("2014-09-25"))));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("entryIntoForce")).isEqualTo("2014-12-24");
        assertThat(answer.<String>path("conditionsMetOn")).isEqualTo("2014-09-25");
        assertThat(answer.<List<String>>path("completedBy")).containsExactly("B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7");
        List<Map<String, Object>> eight = answer.path("deposits.findAll { it.date == '2014-09-25' }");
        assertThat(eight).hasSize(8).allSatisfy(deposit -> assertThat(deposit).containsEntry("firstRank", 46).containsEntry("lastRank", 53));
    }

    @Test
    void theNotBeforeTheIndispensableStatesAndTheShareAreHeeded() {
        assertThat(ask(
                                """
                                { "clause": { "minInstruments": 1, "delay": { "counting": "NTH_DAY_AFTER", "length": 180 }, "notBefore": "1995-01-13" },
                                  "deposits": [ { "state": "FRA", "date": "1993-02-01" } ] }
                                """)
                        .<String>path("entryIntoForce"))
                .isEqualTo("1995-01-13");
        assertThat(ask(
                                """
                                { "clause": { "requiredStates": ["USA", "CHN"], "delay": { "counting": "ON_DEPOSIT" } },
                                  "deposits": [ { "state": "USA", "date": "1999-02-01" } ] }
                                """)
                        .<List<String>>path("missingStates"))
                .containsExactly("CHN");
        Response share = ask(
                """
                { "clause": { "minInstruments": 1, "delay": { "counting": "NTH_DAY_AFTER", "length": 90 },
                    "share": { "minimum": "0.55", "amounts": [ { "state": "RUS", "amount": "55" }, { "state": "USA", "amount": "45" } ] } },
                  "deposits": [ { "state": "FRA", "date": "2002-05-31" }, { "state": "RUS", "date": "2004-11-18" } ] }
                """);
        assertThat(share.<String>path("entryIntoForce")).isEqualTo("2005-02-16");
        assertThat(share.<String>path("shareHeld")).isEqualTo("55");
    }

    @Test
    void anOrganisationHasNoRankWhereItDoesNotCount() {
        Response answer = ask(
                """
                { "clause": { "minInstruments": 1, "delay": { "counting": "MONTHS_AFTER", "length": 1 } },
                  "deposits": [ { "state": "EU", "date": "2027-01-01", "organisation": true }, { "state": "FRA", "date": "2027-01-31" } ] }
                """);

        assertThat(answer.<String>path("entryIntoForce")).isEqualTo("2027-02-28");
        assertThat(answer.<Map<String, Object>>path("deposits[0]")).containsEntry("counts", false).containsEntry("firstRank", null);
        assertThat(answer.<Map<String, Object>>path("deposits[1]")).containsEntry("firstRank", 1).containsEntry("boundFrom", "2027-02-28");
    }

    @Test
    void ofThisTreatyWhatIsOnRecordCountsToo() {
        Response answer = ask("{ \"deposits\": [ { \"state\": \"MNE\", \"date\": \"2099-01-01\" } ] }");
        int instruments = given().get("/v1/treaty/status").path("instruments");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<Integer>path("instruments")).isEqualTo(instruments + 1);
        assertThat(answer.<List<Map<String, Object>>>path("deposits.findAll { it.assumed }")).singleElement().satisfies(deposit -> {
            assertThat(deposit).containsEntry("state", "MNE").containsEntry("boundFrom", "2099-04-01");
            assertThat(deposit.get("firstRank")).isEqualTo(instruments + 1);
        });
        assertThat(given().get("/v1/treaty/status").<Integer>path("instruments")).as("nothing is stored").isEqualTo(instruments);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        assertProblem(
                        ask(
                                """
                                { "clause": { "minInstruments": 2000, "delay": { "counting": "NTH_DAY_AFTER" }, "notBefore": "soon", "latecomersAfter": "LUNCH" },
                                  "deposits": [ { "state": "fra", "date": "2027-02-30" }, { "state": "USA", "date": "2027-01-01" }, { "state": "USA", "date": "2027-01-02" } ] }
                                """),
                        422,
                        "INVALID_INPUT")
                .at("/clause/minInstruments", "OUT_OF_RANGE")
                .at("/clause/delay/length", "REQUIRED")
                .at("/clause/notBefore", "NOT_A_DATE")
                .at("/clause/latecomersAfter", "NOT_ONE_OF")
                .at("/deposits/0/state", "NOT_A_CODE")
                .at("/deposits/0/date", "NOT_A_DATE")
                .at("/deposits/2/state", "TWICE");
        assertProblem(ask("{ \"deposits\": [ { \"state\": \"FRA\", \"date\": \"2099-01-01\" } ] }"), 422, "INVALID_INPUT")
                .at("/deposits/0/state", "ALREADY_CONSENTED");
        assertProblem(ask("{ \"deposits\": [ { \"state\": \"HKG\", \"date\": \"2099-01-01\" } ] }"), 422, "INVALID_INPUT")
                .at("/deposits/0/state", "NOT_A_STATE");
        assertProblem(ask("{}"), 422, "INVALID_INPUT").at("/deposits", "REQUIRED");
        assertProblem(ask(""), 400, "MALFORMED_REQUEST");
    }
}
