package org.aitreaty.permits.screening;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.aitreaty.permits.RegistryStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ScreeningResourceTest {

    private static final String LLAMA =
            """
            { "developerState": "USA", "asOf": "2026-11-23T00:00:00Z",
              "model": { "name": "Llama 3.1-405B", "parameters": "405e9", "activeParameters": "405e9", "generality": "GENERAL" },
              "compute": { "flop": "3.8e25", "low": null, "high": null, "method": "OPERATION_COUNTING", "confidence": "CONFIDENT" },
              "ancestors": [], "teacherFlop": null, "capabilityForecast": "NOT_ASSESSED" }
            """;

    private static Response screen(String body) {
        return given().contentType("application/json").body(body).post("/v1/screenings");
    }

    @Test
    void answersWithEveryTriggerAndTheLawItRestsOn() {
        Response answer = screen(LLAMA);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("regime")).isEqualTo("FRONTIER_PROHIBITED_BY_DEFAULT");
        assertThat(answer.<List<?>>path("triggers")).hasSize(1);
        assertThat(answer.<String>path("triggers[0].code")).isEqualTo("FLOP");
        assertThat(answer.<String>path("triggers[0].value")).isEqualTo("3.8e25");
        assertThat(answer.<String>path("triggers[0].comparator")).isEqualTo(">");
        assertThat(answer.<String>path("triggers[0].threshold")).isEqualTo("1e25");
        assertThat(answer.<String>path("triggers[0].parameter")).isEqualTo("frontier.flop");
        assertThat(answer.<Integer>path("triggers[0].parameterVersion")).isEqualTo(1);
        assertThat(answer.<String>path("triggers[0].article")).isEqualTo("4(2)(b)");
        assertThat(answer.<List<String>>path("undetermined.code")).containsExactly("CAPABILITY");
        assertThat(answer.<Boolean>path("manualReview")).isFalse();
        assertThat(answer.<String>path("compute.own")).isEqualTo("3.8e25");
        assertThat(answer.<String>path("compute.cumulative")).isEqualTo("3.8e25");
        assertThat(answer.<Object>path("compute.cumulativeWithTeacher")).isNull();
        assertThat(answer.<String>path("asOf")).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(answer.<String>path("developerStateStatus")).isEqualTo("PARTY");
        assertThat(answer.<List<String>>path("explanation")).first().asString().startsWith("This training run is prohibited");
    }

    @Test
    void explainsInFrench() {
        Response answer = given().contentType("application/json").header("Accept-Language", "fr-FR,fr;q=0.9").body(LLAMA).post("/v1/screenings");

        assertThat(answer.<List<String>>path("explanation")).contains("3,8 × 10²⁵ FLOP de calcul d’entraînement, soit plus que 10²⁵ FLOP (article 4(2)(b)).");
    }

    @Test
    void computesTheFigureFromInputsByBothMethods() {
        Response answer = screen(
                """
                { "developerState": "USA",
                  "model": { "name": "Llama 3.1-405B", "parameters": "405e9", "activeParameters": "405e9", "generality": "GENERAL" },
                  "compute": { "flop": null, "inputs": { "tokens": "15.6e12", "chips": 16384, "hours": 2142, "peakFlopPerSecond": "989.4e12", "utilisation": 0.4042 } },
                  "capabilityForecast": "BELOW_BASELINE" }
                """);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<List<String>>path("compute.estimates.method")).containsExactly("OPERATION_COUNTING", "HARDWARE");
        assertThat(answer.<String>path("compute.estimates[0].flop")).isEqualTo("3.7908e25");
        assertThat(answer.<String>path("compute.own")).startsWith("5.05");
        assertThat(answer.<List<String>>path("explanation")).anySatisfy(sentence -> assertThat(sentence).contains("33 %"));
    }

    @Test
    void allMistakesAreReportedAtOnceEachAtItsPlace() {
        Response answer = screen(
                """
                { "developerState": "us", "asOf": "soon",
                  "model": { "name": " ", "parameters": "1,5e24", "activeParameters": "NaN", "generality": "BROAD" },
                  "compute": { "flop": "1e25 FLOP/s", "low": "-1", "high": 1e25, "method": "GUESS", "confidence": "SURE" },
                  "ancestors": [ { "name": "a", "flop": "Infinity" } ], "teacherFlop": "0", "capabilityForecast": "MAYBE" }
                """);

        assertProblem(answer, 422, "INVALID_INPUT")
                .at("/developerState", "NOT_A_STATE_CODE")
                .at("/asOf", "NOT_A_TIME")
                .at("/model/name", "BLANK")
                .at("/model/parameters", "DECIMAL_COMMA")
                .at("/model/activeParameters", "NOT_A_NUMBER")
                .at("/model/generality", "NOT_ONE_OF")
                .at("/compute/flop", "UNIT")
                .at("/compute/low", "NEGATIVE")
                .at("/compute/high", "JSON_NUMBER_TOO_LARGE")
                .at("/compute/method", "NOT_ONE_OF")
                .at("/compute/confidence", "NOT_ONE_OF")
                .at("/ancestors/0/flop", "NOT_A_NUMBER")
                .at("/teacherFlop", "ZERO")
                .at("/capabilityForecast", "NOT_ONE_OF")
                .errorCount(14);
    }

    @ParameterizedTest
    @CsvSource({"XXX, UNKNOWN_STATE", "HKG, NOT_A_STATE"})
    void aCodeThatIsNoStateIsRefusedAtItsPlace(String code, String reason) {
        assertProblem(screen(LLAMA.replace("USA", code)), 422, "INVALID_INPUT").at("/developerState", reason).errorCount(1);
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2300-01-01T00:00:00Z", "2026-02-30", "yesterday"})
    void aTimeOutsideTheCalendarIsRefusedAtItsPlace(String asOf) {
        assertProblem(screen(LLAMA.replace("2026-11-23T00:00:00Z", asOf)), 422, "INVALID_INPUT").at("/asOf", "NOT_A_TIME");
    }

    @Test
    void withoutTheRegistryNothingIsGuessed() {
        RegistryStub.whileAway(() -> {
            Response answer = screen(LLAMA);
            assertProblem(answer, 503, "PART_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        });
        assertThat(screen(LLAMA).statusCode()).isEqualTo(200);
    }

    @Test
    void theLawIsAskedForEachTime() {
        assertThat(screen(LLAMA).<String>path("regime")).isEqualTo("FRONTIER_PROHIBITED_BY_DEFAULT");
        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> assertThat(screen(LLAMA).<String>path("regime")).isEqualTo("FRONTIER_ELIGIBLE"));
        assertThat(screen(LLAMA).<String>path("regime")).isEqualTo("FRONTIER_PROHIBITED_BY_DEFAULT");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertProblem(given().contentType("application/json").post("/v1/screenings"), 400, "MALFORMED_REQUEST");
        assertProblem(screen("null"), 400, "MALFORMED_REQUEST");
    }
}
