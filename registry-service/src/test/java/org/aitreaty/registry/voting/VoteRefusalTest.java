package org.aitreaty.registry.voting;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.voting.Council.accredit;
import static org.aitreaty.registry.voting.Council.attend;
import static org.aitreaty.registry.voting.Council.cast;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.convened;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.move;
import static org.aitreaty.registry.voting.Council.open;
import static org.aitreaty.registry.voting.Council.openVote;
import static org.aitreaty.registry.voting.Council.opened;
import static org.aitreaty.registry.voting.Council.parameter;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.proposed;
import static org.aitreaty.registry.voting.Council.put;
import static org.aitreaty.registry.voting.Council.representative;
import static org.aitreaty.registry.voting.Council.secretary;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.registry.voting.Council.vote;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be: bad input and wrong moments. */
@QuarkusTest
class VoteRefusalTest {

    private static final ZoneId SEAT = ZoneId.of("Europe/Vienna");

    @Test
    void aVoteIsNotOpenedWithoutAQuorum() {
        List<String> present = members().subList(0, members().size() / 2);
        String vote = proposed(put(sitting(present), "SUBSTANCE", "RECORDED", proposal()));

        assertProblem(openVote(vote, null), 409, "NO_QUORUM");
        assertThat(vote(vote).<String>path("status")).isEqualTo("PROPOSED");
    }

    @Test
    void aVoteIsNotOpenedAtAMeetingThatIsNot() {
        String vote = proposed(put(convened("EC"), "SUBSTANCE", "RECORDED", proposal()));

        assertProblem(openVote(vote, null), 409, "MEETING_NOT_OPEN");
    }

    /** EC-63: a quorum counts who is present, not who votes, and it is counted once more at the end. */
    @Test
    void aQuorumThatIsLostBeforeTheEndLeavesNoResult() {
        List<String> members = members();
        String meeting = sitting(members);
        String vote = opened(meeting, "PROCEDURE", "RECORDED", proposal());
        castAll(vote, members.subList(0, 10), "YES");
        members.subList(members.size() / 2, members.size()).forEach(state -> attend(meeting, state, false));

        assertThat(close(vote).<String>path("outcome")).isEqualTo("NO_QUORUM");
    }

    /** EC-67. */
    @Test
    void whereConsensusIsSoughtForADayTheVoteWaitsForIt() {
        String vote = proposed(put(sitting(members()), "ALIGNMENT", "RECORDED", proposal()));

        assertProblem(openVote(vote, null), 409, "VOTE_DEFERRED");
        Instant proposed = Instant.parse(vote(vote).path("proposedAt"));
        assertThat(Instant.parse(vote(vote).path("earliestOpening"))).isEqualTo(proposed.plus(24, ChronoUnit.HOURS));
    }

    /** EC-64: provisional seating gives the same rights, a permanent representative's letter alone does not. */
    @Test
    void whoIsSeatedProvisionallyVotesAndWhoIsNotAccreditedDoesNot() {
        List<String> members = members();
        String meeting = convened("EC");
        String unaccredited = members.get(0);
        members.subList(2, members.size()).forEach(state -> accredit(meeting, state));
        Map<String, Object> letter = Council.letter(members.get(1));
        letter.put("issuedByOffice", "PERMANENT_REPRESENTATIVE");
        Response weak = secretary().body(letter).post("/v1/meetings/" + meeting + "/credentials");
        assertThat(weak.<Boolean>path("givesAVote")).isFalse();
        open(meeting);
        members.forEach(state -> attend(meeting, state, true));
        String vote = opened(meeting, "SUBSTANCE", "RECORDED", proposal());

        assertProblem(cast(vote, unaccredited, "YES"), 409, "NOT_ENTITLED_TO_VOTE");
        assertProblem(cast(vote, members.get(1), "YES"), 409, "NOT_ENTITLED_TO_VOTE");
        castAll(vote, members.subList(2, 2 + twoThirds(members.size() - 2)), "YES");
        Response closed = close(vote);
        assertThat(closed.<String>path("outcome")).as("two-thirds of those that may vote").isEqualTo("CARRIED");
        assertThat(closed.<Integer>path("tally.notEntitled")).isEqualTo(2);
    }

    private static int twoThirds(int members) {
        return Math.ceilDiv(2 * members, 3);
    }

    /** EC-65: what a member in arrears would cast is not counted, and it is not part of what the majority is measured by. */
    @Test
    void aMemberInArrearsHasNoVote() {
        List<String> members = members();
        String debtor = members.getLast();
        LocalDate today = LocalDate.now(SEAT);
        arrears(debtor, today.minusDays(1).toString(), null);
        try {
            String vote = opened(sitting(members), "THRESHOLD", "RECORDED", proposal(parameter("hardware.h100eTflops", "990")));
            assertProblem(cast(vote, debtor, "NO"), 409, "NOT_ENTITLED_TO_VOTE");
            assertThat(vote(vote).<Integer>path("numbers.entitled")).isEqualTo(members.size() - 1);
            assertThat(vote(vote).<Integer>path("numbers.neededYes")).isEqualTo(twoThirds(members.size() - 1));
            assertThat(move("/v1/votes/" + vote, "cancellation", Map.of("reason", "Only a test.")).statusCode()).isEqualTo(200);
        } finally {
            arrears(debtor, today.minusDays(1).toString(), today.toString());
        }
    }

