package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.history;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aitreaty.registry.clause.CountingMode;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.EntryIntoForceClause.Latecomers;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.NotBefore;
import org.aitreaty.registry.clause.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIntoForceTest {

    static final LocalDate EVER = LocalDate.parse("2199-12-31");

    /** Published dates of other treaties: the clause is data, so their clauses must give their dates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chemical Weapons Convention  |  65 | NTH_DAY_AFTER                    | 180 | 1996-10-31 | 1997-04-29
            Arms Trade Treaty            |  50 | NTH_DAY_AFTER                    |  90 | 2014-09-25 | 2014-12-24
            BBNJ Agreement               |  60 | NTH_DAY_AFTER                    | 120 | 2025-09-19 | 2026-01-17
            Nuclear Weapon Prohibition   |  50 | NTH_DAY_AFTER                    |  90 | 2020-10-24 | 2021-01-22
            Rome Statute                 |  60 | FIRST_DAY_OF_MONTH_AFTER_NTH_DAY |  60 | 2002-04-11 | 2002-07-01
            Mine Ban Convention          |  40 | FIRST_DAY_OF_NTH_MONTH_AFTER     |   6 | 1998-09-16 | 1999-03-01
            Cluster Munitions Convention |  30 | FIRST_DAY_OF_NTH_MONTH_AFTER     |   6 | 2010-02-16 | 2010-08-01
            Law of the Sea Convention    |  60 | MONTHS_AFTER                     |  12 | 1993-11-16 | 1994-11-16
            Biological Weapons Convention|  22 | ON_DEPOSIT                       |   0 | 1975-03-26 | 1975-03-26
            """)
    void theDatesOfOtherTreatiesComeOut(
            String treaty, int needed, CountingMode counting, int length, LocalDate last, LocalDate expected) {
        Delay delay = new Delay(counting, length);
        FinalClauses clauses = clauses(EntryIntoForceClause.of(needed, delay, delay), 12);
        History history = history(clauses, deposits(needed - 1, last.minusDays(1), 1, last));

        EntryIntoForce force = history.entryIntoForce(last);
        assertThat(force.instruments()).isEqualTo(needed);
        assertThat(force.conditionsMetOn()).isEqualTo(last);
        assertThat(force.completedBy()).containsExactly("L0");
        assertThat(force.date()).as(treaty).isEqualTo(expected);
        assertThat(history.entryIntoForce(last.minusDays(1)).date()).as("before the last deposit").isNull();
    }

    /** The Chemical Weapons Convention again, had its instruments come at once: not earlier than two years after opening. */
    @Test
    void noTreatyEntersIntoForceBeforeItsEarliestDay() {
        EntryIntoForceClause clause = new EntryIntoForceClause(
                3,
                List.of(),
                null,
                false,
                true,
                Delay.days(180),
                new NotBefore(Delay.months(24), NotBefore.Event.OPENING_FOR_SIGNATURE),
                new Latecomers(Latecomers.Event.ENTRY_INTO_FORCE, Delay.days(30)));
        History history = history(clauses(clause, 12), deposits(3, LocalDate.parse("1945-06-01"), 0, EVER));

        assertThat(history.entryIntoForce(EVER).date()).isEqualTo("1947-01-01");
        assertThat(history.entryIntoForce(EVER).conditionsMetOn()).isEqualTo("1945-06-01");
    }

    /** In the manner of the Comprehensive Nuclear-Test-Ban Treaty: one indispensable State is missing, and nothing happens. */
    @Test
    void withoutAnIndispensableStateNothingHappensHoweverManyConsent() {
        EntryIntoForceClause clause = new EntryIntoForceClause(
                0,
                List.of("S0", "S1", "KEY"),
                null,
                false,
                true,
                Delay.days(180),
                null,
                new Latecomers(Latecomers.Event.ENTRY_INTO_FORCE, Delay.days(30)));
        List<Act> acts = new ArrayList<>(deposits(170, LocalDate.parse("2020-01-01"), 0, EVER));
        FinalClauses clauses = clauses(clause, 12);

        assertThat(history(clauses, acts).entryIntoForce(EVER).date()).isNull();
        assertThat(history(clauses, acts).entryIntoForce(EVER).missing()).containsExactly("KEY");
        acts.add(act("KEY", ActionType.ACCESSION, "2030-01-01"));
        assertThat(history(clauses, acts).entryIntoForce(EVER).date()).isEqualTo("2030-06-30");
    }

    /** In the manner of the Paris Agreement: 55 Parties and 55 per cent of emissions; both, and "at least". */
    @ParameterizedTest
    @CsvSource({"55, 55, 2016-10-05", "55, 54.999,", "54, 60,", "56, 55.001, 2016-10-05"})
    void aShareOfAQuantityMustBeHeldAsWellAsANumberReached(int parties, String share, LocalDate met) {
        Share emissions = new Share(
                "emissions",
                new BigDecimal("0.55"),
                false,
                new BigDecimal(100),
                Map.of("L0", new BigDecimal(share), "OTHER", BigDecimal.TEN));
        EntryIntoForceClause clause = new EntryIntoForceClause(
                55,
                List.of(),
                emissions,
                false,
                true,
                Delay.days(30),
                null,
                new Latecomers(Latecomers.Event.CONDITIONS_MET, Delay.days(30)));
        History history = history(
                clauses(clause, 12), deposits(parties - 1, LocalDate.parse("2016-10-04"), 1, LocalDate.parse("2016-10-05")));

        assertThat(history.entryIntoForce(EVER).conditionsMetOn()).isEqualTo(met);
        assertThat(history.entryIntoForce(EVER).date()).isEqualTo(met == null ? null : LocalDate.parse("2016-11-04"));
        assertThat(history.entryIntoForce(EVER).shareHeld()).isEqualByComparingTo(share);
    }

    @Test
    void aShareThatMustBeExceededIsNotReachedByEquality() {
        Share strict = new Share(
                "tonnage", new BigDecimal("0.5"), true, null, Map.of("A", BigDecimal.ONE, "B", BigDecimal.ONE));

        assertThat(strict.isReachedBy(List.of("A"))).isFalse();
        assertThat(strict.isReachedBy(List.of("A", "B"))).isTrue();
    }

    /** EC-35: the Arms Trade Treaty went from 45 to 53 on one day. */
    @Test
    void eightOnOneDayCrossTheLineTogether() {
        LocalDate day = LocalDate.parse("2014-09-25");
        History history = history(clauses(50, 90, 90, 12), deposits(45, day.minusDays(30), 8, day));

        EntryIntoForce force = history.entryIntoForce(day);
        assertThat(force.instruments()).isEqualTo(53);
        assertThat(force.date()).isEqualTo("2014-12-24");
        assertThat(force.completedBy()).containsExactlyInAnyOrder("L0", "L1", "L2", "L3", "L4", "L5", "L6", "L7");
        for (Act deposit : history.acts()) {
            assertThat(history.participation(deposit.state(), LocalDate.parse("2014-12-24")))
                    .as("all are original Parties, whatever their rank")
                    .isEqualTo(new Participation(ParticipationStatus.PARTY, LocalDate.parse("2014-12-24"), true, false));
        }
    }

    @Test
    void theOrderOfDepositsWithinADayDoesNotMoveTheDate() {
        LocalDate day = LocalDate.parse("2025-09-19");
        List<Act> acts = deposits(58, day.minusDays(9), 3, day);
        FinalClauses clauses = clauses(60, 120, 120, 12);

        assertThat(history(clauses, acts.reversed()).entryIntoForce(day)).isEqualTo(history(clauses, acts).entryIntoForce(day));
    }

    @Test
    void aStateCountsOnceHoweverOftenItConsents() {
        List<Act> acts = List.of(
                act("AAA", ActionType.ACCESSION, "2020-01-01"),
                act("BBB", ActionType.ACCESSION, "2020-01-02"),
                act("BBB", ActionType.WITHDRAWAL_NOTICE, "2020-06-01"),
                act("BBB", ActionType.ACCESSION, "2021-08-01"));

        assertThat(history(clauses(3, 90, 90, 12), acts).entryIntoForce(LocalDate.parse("2022-01-01")).instruments()).isEqualTo(2);
    }

    @Test
    void signaturesDoNotCountAndDefinitiveOnesDo() {
        FinalClauses clauses = clauses(2, 90, 90, 12);
        Act accession = act("BBB", ActionType.ACCESSION, "2020-01-02");

        assertThat(history(clauses, act("AAA", ActionType.SIGNATURE, "2020-01-01"), accession).entryIntoForce(EVER).date()).isNull();
        assertThat(history(clauses, act("AAA", ActionType.DEFINITIVE_SIGNATURE, "2020-01-01"), accession).entryIntoForce(EVER).date())
                .isEqualTo("2020-04-01");
    }

    /** EC-36: the instrument of a regional organisation is not counted beside those of its members, unless the treaty says so. */
    @Test
    void anOrganisationsInstrumentCountsOnlyWhereTheTreatySaysSo() {
        List<Act> acts = List.of(act("AAA", ActionType.ACCESSION, "2020-01-01"), act("EUU", ActionType.FORMAL_CONFIRMATION, "2020-01-02"));
        EntryIntoForceClause counting = new EntryIntoForceClause(
                2,
                List.of(),
                null,
                true,
                true,
                Delay.days(90),
                null,
                new Latecomers(Latecomers.Event.CONDITIONS_MET, Delay.days(90)));

        assertThat(history(clauses(2, 90, 90, 12), acts).entryIntoForce(EVER).date()).isNull();
        assertThat(history(clauses(counting, 12), acts).entryIntoForce(EVER).date()).isEqualTo("2020-04-01");
    }

    /** EC-37: reaching the number is final, and a treaty stays in force for those that remain. */
    @Test
    void aWithdrawalDoesNotTakeTheTreatyOutOfForce() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("S0", ActionType.WITHDRAWAL_NOTICE, "2020-06-01"));
        History history = history(clauses(3, 30, 30, 12), acts);

        assertThat(history.entryIntoForce(LocalDate.parse("2030-01-01")).inForceOn(LocalDate.parse("2030-01-01"))).isTrue();
        assertThat(history.participation("S0", LocalDate.parse("2030-01-01")).status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(history.participation("S1", LocalDate.parse("2030-01-01")).status()).isEqualTo(ParticipationStatus.PARTY);
    }

    /** EC-37: an instrument withdrawn between the completing deposit and entry into force: final by default, or counted again. */
    @Test
    void anInstrumentWithdrawnAfterTheNumberWasReachedMattersOnlyWhereReachingItIsNotFinal() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("S0", ActionType.WITHDRAWAL_NOTICE, "2020-02-10"));
        EntryIntoForceClause undone = new EntryIntoForceClause(
                3,
                List.of(),
                null,
                false,
                false,
                Delay.days(30),
                null,
                new Latecomers(Latecomers.Event.CONDITIONS_MET, Delay.days(30)));

        assertThat(history(clauses(3, 30, 30, 12), acts).entryIntoForce(EVER).date()).isEqualTo("2020-03-02");
        assertThat(history(clauses(undone, 12), acts).entryIntoForce(EVER).date()).isNull();
        acts.add(act("NEW", ActionType.ACCESSION, "2020-03-01"));
        assertThat(history(clauses(undone, 12), acts).entryIntoForce(EVER).date()).isEqualTo("2020-03-31");
    }

    @Test
    void anInstrumentWithdrawnBeforeTheNumberIsReachedDoesNotCount() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 0, EVER));
        acts.add(act("S0", ActionType.WITHDRAWAL_NOTICE, "2020-01-05"));
        acts.add(act("NEW", ActionType.ACCESSION, "2020-02-01"));
        History history = history(clauses(3, 30, 30, 12), acts);

        assertThat(history.entryIntoForce(EVER).instruments()).isEqualTo(2);
        assertThat(history.entryIntoForce(EVER).date()).isNull();
        assertThat(history.participation("S0", LocalDate.parse("2020-01-05")))
                .isEqualTo(new Participation(ParticipationStatus.WITHDRAWN, LocalDate.parse("2020-01-05"), false, false));
    }

    /** EC-38: a successor does not add to the number; it stands where its predecessor stood. */
    @Test
    void aSuccessorIsBoundFromTheDayOfItsSuccessionAndAddsNothingToTheNumber() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("NEW", ActionType.SUCCESSION, "2021-07-09", Particulars.of("L0")));
        History history = history(clauses(3, 90, 60, 12), acts);

        assertThat(history.entryIntoForce(EVER).instruments()).isEqualTo(3);
        assertThat(history.participation("NEW", LocalDate.parse("2021-07-09")))
                .isEqualTo(new Participation(ParticipationStatus.PARTY, LocalDate.parse("2021-07-09"), true, false));
        assertThat(history.participation("NEW", LocalDate.parse("2021-07-08"))).isEqualTo(Participation.NONE);
    }

    @Test
    void aClauseWithoutAnyConditionIsRefused() {
        assertThat(IntStream.of(0, -1, 1001).mapToObj(EntryIntoForceTest::failsWith)).containsOnly(true);
    }

    private static boolean failsWith(int instruments) {
        try {
            EntryIntoForceClause.of(instruments, Delay.days(1), Delay.days(1));
            return false;
        } catch (IllegalArgumentException expected) {
            return true;
        }
    }

    static List<Act> deposits(int before, LocalDate on, int last, LocalDate lastDay) {
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
