package org.aitreaty.registry.organ;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.decision.DecisionEffect.ElectedSeat;
import org.aitreaty.registry.organ.Composition.Seat;
import org.aitreaty.registry.organ.Composition.SeatKind;
import org.aitreaty.registry.state.RegionalGroup;
import org.junit.jupiter.api.Test;

/** An organ of one designated seat, two African ones, and one that rotates; terms of two years. Today is 1 March 2027. */
class ElectionRuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final Composition COMPOSITION = new Composition(
            List.of(
                    new Seat(1, SeatKind.DESIGNATED, "FRA", null),
                    new Seat(2, SeatKind.ELECTED, null, Set.of(RegionalGroup.AFRICAN)),
                    new Seat(3, SeatKind.ELECTED, null, Set.of(RegionalGroup.AFRICAN)),
                    new Seat(4, SeatKind.ELECTED, null, Set.of(RegionalGroup.ASIA_PACIFIC, RegionalGroup.LATIN_AMERICAN_CARIBBEAN))),
            24);
    private static final Map<String, RegionalGroup> GROUPS = Map.of(
            "FRA", RegionalGroup.WESTERN_EUROPEAN_OTHERS,
            "KEN", RegionalGroup.AFRICAN,
            "GHA", RegionalGroup.AFRICAN,
            "MWI", RegionalGroup.AFRICAN,
            "JPN", RegionalGroup.ASIA_PACIFIC,
            "PER", RegionalGroup.LATIN_AMERICAN_CARIBBEAN);

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, LocalDate> leaving = new HashMap<>();

    private void sits(int seat, String state, String from, String until) {
        Elected elected = new Elected(seat, state, LocalDate.parse(from), LocalDate.parse(until));
        terms.add(new Term("EC", elected, null, Instant.EPOCH, Actor.system("test")));
    }

    private static ElectedSeat elect(Integer seat, String state, String from, String until) {
        return new ElectedSeat(seat, state, from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private List<String> against(ElectedSeat... elected) {
        InputCheck check = new InputCheck();
        new ElectionRule(
                        COMPOSITION,
                        terms,
                        GROUPS::get,
                        (state, day) -> GROUPS.containsKey(state) && (!leaving.containsKey(state) || day.isBefore(leaving.get(state))),
                        TODAY)
                .check(check, "/seats", Arrays.asList(elected));
        return check.errors().stream().map(error -> error.pointer() + " " + error.code()).toList();
    }

    @Test
    void aPartyOfTheGroupIsElectedToAFreeSeatForAWholeTerm() {
        assertThat(against(elect(2, "KEN", "2027-04-01", "2029-04-01"), elect(4, "PER", "2027-03-01", "2029-03-01"))).isEmpty();
    }

    @Test
    void aSeatThatDoesNotExistOrIsDesignatedIsNotElectedTo() {
        assertThat(against(elect(9, "KEN", "2027-04-01", "2029-04-01"))).containsExactly("/seats/0/seat NOT_AN_ELECTED_SEAT");
        assertThat(against(elect(1, "KEN", "2027-04-01", "2029-04-01"))).containsExactly("/seats/0/seat NOT_AN_ELECTED_SEAT");
    }

    @Test
    void theStateIsOfTheSeatsGroup() {
        assertThat(against(elect(2, "JPN", "2027-04-01", "2029-04-01"))).containsExactly("/seats/0/state ANOTHER_GROUP");
    }

    @Test
    void theStateIsAPartyOnTheFirstDay() {
        leaving.put("KEN", LocalDate.parse("2027-04-01"));

        assertThat(against(elect(2, "KEN", "2027-04-01", "2029-04-01"))).containsExactly("/seats/0/state NOT_A_PARTY");
        assertThat(against(elect(2, "KEN", "2027-03-31", "2029-03-31"))).isEmpty();
        assertThat(against(elect(2, "XXX", "2027-04-01", "2029-04-01"))).containsExactly("/seats/0/state NOT_A_PARTY", "/seats/0/state ANOTHER_GROUP");
    }

    @Test
    void theTermBeginsTodayAtTheEarliestAndLastsAsLaidDown() {
        assertThat(against(elect(2, "KEN", "2027-02-28", "2029-02-28"))).containsExactly("/seats/0/from NOT_AHEAD");
        assertThat(against(elect(2, "KEN", "2027-04-01", "2029-03-31"))).containsExactly("/seats/0/until TERM_LENGTH");
        assertThat(against(elect(2, "KEN", "2027-04-01", "2029-04-02"))).containsExactly("/seats/0/until TERM_LENGTH");
        assertThat(against(elect(2, "KEN", "2027-04-01", "2027-04-01"))).containsExactly("/seats/0/until NOT_AFTER_THE_BEGIN");
    }

    @Test
    void aHeldSeatIsFreeFromTheEndOfItsTerm() {
        sits(2, "KEN", "2026-01-01", "2028-01-01");

        assertThat(against(elect(2, "GHA", "2027-12-31", "2029-12-31"))).containsExactly("/seats/0/seat SEAT_HELD");
        assertThat(against(elect(2, "GHA", "2028-01-01", "2030-01-01"))).isEmpty();
        assertThat(against(elect(2, "KEN", "2028-01-01", "2030-01-01"))).as("re-election").isEmpty();
    }

    @Test
    void aSeatToWhichSomebodyIsElectedForLaterIsNotFreeForAWholeTermBefore() {
        sits(2, "KEN", "2028-01-01", "2030-01-01");

        assertThat(against(elect(2, "GHA", "2027-04-01", "2029-04-01"))).containsExactly("/seats/0/seat SEAT_HELD");
    }

    @Test
    void ec226ASeatWhoseHolderLeftIsFilledForWhatIsLeftOfTheTerm() {
        sits(2, "KEN", "2026-01-01", "2028-01-01");
        leaving.put("KEN", LocalDate.parse("2027-06-01"));

        assertThat(against(elect(2, "GHA", "2027-05-31", "2028-01-01"))).as("it is still there").containsExactly("/seats/0/seat SEAT_HELD");
        assertThat(against(elect(2, "GHA", "2027-06-01", "2028-01-01"))).isEmpty();
        assertThat(against(elect(2, "GHA", "2027-06-01", "2029-06-01"))).containsExactly("/seats/0/until TERM_LENGTH");
    }

    @Test
    void aTermThatWillNotBeginBecauseTheStateLeavesBeforeDoesNotHoldTheSeat() {
        sits(2, "KEN", "2028-01-01", "2030-01-01");
        leaving.put("KEN", LocalDate.parse("2027-12-01"));

        assertThat(against(elect(2, "GHA", "2027-04-01", "2029-04-01"))).isEmpty();
    }

    @Test
    void aSeatFilledByAByElectionIsHeld() {
        sits(2, "KEN", "2026-01-01", "2028-01-01");
        leaving.put("KEN", LocalDate.parse("2027-03-01"));
        sits(2, "GHA", "2027-03-01", "2028-01-01");

        assertThat(against(elect(2, "MWI", "2027-06-01", "2028-01-01"))).containsExactly("/seats/0/seat SEAT_HELD");
    }

    @Test
    void noStateHasTwoSeatsAtOnce() {
        sits(2, "KEN", "2026-01-01", "2028-01-01");

        assertThat(against(elect(3, "KEN", "2027-12-31", "2029-12-31"))).containsExactly("/seats/0/state TWO_SEATS");
        assertThat(against(elect(3, "KEN", "2028-01-01", "2030-01-01"))).isEmpty();
        assertThat(against(elect(2, "FRA", "2028-01-01", "2030-01-01"))).containsExactly("/seats/0/state TWO_SEATS", "/seats/0/state ANOTHER_GROUP");
        assertThat(against(elect(2, "GHA", "2028-01-01", "2030-01-01"), elect(3, "GHA", "2028-01-01", "2030-01-01")))
                .containsExactly("/seats/1/state TWO_SEATS");
    }

    @Test
    void noSeatIsGivenTwiceByOneElection() {
        assertThat(against(elect(2, "GHA", "2028-01-01", "2030-01-01"), elect(2, "MWI", "2029-01-01", "2031-01-01")))
                .containsExactly("/seats/1/seat SEAT_TWICE");
        assertThat(against(elect(2, "GHA", "2028-01-01", "2030-01-01"), elect(2, "MWI", "2030-01-01", "2032-01-01"))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaid() {
        assertThat(against(null, elect(null, null, null, null), elect(2, "GHA", "2028-01-01", "2030-01-01")))
                .containsExactly(
                        "/seats/0 REQUIRED", "/seats/1/seat REQUIRED", "/seats/1/state REQUIRED", "/seats/1/from REQUIRED", "/seats/1/until REQUIRED");
    }
}
