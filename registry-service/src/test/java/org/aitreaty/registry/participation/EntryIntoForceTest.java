package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIntoForceTest {

    /** Published dates of other treaties: the rule is data, so their rules must give their dates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chemical Weapons Convention |  65 | 180 | 1996-10-31 | 1997-04-29
            Arms Trade Treaty           |  50 |  90 | 2014-09-25 | 2014-12-24
            BBNJ Agreement              |  60 | 120 | 2025-09-19 | 2026-01-17
            """)
    void theDatesOfOtherTreatiesComeOut(String treaty, int needed, int delay, LocalDate last, LocalDate expected) {
        History history = new History(deposits(needed - 1, last.minusDays(1), 1, last), rules(needed, delay, delay, 12));

        assertThat(history.entryIntoForce(last)).isEqualTo(new EntryIntoForce(needed, needed, last, expected));
        assertThat(history.entryIntoForce(last.minusDays(1)).date()).as("before the last deposit").isNull();
    }

    /** EC-35: the Arms Trade Treaty went from 45 to 53 on one day. */
    @Test
    void eightOnOneDayCrossTheLineTogether() {
        LocalDate day = LocalDate.parse("2014-09-25");
        History history = new History(deposits(45, day.minusDays(30), 8, day), rules(50, 90, 90, 12));

        assertThat(history.entryIntoForce(day)).isEqualTo(new EntryIntoForce(53, 50, day, LocalDate.parse("2014-12-24")));
        for (Act deposit : history.acts()) {
            assertThat(history.participation(deposit.state(), LocalDate.parse("2014-12-24")))
                    .as("all are original Parties, whatever their rank")
                    .isEqualTo(new Participation(ParticipationStatus.PARTY, LocalDate.parse("2014-12-24")));
        }
    }

    @Test
    void theOrderOfDepositsWithinADayDoesNotMoveTheDate() {
        LocalDate day = LocalDate.parse("2025-09-19");
        List<Act> acts = deposits(58, day.minusDays(9), 3, day);
        TreatyRules rules = rules(60, 120, 120, 12);

        assertThat(new History(acts.reversed(), rules).entryIntoForce(day)).isEqualTo(new History(acts, rules).entryIntoForce(day));
    }

    @Test
    void aStateCountsOnceHoweverOftenItConsents() {
        List<Act> acts = List.of(
                act("AAA", ActionType.ACCESSION, "2020-01-01"),
                act("BBB", ActionType.ACCESSION, "2020-01-02"),
                act("AAA", ActionType.WITHDRAWAL_NOTICE, "2020-06-01"),
                act("AAA", ActionType.ACCESSION, "2021-08-01"));

        assertThat(new History(acts, rules(3, 90, 90, 12)).entryIntoForce(LocalDate.parse("2022-01-01")).instruments()).isEqualTo(2);
    }

    @Test
    void signaturesDoNotCount() {
        List<Act> acts = List.of(act("AAA", ActionType.SIGNATURE, "2020-01-01"), act("BBB", ActionType.ACCESSION, "2020-01-02"));

        assertThat(new History(acts, rules(2, 90, 90, 12)).entryIntoForce(LocalDate.parse("2022-01-01")).date()).isNull();
    }

    /** EC-37: reaching the number is final, and a treaty stays in force for those that remain. */
    @Test
    void aWithdrawalDoesNotTakeTheTreatyOutOfForce() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("S0", ActionType.WITHDRAWAL_NOTICE, "2020-06-01"));
        History history = new History(acts, rules(3, 30, 30, 12));

        assertThat(history.entryIntoForce(LocalDate.parse("2030-01-01")).inForceOn(LocalDate.parse("2030-01-01"))).isTrue();
        assertThat(history.participation("S0", LocalDate.parse("2030-01-01")).status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(history.participation("S1", LocalDate.parse("2030-01-01")).status()).isEqualTo(ParticipationStatus.PARTY);
    }

    /** EC-31 with the thirty days of the Chemical Weapons Convention: the thirtieth day is the first one bound. */
    @ParameterizedTest
    @CsvSource({"2000-01-29, CONTRACTING_STATE", "2000-01-30, CONTRACTING_STATE", "2000-01-31, PARTY"})
    void aLatecomerIsBoundFromTheLastDayOfItsOwnDelay(LocalDate day, ParticipationStatus expected) {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("1996-01-01"), 1, LocalDate.parse("1996-10-31")));
        acts.add(act("NEW", ActionType.ACCESSION, "2000-01-01"));

        assertThat(new History(acts, rules(3, 180, 30, 12)).participation("NEW", day).status()).isEqualTo(expected);
    }

    @Test
    void whoDepositsBetweenTheThresholdAndEntryIntoForceWaitsForBoth() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("EARLY", ActionType.ACCESSION, "2020-02-02"));
        acts.add(act("LATE", ActionType.ACCESSION, "2020-04-01"));
        History history = new History(acts, rules(3, 90, 30, 12));

        assertThat(history.entryIntoForceKnownOn(LocalDate.parse("2020-02-01"))).hasValue(LocalDate.parse("2020-05-01"));
        assertThat(history.participation("EARLY", LocalDate.parse("2021-01-01")).since()).isEqualTo("2020-05-01");
        assertThat(history.participation("LATE", LocalDate.parse("2021-01-01")).since()).isEqualTo("2020-05-01");
        assertThat(history.participation("LATE", LocalDate.parse("2020-04-30")))
                .isEqualTo(new Participation(ParticipationStatus.CONTRACTING_STATE, LocalDate.parse("2020-04-01")));
    }

    /** EC-34: days are not months. */
    @ParameterizedTest
    @CsvSource({"2026-11-29, 2027-02-27, 2027-02-28", "2026-11-30, 2027-02-28, 2027-02-28", "2026-12-01, 2027-03-01, 2027-03-01"})
    void ninetyDaysAreNotThreeMonths(LocalDate deposit, LocalDate days, LocalDate months) {
        assertThat(rules(1, 90, 90, 3).entryIntoForce().entryIntoForce(deposit)).isEqualTo(days);
        assertThat(rules(1, 90, 90, 3).withdrawal().endsOn(deposit)).isEqualTo(months);
    }

    @Test
    void oneHundredAndEightyDaysAreNotSixMonths() {
        LocalDate deposit = LocalDate.parse("2026-08-31");

        assertThat(rules(1, 180, 0, 6).entryIntoForce().entryIntoForce(deposit)).isEqualTo("2027-02-27");
        assertThat(rules(1, 180, 0, 6).withdrawal().endsOn(deposit)).isEqualTo("2027-02-28");
    }

    /** EC-50: "the ninetieth day that follows": count on the fingers, the day of deposit being day nought. */
    @Test
    void theNthDayThatFollowsIsCountedFromTheDayAfterTheDeposit() {
        LocalDate deposit = LocalDate.parse("2027-12-15");
        LocalDate day = deposit;
        for (int count = 1; count <= 90; count++) {
            day = day.plus(Period.ofDays(1));
        }

        assertThat(rules(1, 90, 90, 12).entryIntoForce().entryIntoForce(deposit)).isEqualTo(day);
    }

    private static List<Act> deposits(int before, LocalDate on, int last, LocalDate lastDay) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            acts.add(act("S" + i, ActionType.ACCESSION, on.minusDays(i)));
        }
        for (int i = 0; i < last; i++) {
            acts.add(act("L" + i, ActionType.ACCESSION, lastDay));
        }
        return acts;
    }
}
