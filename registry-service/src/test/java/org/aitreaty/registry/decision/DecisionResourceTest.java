package org.aitreaty.registry.decision;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.voting.Council.as;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.opened;
import static org.aitreaty.registry.voting.Council.parameter;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.put;
import static org.aitreaty.registry.voting.Council.secretary;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** What decisions bring, and what becomes of them. All on evaluation.countersignatures, which no other test looks at. */
@QuarkusTest
class DecisionResourceTest {

    private static final String KEY = "evaluation.countersignatures";

    private static String decided(String meeting, String matter, Instant from, Object... effects) {
        List<String> members = members();
        Map<String, Object> proposal = proposal(effects);
        if (from != null) {
            proposal.put("effectiveFrom", from.toString());
        }
        String vote = opened(meeting, matter, "RECORDED", proposal);
        castAll(vote, members.subList(0, 10), "YES");
        Response closed = close(vote);
        assertThat(closed.<String>path("outcome")).as(closed.asString()).isEqualTo("CARRIED");
        return closed.path("decision");
    }

    private static String value(Instant at) {
        return given().get("/v1/parameters?asOf=" + at).path("items.find { it.key == '" + KEY + "' }.value");
    }

    private static Map<String, Object> turn(String decision, String turn) {
        return Map.of("kind", "EARLIER_DECISION", "earlierDecision", Map.of("decision", decision, "turn", turn));
    }

    /** Of two decisions on one parameter with one instant of effect the one adopted last holds. */
    @Test
    void ofTwoDecisionsWithOneInstantTheLaterOneHolds() {
        String meeting = sitting(members());
        Instant from = Instant.parse("2031-01-01T00:00:00Z");
        String first = decided(meeting, "THRESHOLD", from, parameter(KEY, "2"));
        String second = decided(meeting, "THRESHOLD", from, parameter(KEY, "3"));

        assertThat(value(from.minusMillis(1))).isEqualTo("1");
        assertThat(value(from)).isEqualTo("3");
        assertThat(given().get("/v1/decisions/" + first + "?asOf=" + from).<String>path("standing")).isEqualTo("IN_FORCE");

        decided(meeting, "THRESHOLD", null, turn(second, "ANNULLED_FROM_THE_START"));
        assertThat(value(from)).as("as if the second had never been").isEqualTo("2");
        assertThat(given().get("/v1/decisions/" + second).<String>path("standing")).isEqualTo("ANNULLED");
        decided(meeting, "THRESHOLD", null, turn(first, "ANNULLED_FROM_THE_START"));
        assertThat(value(from)).isEqualTo("1");
    }

    /** EC-72: what is annulled for the time to come has had its effect until then; a suspension ends. */
    @Test
    void whatIsSuspendedResumesAndWhatIsAnnulledKeepsItsPast() {
        String meeting = sitting(members());
        Instant from = Instant.parse("2032-01-01T00:00:00Z");
        String decision = decided(meeting, "THRESHOLD", from, parameter(KEY, "4"));
        decided(meeting, "THRESHOLD", from.plus(10, ChronoUnit.DAYS), turn(decision, "SUSPENDED"));
        assertThat(value(from.plus(9, ChronoUnit.DAYS))).isEqualTo("4");
        assertThat(value(from.plus(11, ChronoUnit.DAYS))).isEqualTo("1");
        decided(meeting, "THRESHOLD", from.plus(30, ChronoUnit.DAYS), turn(decision, "ANNULLED"));
        assertThat(value(from.plus(9, ChronoUnit.DAYS))).isEqualTo("4");
        assertThat(value(from.plus(31, ChronoUnit.DAYS))).isEqualTo("1");
        assertThat(given().get("/v1/decisions/" + decision + "?asOf=2032-01-05").<List<String>>path("turns.turn")).containsExactly("SUSPENDED", "ANNULLED");
    }