    private static void arrears(String state, String from, String until) {
        Map<String, Object> entry = until == null ? Map.of("state", state, "from", from) : Map.of("state", state, "from", from, "until", until);
        assertThat(secretary().body(entry).post("/v1/arrears").statusCode()).isEqualTo(201);
    }

    /** EC-69: the State that answers for the applicant does not vote on its application. */
    @Test
    void theApplicantsStateDoesNotVoteOnItsApplication() {
        List<String> members = members();
        Map<String, Object> proposal =
                proposal(Map.of("kind", "FRONTIER_PERMIT", "frontierPermit", Map.of("application", "TA-2026-FRA-000002-K", "approved", true)));
        proposal.put("concerns", "TA-2026-FRA-000002-K");
        String vote = opened(sitting(members), "FRONTIER_PERMIT", "RECORDED", proposal);

        assertProblem(cast(vote, "FRA", "YES"), 409, "NOT_ENTITLED_TO_VOTE");
        List<String> entitled = members.stream().filter(state -> !state.equals("FRA")).toList();
        assertThat(vote(vote).<Integer>path("numbers.entitled")).isEqualTo(entitled.size());
        // EC-73: more than a third stop what the others want.
        int block = entitled.size() / 3 + 1;
        castAll(vote, entitled.subList(block, entitled.size()), "YES");
        castAll(vote, entitled.subList(0, block), "NO");
        assertThat(close(vote).<String>path("outcome")).isEqualTo("BLOCKED");
    }

    @Test
    void nobodyVotesForAnotherStateAndNoStateVotesThatIsNoMember() {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", "RECORDED", proposal());

        assertProblem(
                representative(members.get(0)).body(Map.of("choice", "YES", "state", members.get(1))).put("/v1/votes/" + vote + "/ballots"),
                403,
                "NOT_PERMITTED");
        assertProblem(cast(vote, "NZL", "YES"), 409, "NOT_ENTITLED_TO_VOTE");
        assertProblem(representative(members.get(0)).body(Map.of("choice", "PERHAPS")).put("/v1/votes/" + vote + "/ballots"), 422, "INVALID_INPUT");
    }

    /** EC-62: a tie carries nothing, and the chair has no casting vote. */
    @Test
    void aTieIsNotCarried() {
        List<String> members = members();
        String vote = opened(sitting(members), "PROCEDURE", "RECORDED", proposal());
        castAll(vote, members.subList(0, 6), "YES");
        castAll(vote, members.subList(6, 12), "NO");
        castAll(vote, members.subList(12, members.size()), "ABSTAIN");

        assertThat(close(vote).<String>path("outcome")).isEqualTo("NOT_CARRIED");
    }

    /** EC-66: a ruling of the chair stands unless two-thirds overrule it. */
    @Test
    void aRulingStandsUnlessTwoThirdsOfThoseVotingOverruleIt() {
        List<String> members = members();
        String vote = opened(sitting(members), "RULING", "SHOW_OF_HANDS", proposal());

        assertProblem(move("/v1/votes/" + vote, "closing", Map.of("yes", 12, "no", 3, "abstain", members.size() - 14)), 422, "INVALID_INPUT");
        Response closed = move("/v1/votes/" + vote, "closing", Map.of("yes", 9, "no", 5, "abstain", 1));
        assertThat(closed.<String>path("outcome")).isEqualTo("NOT_CARRIED");
        assertThat(closed.<String>path("decision")).isNull();
    }

