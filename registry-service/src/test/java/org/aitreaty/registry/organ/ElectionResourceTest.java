package org.aitreaty.registry.organ;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.openVote;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.proposed;
import static org.aitreaty.registry.voting.Council.put;
import static org.aitreaty.registry.voting.Council.secretary;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Conference elects to seat 7 of the Council, which is free from 2040 on. */
@QuarkusTest
class ElectionResourceTest {

    private static List<String> parties() {
        return given().get("/v1/organs/CP").path("members");
    }

    private static Map<String, Object> election(String organ, int seat, String state, String from, String until) {
        Map<String, Object> elected = Map.of("seat", seat, "state", state, "from", from, "until", until);
        return Map.of("kind", "ELECTION", "election", Map.of("organ", organ, "seats", List.of(elected)));
    }

    private static Map<String, Object> ofConference(String meeting, String matter, Object effect) {
        Map<String, Object> put = put(meeting, matter, "RECORDED", proposal(effect));
        put.put("organ", "CP");
        return put;
    }

    private static String opened(String meeting, Object effect) {
        String vote = proposed(ofConference(meeting, "ELECTION", effect));
        assertThat(openVote(vote, null).statusCode()).isEqualTo(200);
        return vote;
    }

    private static Response seat(String day) {
        return given().get("/v1/organs/EC?asOf=" + day);
    }

    private static String holder(String day) {
        return seat(day).path("seats.find { it.number == 7 }.state");
    }

    private static List<String> africanParties() {
        return given().get("/v1/organs/CP?asOf=2040-01-01").<List<String>>path("members").stream()
                .filter(state -> "AFRICAN".equals(given().get("/v1/states/" + state).path("group")))
                .toList();
    }

    @Test
    void ec225WhomTheConferenceElectsSitsForATermAndOfTwoElectionsAtOnceTheSecondIsNotAdopted() {
        List<String> parties = parties();
        List<String> african = africanParties();
        String meeting = sitting("CP", parties);
        String vote = opened(meeting, election("EC", 7, african.get(0), "2040-01-01", "2042-01-01"));
        String rival = opened(meeting, election("EC", 7, african.get(1), "2040-01-01", "2042-01-01"));
        castAll(vote, parties.subList(0, 3), "YES");
        castAll(rival, parties.subList(0, 3), "YES");

        Response closed = close(vote);
        assertThat(closed.<String>path("outcome")).as(closed.asString()).isEqualTo("CARRIED");
        String decision = closed.path("decision");
        assertThat(decision).startsWith("CP-");
        Response refused = close(rival);
        assertProblem(refused, 409, "CONFLICT");
        assertThat(refused.<String>path("detail")).contains(african.get(0) + " is elected to seat 7");

        assertThat(holder("2039-12-31")).isNull();
        assertThat(holder("2040-01-01")).isEqualTo(african.get(0));
        assertThat(seat("2041-12-31").<String>path("seats.find { it.number == 7 }.decision")).isEqualTo(decision);
        assertThat(holder("2042-01-01")).isNull();
        assertThat(seat("2040-01-01").<List<String>>path("members")).contains(african.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeElectedIsSaidBeforeTheVote() {
        String meeting = sitting("CP", parties());
        String pointer = "/proposal/effects/0/election";
        String african = africanParties().get(2);
        assertProblem(proposing(meeting, election("EC", 9, african, "2050-01-01", "2051-01-01")), 422, "INVALID_INPUT")
                .at(pointer + "/seats/0/state", "ANOTHER_GROUP")
                .at(pointer + "/seats/0/until", "TERM_LENGTH");
        assertProblem(proposing(meeting, election("EC", 1, "FRA", "2050-01-01", "2052-01-01")), 422, "INVALID_INPUT")
                .at(pointer + "/seats/0/seat", "NOT_AN_ELECTED_SEAT")
                .at(pointer + "/seats/0/state", "TWO_SEATS");
        assertProblem(proposing(meeting, election("CP", 1, "FRA", "2050-01-01", "2052-01-01")), 422, "INVALID_INPUT").at(pointer + "/organ", "NO_SEATS");
        Response noState = proposing(meeting, election("EC", 8, "TWN", "2050-01-01", "2052-01-01"));
        assertProblem(noState, 422, "INVALID_INPUT").errorCount(2);
        assertThat(noState.<List<String>>path("errors.code")).containsExactly("NOT_A_PARTY", "ANOTHER_GROUP");
    }

    private static Response proposing(String meeting, Object effect) {
        return secretary().body(ofConference(meeting, "ELECTION", effect)).post("/v1/votes");
    }
}
