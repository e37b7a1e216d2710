package org.aitreaty.registry.voting;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.action.Acts.recorded;
import static org.aitreaty.registry.voting.Council.cast;
import static org.aitreaty.registry.voting.Council.move;
import static org.aitreaty.registry.voting.Council.openVote;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.proposed;
import static org.aitreaty.registry.voting.Council.put;
import static org.aitreaty.registry.voting.Council.representative;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.registry.voting.Council.vote;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many members at once, and members that come to an end. */
@QuarkusTest
class ConferenceVoteTest {

    private static List<String> parties() {
        return given().get("/v1/organs/CP").path("members");
    }

    private static Map<String, Object> ofConference(String meeting, String matter, String method) {
        Map<String, Object> put = put(meeting, matter, method, proposal());
        put.put("organ", "CP");
        return put;
    }

    /** EC-61 at full size: all Parties vote at the same moment, some twice, some while the vote is closed; nothing is lost or counted twice. */
    @Test
    void allMembersAtOnceAreCountedExactly() throws Exception {
        long seed = System.nanoTime();
        List<String> parties = parties();
        String vote = proposed(ofConference(sitting("CP", parties), "BUDGET", "RECORDED"));
        assertThat(openVote(vote, null).statusCode()).isEqualTo(200);
        Random random = new Random(seed);
        List<String> choices = parties.stream().map(state -> List.of("YES", "NO", "ABSTAIN").get(random.nextInt(3))).toList();
        List<Callable<Response>> ballots = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            String state = parties.get(i);
            String choice = choices.get(i);
            ballots.add(() -> cast(vote, state, choice));
            ballots.add(() -> cast(vote, state, choice));
        }
        try (ExecutorService delegations = Executors.newFixedThreadPool(64)) {
            for (Future<Response> answer : delegations.invokeAll(ballots)) {
                assertThat(answer.get().statusCode()).as("seed %d: %s", seed, answer.get().asString()).isEqualTo(200);
                assertThat(answer.get().<Integer>path("ordinal")).isEqualTo(1);
            }
        }

        Response closed = Council.close(vote);

