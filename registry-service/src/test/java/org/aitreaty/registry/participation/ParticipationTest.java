package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aitreaty.registry.clause.FinalClauses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationTest {

    /** In force from the first deposit on, so that only the State's own acts matter. */
    private static final FinalClauses CLAUSES = clauses(1, 90, 90, 12);

    private static final Act FIRST = act("ZZZ", ActionType.ACCESSION, "2024-01-01");

    private static final History WHOLE_LIFE = history(
            CLAUSES,
            FIRST,
            act("AAA", ActionType.SIGNATURE, "2024-05-02"),
            act("AAA", ActionType.PROVISIONAL_APPLICATION, "2024-06-01"),
            act("AAA", ActionType.RATIFICATION, "2025-06-03"),
            act("AAA", ActionType.SUSPENSION, "2025-10-01", Particulars.until(LocalDate.parse("2025-11-01"))),
            act("AAA", ActionType.SUSPENSION, "2025-12-01"),
            act("AAA", ActionType.RESTORATION_OF_RIGHTS, "2026-01-01"),
            act("AAA", ActionType.WITHDRAWAL_NOTICE, "2026-01-10"),
            act("AAA", ActionType.RETRACTION_OF_WITHDRAWAL, "2026-02-01"),
            act("AAA", ActionType.WITHDRAWAL_NOTICE, "2026-02-28"),
            act("AAA", ActionType.SUSPENSION, "2026-06-01"),
            act("AAA", ActionType.ACCESSION, "2028-04-01"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01 | NON_PARTICIPANT   |            | false | false
            2024-05-02 | SIGNATORY         | 2024-05-02 | false | false
            2024-05-31 | SIGNATORY         | 2024-05-02 | false | false
            2024-06-01 | PROVISIONAL       | 2024-06-01 | false | false
            2025-06-03 | PROVISIONAL       | 2024-06-01 | true  | false
            2025-08-31 | PROVISIONAL       | 2024-06-01 | true  | false
            2025-09-01 | PARTY             | 2025-09-01 | true  | false
            2025-10-01 | SUSPENDED_RIGHTS  | 2025-10-01 | true  | true
            2025-10-31 | SUSPENDED_RIGHTS  | 2025-10-01 | true  | true
            2025-11-01 | PARTY             | 2025-09-01 | true  | false
            2025-12-01 | SUSPENDED_RIGHTS  | 2025-12-01 | true  | true
            2026-01-01 | PARTY             | 2025-09-01 | true  | false
            2026-01-10 | WITHDRAWING       | 2026-01-10 | true  | false
            2026-01-31 | WITHDRAWING       | 2026-01-10 | true  | false
            2026-02-01 | PARTY             | 2025-09-01 | true  | false
            2026-02-27 | PARTY             | 2025-09-01 | true  | false
            2026-02-28 | WITHDRAWING       | 2026-02-28 | true  | false
            2026-06-01 | WITHDRAWING       | 2026-02-28 | true  | true
            2027-02-27 | WITHDRAWING       | 2026-02-28 | true  | true
            2027-02-28 | WITHDRAWN         | 2027-02-28 | false | false
            2028-03-31 | WITHDRAWN         | 2027-02-28 | false | false
            2028-04-01 | CONTRACTING_STATE | 2028-04-01 | true  | false
            2028-06-29 | CONTRACTING_STATE | 2028-04-01 | true  | false
            2028-06-30 | PARTY             | 2028-06-30 | true  | false
            """)
    void aStateGoesThroughItsWholeLife(LocalDate day, ParticipationStatus status, LocalDate since, boolean consented, boolean suspended) {
        assertThat(WHOLE_LIFE.participation("AAA", day)).isEqualTo(new Participation(status, since, consented, suspended));
    }

    @Test
    void whoDidNothingIsNoParticipant() {
        assertThat(WHOLE_LIFE.participation("BBB", LocalDate.parse("2026-01-01"))).isEqualTo(Participation.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionType.class,
            names = {"DEFINITIVE_SIGNATURE", "ACCESSION"})
    void whoConsentsWithoutSigningFirstIsBoundAfterItsDelay(ActionType type) {
        History history = history(CLAUSES, FIRST, act("AAA", type, "2025-01-01"));

        assertThat(history.participation("AAA", LocalDate.parse("2025-03-31")).status()).isEqualTo(ParticipationStatus.CONTRACTING_STATE);
        assertThat(history.participation("AAA", LocalDate.parse("2025-04-01")).status()).isEqualTo(ParticipationStatus.PARTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionType.class,
            names = {"RATIFICATION", "ACCEPTANCE", "APPROVAL"})
    void ratificationAcceptanceAndApprovalAreTheSameInEffect(ActionType type) {
        History history = history(CLAUSES, FIRST, act("AAA", ActionType.SIGNATURE, "2024-05-05"), act("AAA", type, "2025-01-01"));

        assertThat(history.participation("AAA", LocalDate.parse("2025-04-01")).status()).isEqualTo(ParticipationStatus.PARTY);
    }

    /** EC-30: a signature alone binds nobody, however long ago it was. */
    @Test
    void aSignatoryStaysASignatory() {
        History history = history(CLAUSES, FIRST, act("AAA", ActionType.SIGNATURE, "2024-05-02"));

        assertThat(history.participation("AAA", LocalDate.parse("2190-01-01")).status()).isEqualTo(ParticipationStatus.SIGNATORY);
    }

    /** EC-33: twelve months of notice from the last day of February. */
    @ParameterizedTest
    @CsvSource({"2028-02-29, 2029-02-28", "2027-02-28, 2028-02-28", "2026-08-31, 2027-08-31", "2027-03-01, 2028-03-01"})
    void noticeEndsOnTheSameDayOfTheMonthOrItsLast(LocalDate notice, LocalDate end) {
        History history = history(CLAUSES, act("AAA", ActionType.ACCESSION, "2020-01-01"), act("AAA", ActionType.WITHDRAWAL_NOTICE, notice));

        assertThat(history.participation("AAA", end.minusDays(1)).status()).isEqualTo(ParticipationStatus.WITHDRAWING);
        assertThat(history.participation("AAA", end)).isEqualTo(new Participation(ParticipationStatus.WITHDRAWN, end, false, false));
    }

    @Test
    void aSignatoryThatAppliesProvisionallyEndsThatByANotice() {
        History history = history(
                CLAUSES,
                act("AAA", ActionType.SIGNATURE, "2024-05-02"),
                act("AAA", ActionType.PROVISIONAL_APPLICATION, "2024-06-01"),
                act("AAA", ActionType.WITHDRAWAL_NOTICE, "2024-07-01"));

        assertThat(history.participation("AAA", LocalDate.parse("2024-06-30")).status()).isEqualTo(ParticipationStatus.PROVISIONAL);
        assertThat(history.participation("AAA", LocalDate.parse("2024-07-01")))
                .isEqualTo(new Participation(ParticipationStatus.SIGNATORY, LocalDate.parse("2024-05-02"), false, false));
    }

    /** EC-48: what is learned late counts from its own day, and not for those who asked before. */
    @Test
    void aBackdatedActIsInvisibleToWhoAsksWhatWasKnownBefore() {
        Instant learned = Instant.parse("2026-06-01T09:00:00Z");
        Act late = new Act(
                new UUID(1, 1),
                "AAA",
                ActionType.SIGNATURE,
                LocalDate.parse("2025-01-10"),
                Instant.parse("2025-01-10T11:00:00Z"),
                learned,
                Particulars.NONE);
        History history = history(CLAUSES, late);
        LocalDate day = LocalDate.parse("2025-02-01");

        assertThat(history.knownAt(learned).participation("AAA", day).status()).isEqualTo(ParticipationStatus.SIGNATORY);
        assertThat(history.knownAt(learned.minusNanos(1000)).participation("AAA", day).status())
                .isEqualTo(ParticipationStatus.NON_PARTICIPANT);
    }

    @Test
    void theDayAnActTakesEffectIsToldOnceItIsCertain() {
        History history = history(
                clauses(2, 90, 90, 12), act("AAA", ActionType.ACCESSION, "2024-01-01"), act("BBB", ActionType.ACCESSION, "2024-03-01"));
        Act first = history.acts().getFirst();

        assertThat(history.takesEffectOn(first, LocalDate.parse("2024-02-01"))).isEmpty();
        assertThat(history.takesEffectOn(first, LocalDate.parse("2024-03-01"))).hasValue(LocalDate.parse("2024-05-30"));
    }

    @Test
    void whatComesByItselfIsToldAheadAsFarAsItIsCertain() {
        History history = history(
                clauses(2, 90, 90, 12),
                act("AAA", ActionType.ACCESSION, "2024-01-01"),
                act("BBB", ActionType.ACCESSION, "2024-03-01"),
                act("AAA", ActionType.WITHDRAWAL_NOTICE, "2024-08-01"));

        assertThat(history.ahead("AAA", LocalDate.parse("2024-02-29"))).isEmpty();
        assertThat(history.ahead("AAA", LocalDate.parse("2024-03-01")))
                .extracting(History.Turn::day, turn -> turn.to().status())
                .containsExactly(tuple(LocalDate.parse("2024-05-30"), ParticipationStatus.PARTY));
        assertThat(history.ahead("AAA", LocalDate.parse("2024-08-01")))
                .extracting(History.Turn::day, turn -> turn.to().status())
                .containsExactly(tuple(LocalDate.parse("2025-08-01"), ParticipationStatus.WITHDRAWN));
    }
}
