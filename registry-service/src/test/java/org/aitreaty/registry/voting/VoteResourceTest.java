package org.aitreaty.registry.voting;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.voting.Council.cast;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.opened;
import static org.aitreaty.registry.voting.Council.parameter;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.representative;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.registry.voting.Council.vote;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VoteResourceTest {

    @Test
    void theCouncilHasFifteenMembers() {
        assertThat(members()).hasSize(15).contains("BRA", "CHN", "FRA", "GBR", "USA").doesNotHaveDuplicates();
    }

    /** The whole way: proposed, opened, two-thirds of all members in favour, a decision, and the parameter it changes. */
    @Test
    void whatTwoThirdsOfAllMembersCarryIsADecisionAndChangesWhatItNames() throws InterruptedException {
        List<String> members = members();
        String meeting = sitting(members);
        List<String> former = h100e(Instant.now());
        String vote = opened(meeting, "THRESHOLD", "RECORDED", proposal(parameter("hardware.h100eTflops", "988")));
        int enough = Math.ceilDiv(2 * members.size(), 3);
        castAll(vote, members.subList(0, enough), "YES");
        castAll(vote, members.subList(enough, enough + 1), "NO");
        castAll(vote, members.subList(enough + 1, members.size() - 1), "ABSTAIN");

        Response closed = close(vote);

        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.<String>path("outcome")).isEqualTo("CARRIED");
        assertThat(closed.<Map<String, Integer>>path("tally"))
                .isEqualTo(Map.of("yes", enough, "no", 1, "abstain", members.size() - enough - 2, "absent", 1, "notEntitled", 0));
        assertThat(closed.<List<String>>path("roll.vote")).filteredOn("ABSENT"::equals).hasSize(1);
        String number = closed.path("decision");
        assertThat(number).matches("EC-\\d+/DEC\\.1");
        Response decision = given().get("/v1/decisions/" + number);
        assertThat(decision.<String>path("vote")).isEqualTo(vote);
        String from = decision.path("effectiveFrom");
        Response held = given().get("/v1/parameters/hardware.h100eTflops?asOf=" + from);
        assertThat(held.<List<String>>path("versions.findAll { it.inForce }.value")).containsExactly("988");
        assertThat(held.<List<String>>path("versions.findAll { it.inForce }.decision")).containsExactly(number);
        assertThat(h100e(Instant.parse(from).minusMillis(1))).isEqualTo(former).isNotEqualTo(List.of("988"));
    }

    private static List<String> h100e(Instant at) {
        return given().get("/v1/parameters/hardware.h100eTflops?asOf=" + at).path("versions.findAll { it.inForce }.value");
    }

    @Test
    void oneFewerDoNotCarryWhatAllMembersDecide() {
        List<String> members = members();
        String vote = opened(sitting(members), "THRESHOLD", "RECORDED", proposal(parameter("hardware.h100eTflops", "987")));
        int tooFew = Math.ceilDiv(2 * members.size(), 3) - 1;
        castAll(vote, members.subList(0, tooFew), "YES");
        castAll(vote, members.subList(tooFew, members.size()), "ABSTAIN");

        Response closed = close(vote);

        assertThat(closed.<String>path("outcome")).isEqualTo("NOT_CARRIED");
        assertThat(closed.<String>path("decision")).isNull();
    }

    @Test
    void aSecondDeviceIsToldOfTheFirstOnesBallot() {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", "RECORDED", proposal());
        String state = members.getFirst();

        assertThat(representative(state, "head").body(Map.of("choice", "YES")).put("/v1/votes/" + vote + "/ballots").<Integer>path("ordinal"))
                .isEqualTo(1);
        assertProblem(representative(state, "alternate").body(Map.of("choice", "NO")).put("/v1/votes/" + vote + "/ballots"), 409, "BALLOT_ALREADY_CAST");
        assertThat(representative(state, "head").body(Map.of("choice", "YES")).put("/v1/votes/" + vote + "/ballots").<Integer>path("ordinal"))
                .as("the same again")
                .isEqualTo(1);
        assertThat(representative(state, "alternate")
                        .body(Map.of("choice", "NO", "replaces", 1))
                        .put("/v1/votes/" + vote + "/ballots")
                        .<Integer>path("ordinal"))
                .isEqualTo(2);
        assertThat(close(vote).<Integer>path("tally.no")).isEqualTo(1);
        assertProblem(cast(vote, state, "YES"), 409, "VOTE_NOT_OPEN");
        assertThat(vote(vote).<String>path("status")).isEqualTo("CLOSED");
    }
}