    /** EC-68: one objection breaks a silence, and no silence ends on a day on which nobody works. */
    @Test
    void aSilenceEndsOnAWorkingDayAndOneObjectionBreaksIt() {
        String vote = proposed(put(null, "SUBSTANCE", "SILENCE", proposal()));
        LocalDate sunday = LocalDate.now(SEAT).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));

        assertProblem(openVote(vote, sunday.atTime(12, 0).atZone(SEAT).toInstant()), 422, "INVALID_INPUT").at("/closesAt", "NOT_A_WORKING_DAY");
        assertProblem(openVote(vote, sunday.plusDays(1).atStartOfDay(SEAT).toInstant()), 422, "INVALID_INPUT").at("/closesAt", "NOT_A_WORKING_DAY");
        assertProblem(openVote(vote, null), 422, "INVALID_INPUT").at("/closesAt", "MISSING");
        assertProblem(openVote(vote, nextHoliday().atTime(12, 0).atZone(SEAT).toInstant()), 422, "INVALID_INPUT").at("/closesAt", "NOT_A_WORKING_DAY");
        Instant friday = sunday.minusDays(1).atStartOfDay(SEAT).toInstant();
        assertThat(openVote(vote, friday).statusCode()).as("midnight at the end of Friday").isEqualTo(200);
        assertProblem(close(vote), 409, "VOTE_NOT_OVER");
        assertThat(cast(vote, members().getFirst(), "NO").statusCode()).isEqualTo(200);
    }

    private static LocalDate nextHoliday() {
        LocalDate soon = LocalDate.now(SEAT).plusDays(2);
        return Stream.of(MonthDay.of(1, 6), MonthDay.of(5, 1), MonthDay.of(8, 15), MonthDay.of(10, 26), MonthDay.of(12, 25))
                .map(day -> day.atYear(soon.getYear()).isBefore(soon) ? day.atYear(soon.getYear() + 1) : day.atYear(soon.getYear()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void everyEffectIsPutUnderItsOwnMatterAndNamesAParameterThatIsThere() {
        String meeting = convened("EC");

        assertProblem(
                        secretary().body(put(meeting, "PROCEDURE", "RECORDED", proposal(parameter("frontier.flop", "1e24")))).post("/v1/votes"),
                        422,
                        "INVALID_INPUT")
                .at("/proposal/effects/0/kind", "ANOTHER_MATTER")
                .at("/proposal/effects", "PROCEDURE_HAS_NO_EFFECT");
        assertProblem(
                        secretary().body(put(meeting, "THRESHOLD", "RECORDED", proposal(parameter("frontier.flops", "1e24")))).post("/v1/votes"),
                        422,
                        "INVALID_INPUT")
                .at("/proposal/effects/0/parameter/key", "UNKNOWN_PARAMETER");
        assertProblem(
                        secretary()
                                .body(put(meeting, "THRESHOLD", "RECORDED", proposal(parameter("frontier.flop", "0"), parameter("frontier.flop", "1e24"))))
                                .post("/v1/votes"),
                        422,
                        "INVALID_INPUT")
                .at("/proposal/effects/0/parameter/value", "ZERO")
                .at("/proposal/effects/1", "TWICE");
        assertProblem(secretary().body(put(null, "SUBSTANCE", "RECORDED", proposal())).post("/v1/votes"), 422, "INVALID_INPUT")
                .at("/meeting", "MISSING");
        assertProblem(secretary().body(put(meeting, "BUDGET", "WRITTEN", proposal())).post("/v1/votes"), 422, "INVALID_INPUT")
                .at("/matter", "NOT_FOR_THIS_ORGAN")
                .at("/meeting", "BETWEEN_MEETINGS");
    }

    @Test
    void aStaleSecretaryOverwritesNothing() {
        String vote = proposed(put(sitting(members()), "SUBSTANCE", "RECORDED", proposal()));
        Map<String, Object> revised = put(vote(vote).path("meeting"), "SUBSTANCE", "RECORDED", proposal());

        assertThat(secretary().header("If-Match", "\"v0\"").body(revised).put("/v1/votes/" + vote + "/proposal").statusCode()).isEqualTo(200);
        assertProblem(secretary().header("If-Match", "\"v0\"").body(revised).put("/v1/votes/" + vote + "/proposal"), 412, "STALE_VERSION");
        assertProblem(secretary().body(revised).put("/v1/votes/" + vote + "/proposal"), 428, "VERSION_REQUIRED");
        assertProblem(given().get("/v1/votes/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    /** It was checked for its own organ; another one's rules would let through what its own cannot decide. */
    @Test
    void aProposalStaysBeforeItsOrgan() {
        String vote = proposed(put(convened("EC"), "SUBSTANCE", "RECORDED", proposal()));
        Map<String, Object> moved = put(convened("CP"), "ELECTION", "RECORDED", proposal());
        moved.put("organ", "CP");

        assertProblem(secretary().header("If-Match", "\"v0\"").body(moved).put("/v1/votes/" + vote + "/proposal"), 422, "INVALID_INPUT")
                .at("/organ", "BEFORE_ANOTHER_ORGAN");
        assertThat(vote(vote).<String>path("matter")).isEqualTo("SUBSTANCE");
    }

    @Test
    void aMeetingDoesNotEndWhileMembersVote() {
        String meeting = sitting(members());
        String vote = opened(meeting, "SUBSTANCE", "RECORDED", proposal());

        assertProblem(move("/v1/meetings/" + meeting, "closing", null), 409, "MEETING_NOT_IN_THIS_STATUS");
        close(vote);
        assertThat(move("/v1/meetings/" + meeting, "closing", null).statusCode()).isEqualTo(200);
    }
}