    /** EC-70: an emergency order lapses by itself after thirty days, unless the Council confirms it in time. */
    @Test
    void anEmergencyOrderLapsesUnlessItIsConfirmed() {
        Map<String, Object> change = parameter("frontier.params", "9e11");
        Response order = order(change);
        assertThat(order.statusCode()).as(order.asString()).isEqualTo(201);
        String number = order.path("number");
        assertThat(number).matches("TS-\\d{4}/ORD\\.\\d+");
        Instant from = Instant.parse(order.path("effectiveFrom"));
        Instant lapses = Instant.parse(order.path("lapsesAt"));
        ZoneId seat = ZoneId.of("Europe/Vienna");
        assertThat(lapses).isEqualTo(LocalDate.ofInstant(Instant.parse(order.path("adoptedAt")), seat).plusDays(31).atStartOfDay(seat).toInstant());
        assertThat(params(from)).isEqualTo("9e11");
        assertThat(params(lapses.minusMillis(1))).isEqualTo("9e11");
        assertThat(params(lapses)).isEqualTo("1e12");

        decided(sitting(members()), "THRESHOLD", null, turn(number, "CONFIRMED"));
        assertThat(params(lapses.plus(365, ChronoUnit.DAYS))).isEqualTo("9e11");
        decided(sitting(members()), "THRESHOLD", null, turn(number, "ANNULLED_FROM_THE_START"));
        assertThat(params(lapses.plus(365, ChronoUnit.DAYS))).isEqualTo("1e12");
    }

    private static String params(Instant at) {
        return given().get("/v1/parameters?asOf=" + at).path("items.find { it.key == 'frontier.params' }.value");
    }

    private static Response order(Object... effects) {
        return as(Persona.HEAD_OF_SECRETARIAT.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("proposal", proposal(effects)))
                .post("/v1/emergency-orders");
    }

    @Test
    void anEmergencyOrderChangesFiguresOnly() {
        assertProblem(order(parameter("compute.basis", "OWN")), 422, "INVALID_INPUT").at("/proposal/effects/0/parameter/key", "NOT_A_FIGURE");
        assertProblem(order(), 422, "INVALID_INPUT").at("/proposal/effects", "MISSING");
    }

    /** A figure that changes by a fixed factor from day to day is the same for everyone on a day, to twelve digits. */
    @Test
    void aFigureChangesGradually() {
        Instant from = Instant.parse("2033-01-01T00:00:00Z");
        Map<String, Object> change = Map.of(
                "kind", "PARAMETER",
                "parameter", Map.of("key", "hardware.h100eTflops", "value", "1000", "transitionalRule", "APPLY_AT_FILING", "dailyFactor", "0.99"));
        String decision = decided(sitting(members()), "THRESHOLD", from, change);
        assertThat(tflops("2033-01-01")).isEqualTo("1000");
        assertThat(tflops("2033-01-02")).isEqualTo("990");
        assertThat(tflops("2033-01-03")).isEqualTo("980.1");
        decided(sitting(members()), "THRESHOLD", null, turn(decision, "ANNULLED_FROM_THE_START"));
    }

    private static String tflops(String day) {
        return given().get("/v1/parameters?asOf=" + day + "T12:00:00Z").path("items.find { it.key == 'hardware.h100eTflops' }.value");
    }

    @Test
    void aDecisionThatIsNotThereIsNotFoundAndWhatIsAnnulledIsNotResumed() {
        assertProblem(given().get("/v1/decisions/EC-99/DEC.1"), 404, "NOT_FOUND");
        String meeting = sitting(members());
        String decision = decided(meeting, "SUBSTANCE", null);
        assertProblem(
                        secretary()
                                .body(put(meeting, "SUBSTANCE", "RECORDED", proposal(turn(decision, "CONFIRMED"))))
                                .post("/v1/votes"),
                        422,
                        "INVALID_INPUT")
                .at("/proposal/effects/0/earlierDecision/turn", "NOT_IN_THIS_STANDING");
    }

    /** Or a block of a third could be got round by annulling what it would have to be asked for. */
    @Test
    void whatBecomesOfADecisionIsDecidedByItsMajority() {
        String meeting = sitting(members());
        String decision = decided(meeting, "CLASS_PAUSE", Instant.parse("2090-01-01T00:00:00Z"), Map.of("kind", "CLASS_PAUSE", "classPause", Map.of("runs", "FRONTIER", "paused", true)));
        for (String easier : List.of("SUBSTANCE", "THRESHOLD")) {
            assertProblem(secretary().body(put(meeting, easier, "RECORDED", proposal(turn(decision, "ANNULLED")))).post("/v1/votes"), 422, "INVALID_INPUT")
                    .at("/proposal/effects/0/kind", "ANOTHER_MATTER");
        }
        decided(meeting, "CLASS_PAUSE", null, turn(decision, "ANNULLED_FROM_THE_START"));
    }
}