        assertThat(closed.<Map<String, Integer>>path("tally"))
                .isEqualTo(Map.of(
                        "yes", count(choices, "YES"), "no", count(choices, "NO"), "abstain", count(choices, "ABSTAIN"), "absent", 0, "notEntitled", 0));
    }

    private static int count(List<String> choices, String choice) {
        return (int) choices.stream().filter(choice::equals).count();
    }

    /** A member whose withdrawal takes effect while the vote is open has no vote any more, and what it cast is not counted. */
    @Test
    void aStateThatCeasesToBeAPartyDuringTheVoteIsNotCounted() {
        recorded("MWI", "ACCESSION", "2025-01-02");
        List<String> parties = parties();
        assertThat(parties).contains("MWI");
        String vote = proposed(ofConference(sitting("CP", parties), "BUDGET", "RECORDED"));
        openVote(vote, null);
        assertThat(cast(vote, "MWI", "NO").statusCode()).isEqualTo(200);
        parties.stream().filter(state -> !state.equals("MWI")).limit(3).forEach(state -> cast(vote, state, "YES"));

        recorded("MWI", "WITHDRAWAL_NOTICE", "2025-10-03");

        assertProblem(
                representative("MWI").body(Map.of("choice", "YES", "replaces", 1)).put("/v1/votes/" + vote + "/ballots"), 409, "NOT_ENTITLED_TO_VOTE");
        Response closed = Council.close(vote);
        assertThat(closed.<Integer>path("tally.no")).isZero();
        assertThat(closed.<Integer>path("tally.notEntitled")).isEqualTo(1);
        assertThat(closed.<String>path("outcome")).isEqualTo("CARRIED");
        assertThat(closed.<List<String>>path("roll.findAll { it.state == 'MWI' }.entitlement")).containsExactly("NO_LONGER_A_MEMBER");
    }

    /** A ballot is either counted or refused, also at the last instant: the sum of both is all that were sent. */
    @Test
    void atTheClosingInstantEveryBallotIsEitherCountedOrRefused() throws Exception {
        List<String> parties = parties();
        String vote = proposed(ofConference(sitting("CP", parties), "PROCEDURE", "SECRET"));
        openVote(vote, null);
        try (ExecutorService delegations = Executors.newFixedThreadPool(32)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < parties.size(); i++) {
                String state = parties.get(i);
                answers.add(delegations.submit(() -> cast(vote, state, "YES")));
                if (i == parties.size() / 2) {
                    answers.add(delegations.submit(() -> Council.close(vote)));
                }
            }
            int counted = 0;
            for (Future<Response> answer : answers) {
                int status = answer.get().statusCode();
                assertThat(status).as(answer.get().asString()).isIn(200, 409);
                counted += status == 200 && answer.get().path("cast") != null ? 1 : 0;
            }
            assertThat(vote(vote).<Integer>path("tally.yes")).isEqualTo(counted);
        }
    }

    /** A vote with an end closes by itself; a ballot that comes at or after that instant is refused. */
    @Test
    void aVoteClosesByItselfAtItsInstant() throws InterruptedException {
        List<String> parties = parties();
        String vote = proposed(ofConference(sitting("CP", parties), "PROCEDURE", "RECORDED"));
        Instant end = Instant.now().plus(63, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
        assertThat(openVote(vote, end).statusCode()).isEqualTo(200);
        cast(vote, parties.getFirst(), "YES");

        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()));

        assertProblem(cast(vote, parties.get(1), "YES"), 409, "VOTE_NOT_OPEN");
        for (int i = 0; i < 50 && !"CLOSED".equals(vote(vote).path("status")); i++) {
            Thread.sleep(100);
        }
        assertThat(vote(vote).<String>path("status")).isEqualTo("CLOSED");
        assertThat(Instant.parse(vote(vote).path("closedAt"))).isEqualTo(end);
        assertThat(vote(vote).<Integer>path("tally.yes")).isEqualTo(1);
    }

    /** A delegated vote is cast by the other member alone, who is in the room for both. */
    @Test
    void aDelegatedVoteIsCastByTheOtherMember() {
        List<String> parties = parties();
        String away = parties.get(0);
        String voice = parties.get(1);
        String meeting = sitting("CP", parties.subList(1, parties.size()));
        String vote = proposed(ofConference(meeting, "BUDGET", "RECORDED"));
        String delegations = "/v1/votes/" + vote + "/delegations";
        assertProblem(representative(away).body(Map.of("toState", away)).put(delegations), 422, "INVALID_INPUT").at("/toState", "ONESELF");
        assertThat(representative(away).body(Map.of("toState", voice)).put(delegations).statusCode()).isEqualTo(200);
        assertProblem(representative(voice).body(Map.of("toState", parties.get(2))).put(delegations), 422, "INVALID_INPUT").at("", "CASTS_FOR_ANOTHER");
        openVote(vote, null);

        assertProblem(cast(vote, away, "NO"), 409, "VOTE_DELEGATED");
        assertProblem(representative(away).delete(delegations), 409, "VOTE_NOT_IN_THIS_STATUS");
        assertThat(representative(voice).body(Map.of("choice", "YES", "state", away)).put("/v1/votes/" + vote + "/ballots").statusCode()).isEqualTo(200);
        assertThat(representative(voice).body(Map.of("choice", "NO")).put("/v1/votes/" + vote + "/ballots").statusCode()).isEqualTo(200);
        assertThat(representative(voice).get("/v1/votes/" + vote + "/ballots").<List<String>>path("items.state")).containsExactlyInAnyOrder(away, voice);
        Response closed = Council.close(vote);
        assertThat(closed.<Integer>path("tally.yes")).isEqualTo(1);
        assertThat(closed.<Integer>path("tally.no")).isEqualTo(1);
        move("/v1/meetings/" + meeting, "closing", null);
    }
}
