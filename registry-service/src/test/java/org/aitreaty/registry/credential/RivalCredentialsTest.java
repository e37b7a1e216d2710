package org.aitreaty.registry.credential;

import static org.aitreaty.registry.voting.Council.letter;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.opened;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.secretary;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.registry.voting.Council.vote;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** EC-46: two governments claim one State, and both send credentials for one meeting. */
@QuarkusTest
class RivalCredentialsTest {

    @Test
    void ec46BothLettersStandAndNobodyVotesForTheStateUntilTheOrganHasDecided() {
        List<String> members = members();
        String state = members.getLast();
        String meeting = sitting(members.subList(0, members.size() - 1));
        Response one = received(meeting, state, null, "one." + state);
        Response other = received(meeting, state, "Transitional Government", "other." + state);

        assertThat(secretary().get(letters(meeting)).<List<Object>>path("items.findAll { it.state == '" + state + "' }")).hasSize(2);
        assertThat(read(meeting, one).<Boolean>path("contested")).as("the first is contested by the second").isTrue();
        assertThat(read(meeting, one).<String>path("status")).isEqualTo("PROVISIONAL");
        assertThat(read(meeting, one).<Boolean>path("givesAVote")).isFalse();
        String early = opened(meeting, "PROCEDURE", "RECORDED", proposal());
        assertThat(entitlement(early, state)).isEqualTo("CREDENTIALS_CONTESTED");
        assertRefused(cast(early, state, "one"), "NOT_ENTITLED_TO_VOTE");
        assertRefused(cast(early, state, "other"), "NOT_ENTITLED_TO_VOTE");

        assertThat(decide(meeting, other, "approval", null).statusCode()).isEqualTo(200);
        assertRefused(decide(meeting, one, "approval", null), "CREDENTIALS_DECIDED");
        String later = opened(meeting, "PROCEDURE", "RECORDED", proposal());
        assertThat(entitlement(later, state)).isEqualTo("ENTITLED");
        assertRefused(cast(later, state, "one"), "CREDENTIALS_CONTESTED");
        assertRefused(cast(later, state, "a third"), "CREDENTIALS_CONTESTED");
        assertThat(cast(later, state, "other").statusCode()).isEqualTo(200);
        assertThat(decide(meeting, one, "rejection", Map.of("reason", "The organ has approved others.")).statusCode()).isEqualTo(200);
        assertRefused(cast(later, state, "one"), "CREDENTIALS_CONTESTED");
    }

    @Test
    void ec46OfTwoRivalsEachReadsItsOwnLetters() {
        String state = members().getFirst();
        String meeting = Council.convened("EC");
        Response one = received(meeting, state, null, "one." + state);
        assertThat(delegate(state, "other").get(letters(meeting)).<List<Object>>path("items")).as("one delegation, before there are rivals").hasSize(1);
        Response other = received(meeting, state, "Transitional Government", "other." + state);

        assertThat(delegate(state, "one").get(letters(meeting)).<List<String>>path("items.id")).containsExactly(one.<String>path("id"));
        assertThat(delegate(state, "other").get(letters(meeting)).<List<String>>path("items.id")).containsExactly(other.<String>path("id"));
        assertThat(delegate(state, "other").get(letters(meeting) + "/" + one.path("id")).statusCode()).isEqualTo(404);
        assertThat(delegate(state, "a third").get(letters(meeting)).<List<Object>>path("items")).isEmpty();
    }

    private static Response received(String meeting, String state, String government, String account) {
        Map<String, Object> letter = letter(state);
        letter.put("government", government);
        letter.put("account", account);
        Response received = secretary().body(letter).post(letters(meeting));
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        return received;
    }

    private static String letters(String meeting) {
        return "/v1/meetings/" + meeting + "/credentials";
    }

    private static Response read(String meeting, Response letter) {
        return secretary().get(letters(meeting) + "/" + letter.path("id"));
    }

    private static Response decide(String meeting, Response letter, String decision, Object body) {
        RequestSpecification request = secretary().header("If-Match", read(meeting, letter).header("ETag"));
        return (body == null ? request : request.body(body)).post(letters(meeting) + "/" + letter.path("id") + "/" + decision);
    }

    private static RequestSpecification delegate(String state, String person) {
        return Council.as(Tokens.ofDelegate(person + "." + state, state, "REPRESENTATIVE")).header("Idempotency-Key", UUID.randomUUID());
    }

    private static Response cast(String vote, String state, String person) {
        return delegate(state, person).body(Map.of("choice", "YES")).put("/v1/votes/" + vote + "/ballots");
    }

    private static String entitlement(String vote, String state) {
        return vote(vote).path("roll.find { it.state == '" + state + "' }.entitlement");
    }

    private static void assertRefused(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("code")).as(answer.asString()).isEqualTo(code);
    }
}
