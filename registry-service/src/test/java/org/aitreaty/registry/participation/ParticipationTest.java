package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTest {

    /** In force from the first deposit on, so that only the State's own acts matter. */
    private static final TreatyRules RULES = rules(1, 90, 90, 12);

    private static final History WHOLE_LIFE = new History(
            List.of(
                    act("ZZZ", ActionType.ACCESSION, "2024-01-01"),
                    act("AAA", ActionType.SIGNATURE, "2024-05-02"),
                    act("AAA", ActionType.RATIFICATION, "2025-06-03"),
                    act("AAA", ActionType.WITHDRAWAL_NOTICE, "2026-02-28"),
                    act("AAA", ActionType.ACCESSION, "2028-04-01")),
            RULES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01 | NON_PARTICIPANT   |
            2024-05-02 | SIGNATORY         | 2024-05-02
            2025-06-02 | SIGNATORY         | 2024-05-02
            2025-06-03 | CONTRACTING_STATE | 2025-06-03
            2025-08-31 | CONTRACTING_STATE | 2025-06-03
            2025-09-01 | PARTY             | 2025-09-01
            2026-02-27 | PARTY             | 2025-09-01
            2026-02-28 | WITHDRAWING       | 2026-02-28
            2027-02-27 | WITHDRAWING       | 2026-02-28
            2027-02-28 | WITHDRAWN         | 2027-02-28
            2028-03-31 | WITHDRAWN         | 2027-02-28
            2028-04-01 | CONTRACTING_STATE | 2028-04-01
            2028-06-29 | CONTRACTING_STATE | 2028-04-01
            2028-06-30 | PARTY             | 2028-06-30
            """)
    void aStateGoesThroughItsWholeLife(LocalDate day, ParticipationStatus status, LocalDate since) {
        assertThat(WHOLE_LIFE.participation("AAA", day)).isEqualTo(new Participation(status, since));
    }

    @Test
    void whoDidNothingIsNoParticipant() {
        assertThat(WHOLE_LIFE.participation("BBB", LocalDate.parse("2026-01-01"))).isEqualTo(Participation.NONE);
    }

    /** EC-30: a signature alone binds nobody, however long ago it was. */
    @Test
    void aSignatoryStaysASignatory() {
        History history = new History(
                List.of(act("ZZZ", ActionType.ACCESSION, "2024-01-01"), act("AAA", ActionType.SIGNATURE, "2024-05-02")), RULES);

        assertThat(history.participation("AAA", LocalDate.parse("2190-01-01")).status()).isEqualTo(ParticipationStatus.SIGNATORY);
    }

    /** EC-33: twelve months of notice from the last day of February. */
    @ParameterizedTest
    @CsvSource({"2028-02-29, 2029-02-28", "2027-02-28, 2028-02-28", "2026-08-31, 2027-08-31", "2027-03-01, 2028-03-01"})
    void noticeEndsOnTheSameDayOfTheMonthOrItsLast(LocalDate notice, LocalDate end) {
        History history = new History(
                List.of(act("AAA", ActionType.ACCESSION, "2020-01-01"), act("AAA", ActionType.WITHDRAWAL_NOTICE, notice)), RULES);

        assertThat(history.participation("AAA", end.minusDays(1)).status()).isEqualTo(ParticipationStatus.WITHDRAWING);
        assertThat(history.participation("AAA", end)).isEqualTo(new Participation(ParticipationStatus.WITHDRAWN, end));
    }

    /** EC-48: what is learned late counts from its own day, and not for those who asked before. */
    @Test
    void aBackdatedActIsInvisibleToWhoAsksWhatWasKnownBefore() {
        Instant learned = Instant.parse("2026-06-01T09:00:00Z");
        Act late = new Act(
                new UUID(1, 1), "AAA", ActionType.SIGNATURE, LocalDate.parse("2025-01-10"), Instant.parse("2025-01-10T11:00:00Z"), learned);
        History history = new History(List.of(late), RULES);
        LocalDate day = LocalDate.parse("2025-02-01");

        assertThat(history.knownAt(learned).participation("AAA", day).status()).isEqualTo(ParticipationStatus.SIGNATORY);
        assertThat(history.knownAt(learned.minusSeconds(1)).participation("AAA", day).status())
                .isEqualTo(ParticipationStatus.NON_PARTICIPANT);
    }

    @Test
    void theDayAnActTakesEffectIsToldOnceItIsCertain() {
        History history = new History(
                List.of(act("AAA", ActionType.ACCESSION, "2024-01-01"), act("BBB", ActionType.ACCESSION, "2024-03-01")), rules(2, 90, 90, 12));
        Act first = history.acts().getFirst();

        assertThat(history.takesEffectOn(first, LocalDate.parse("2024-02-01"))).isEmpty();
        assertThat(history.takesEffectOn(first, LocalDate.parse("2024-03-01"))).hasValue(LocalDate.parse("2024-05-30"));
    }
}
