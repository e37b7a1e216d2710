package org.aitreaty.permits.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.aitreaty.permits.legal.ParameterVersion;
import org.aitreaty.permits.legal.ParameterVersion.Standing;
import org.aitreaty.permits.legal.TransitionalRule;
import org.aitreaty.permits.wording.Sentence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Instant FIRST = Instant.parse("1945-01-01T00:00:00Z");
    /** 18:00 at the seat, in winter. */
    private static final Instant EFFECT = Instant.parse("2027-03-01T17:00:00.000Z");

    private static final LocalDate LATER = LocalDate.parse("2027-09-01");

    private static ParameterVersion version(int number, Instant from, TransitionalRule rule, Integer days) {
        return version(number, from, rule, days, Standing.IN_FORCE);
    }

    private static ParameterVersion version(int number, Instant from, TransitionalRule rule, Integer days, Standing standing) {
        return new ParameterVersion("frontier.flop", number, "1e2" + number, "FLOP", ">", "4(2)(b)", from, null, standing, rule, days);
    }

    private static ParameterVersion treaty() {
        return version(1, FIRST, TransitionalRule.APPLY_AT_FILING, null);
    }

    private static ParameterVersion second(TransitionalRule rule, Instant decided) {
        Integer days = rule == TransitionalRule.GRACE ? 90 : null;
        return version(2, EFFECT, rule, days, decided.isBefore(EFFECT) ? Standing.ADOPTED : Standing.IN_FORCE);
    }

    /** EC-80. Effect at 2027-03-01T17:00Z; ninety days later is 2027-05-30, when the seat is in summer time: 16:00Z. */
    @ParameterizedTest(name = "{0}: filed {1}, decided {2}, run from {3}: version {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            APPLY_AT_FILING       | 2027-03-01T16:59:59.999Z | 2027-03-01T17:00:00.000Z | 2027-09-01 | 1
            APPLY_AT_FILING       | 2027-03-01T16:59:59.999Z | 2099-01-01T00:00:00.000Z | 2099-09-01 | 1
            APPLY_AT_FILING       | 2027-03-01T17:00:00.000Z | 2027-03-01T17:00:00.000Z | 2027-09-01 | 2
            APPLY_AT_FILING       | 2027-03-01T17:00:00.001Z | 2027-03-01T17:00:00.001Z | 2027-09-01 | 2
            APPLY_AT_DECISION     | 2027-01-01T00:00:00.000Z | 2027-03-01T16:59:59.999Z | 2027-09-01 | 1
            APPLY_AT_DECISION     | 2027-01-01T00:00:00.000Z | 2027-03-01T17:00:00.000Z | 2027-09-01 | 2
            APPLY_AT_DECISION     | 2027-01-01T00:00:00.000Z | 2027-03-01T17:00:00.001Z | 2027-03-01 | 2
            APPLY_AT_START_OF_RUN | 2027-01-01T00:00:00.000Z | 2027-03-01T17:00:00.001Z | 2027-02-28 | 1
            APPLY_AT_START_OF_RUN | 2027-01-01T00:00:00.000Z | 2027-03-01T17:00:00.001Z | 2027-03-01 | 1
            APPLY_AT_START_OF_RUN | 2027-01-01T00:00:00.000Z | 2027-03-01T17:00:00.001Z | 2027-03-02 | 2
            APPLY_AT_START_OF_RUN | 2027-01-01T00:00:00.000Z | 2027-03-01T16:59:59.999Z | 2027-03-02 | 2
            APPLY_AT_START_OF_RUN | 2027-01-01T00:00:00.000Z | 2027-02-01T00:00:00.000Z | 2027-03-01 | 1
            GRACE                 | 2027-03-01T16:59:59.999Z | 2027-03-01T17:00:00.000Z | 2027-09-01 | 1
            GRACE                 | 2027-03-01T16:59:59.999Z | 2027-05-30T15:59:59.999Z | 2027-09-01 | 1
            GRACE                 | 2027-03-01T16:59:59.999Z | 2027-05-30T16:00:00.000Z | 2027-09-01 | 2
            GRACE                 | 2027-03-01T17:00:00.000Z | 2027-03-01T17:00:00.000Z | 2027-09-01 | 2
            """)
    void ec80EachRuleReachesExactlyWhatItSays(TransitionalRule rule, Instant filed, Instant decided, LocalDate start, int applied) {
        Transition.Verdict verdict =
                new Transition(filed, start, VIENNA).verdict(List.of(second(rule, decided), treaty()), filed.isBefore(EFFECT) ? 1 : 2, decided);

        assertThat(verdict.applied().version()).isEqualTo(applied);
        assertThat(verdict.present().version()).isEqualTo(decided.isBefore(EFFECT) ? 1 : 2);
    }

    /** A day at the seat begins at 23:00 UTC in winter: a change of midnight reaches the runs of that very day. */
    @Test
    void aRunThatStartsOnTheLegalDayThatBeginsWithTheEffectIsReached() {
        Instant midnight = Instant.parse("2027-02-28T23:00:00Z");
        ParameterVersion second = version(2, midnight, TransitionalRule.APPLY_AT_START_OF_RUN, null);
        Instant filed = Instant.parse("2027-01-01T00:00:00Z");

        assertThat(new Transition(filed, LocalDate.parse("2027-03-01"), VIENNA).reach(second).always()).isTrue();
        assertThat(new Transition(filed, LocalDate.parse("2027-02-28"), VIENNA).reach(second).never()).isTrue();
    }

    /** What the versions in between mean: each speaks for itself, and the latest that reaches the application applies. */
    @ParameterizedTest(name = "version 2 {0}, version 3 {1}, run from {2}, decided {3}: version {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            APPLY_AT_DECISION     | APPLY_AT_FILING       | 2028-01-01 | 2027-08-01T00:00:00Z | 2
            APPLY_AT_FILING       | APPLY_AT_DECISION     | 2028-01-01 | 2027-08-01T00:00:00Z | 3
            APPLY_AT_FILING       | APPLY_AT_FILING       | 2028-01-01 | 2027-08-01T00:00:00Z | 1
            APPLY_AT_DECISION     | APPLY_AT_DECISION     | 2028-01-01 | 2027-08-01T00:00:00Z | 3
            APPLY_AT_DECISION     | GRACE                 | 2028-01-01 | 2027-08-01T00:00:00Z | 2
            APPLY_AT_DECISION     | GRACE                 | 2028-01-01 | 2027-12-01T00:00:00Z | 3
            GRACE                 | APPLY_AT_FILING       | 2028-01-01 | 2027-08-01T00:00:00Z | 2
            GRACE                 | APPLY_AT_DECISION     | 2028-01-01 | 2027-07-02T00:00:00Z | 3
            APPLY_AT_START_OF_RUN | APPLY_AT_FILING       | 2028-01-01 | 2027-08-01T00:00:00Z | 2
            APPLY_AT_START_OF_RUN | APPLY_AT_START_OF_RUN | 2027-06-01 | 2027-08-01T00:00:00Z | 2
            APPLY_AT_START_OF_RUN | APPLY_AT_START_OF_RUN | 2028-01-01 | 2027-08-01T00:00:00Z | 3
            APPLY_AT_START_OF_RUN | APPLY_AT_START_OF_RUN | 2027-02-01 | 2027-08-01T00:00:00Z | 1
            """)
    void eachVersionSpeaksForItself(TransitionalRule two, TransitionalRule three, LocalDate start, Instant decided, int applied) {
        List<ParameterVersion> versions = List.of(
                treaty(),
                version(2, EFFECT, two, two == TransitionalRule.GRACE ? 90 : null),
                version(3, Instant.parse("2027-07-01T00:00:00Z"), three, three == TransitionalRule.GRACE ? 90 : null));
        Transition.Verdict verdict = new Transition(Instant.parse("2027-01-01T00:00:00Z"), start, VIENNA).verdict(versions, 1, decided);

        assertThat(verdict.applied().version()).isEqualTo(applied);
        assertThat(verdict.present().version()).isEqualTo(3);
        assertThat(verdict.why()).as("one sentence for each version that was looked at").hasSize(4 - applied);
        assertThat(Sentence.inAll(verdict.why()).keySet()).containsExactlyInAnyOrder("en", "fr");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = {"SUSPENDED", "LAPSED", "ANNULLED"})
    void aVersionThatDoesNotHoldReachesNobody(Standing standing) {
        ParameterVersion second = version(2, EFFECT, TransitionalRule.APPLY_AT_DECISION, null, standing);
        Transition.Verdict verdict = new Transition(EFFECT.minusMillis(1), LATER, VIENNA).verdict(List.of(treaty(), second), 1, EFFECT.plusSeconds(60));

        assertThat(verdict.applied().version()).isEqualTo(1);
        assertThat(verdict.present().version()).isEqualTo(1);
    }

    /** EC-72: who filed under a figure that was annulled since is decided by what holds in its place. */
    @Test
    void whoFiledUnderAVersionThatNoLongerHoldsIsDecidedByWhatHoldsInItsPlace() {
        ParameterVersion second = version(2, EFFECT, TransitionalRule.APPLY_AT_FILING, null, Standing.ANNULLED);
        Transition.Verdict verdict = new Transition(EFFECT.plusSeconds(5), LATER, VIENNA).verdict(List.of(treaty(), second), 2, EFFECT.plusSeconds(60));

        assertThat(verdict.applied().version()).isEqualTo(1);
        assertThat(verdict.why()).extracting(Sentence::code).containsExactly("transition.noLongerHolds");
    }

    /** Of two decisions with one instant of effect, the one adopted last holds, for who files as for who is decided. */
    @Test
    void ofTwoVersionsWithOneInstantTheLaterOneApplies() {
        List<ParameterVersion> versions = List.of(
                version(3, EFFECT, TransitionalRule.APPLY_AT_DECISION, null), version(2, EFFECT, TransitionalRule.APPLY_AT_DECISION, null), treaty());

        assertThat(new Transition(EFFECT, LATER, VIENNA).verdict(versions, 3, EFFECT).applied().version()).isEqualTo(3);
        assertThat(new Transition(EFFECT.minusMillis(1), LATER, VIENNA).verdict(versions, 1, EFFECT).applied().version()).isEqualTo(3);
    }

    @Test
    void withoutAnyVersionNothingIsGuessed() {
        assertThatThrownBy(() -> new Transition(EFFECT, LATER, VIENNA).verdict(List.of(), 1, EFFECT)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against a model that looks at all versions at once, without any order. */
    @RepeatedTest(20)
    void theLatestThatReachesTheApplicationAppliesWhateverTheOrder(RepetitionInfo repetition) {
        long seed = 4_711L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Instant decided = EFFECT.plusSeconds(86_400L * random.nextInt(200));
            List<ParameterVersion> versions = versions(random, decided);
            Instant filed = EFFECT.plusSeconds(86_400L * (random.nextInt(300) - 100));
            filed = filed.isAfter(decided) ? decided : filed;
            Transition transition = new Transition(filed, LocalDate.parse("2027-01-01").plusDays(random.nextInt(400)), VIENNA);
            int expected = 1;
            for (ParameterVersion one : versions) {
                if (reaches(one, transition, decided) && isLater(one, number(versions, expected))) {
                    expected = one.version();
                }
            }
            Collections.shuffle(versions, random);

            assertThat(transition.verdict(versions, 1, decided).applied().version()).as("seed %d, round %d, %s", seed, round, versions).isEqualTo(expected);
        }
    }

    private static List<ParameterVersion> versions(Random random, Instant decided) {
        List<ParameterVersion> versions = new ArrayList<>(List.of(treaty()));
        for (int number = 2; number <= 2 + random.nextInt(5); number++) {
            TransitionalRule rule = TransitionalRule.values()[random.nextInt(4)];
            Instant from = EFFECT.plusSeconds(86_400L * random.nextInt(250));
            Standing standing = random.nextInt(5) == 0 ? Standing.ANNULLED : from.isAfter(decided) ? Standing.ADOPTED : Standing.IN_FORCE;
            versions.add(version(number, from, rule, rule == TransitionalRule.GRACE ? 1 + random.nextInt(100) : null, standing));
        }
        return versions;
    }

    private static boolean reaches(ParameterVersion one, Transition application, Instant decided) {
        if (Arrays.asList(Standing.ANNULLED, Standing.LAPSED, Standing.SUSPENDED).contains(one.standing())) {
            return false;
        }
        boolean filedLater = application.filedAt().compareTo(one.effectiveFrom()) >= 0;
        boolean decidedLater = decided.compareTo(one.effectiveFrom()) >= 0;
        return filedLater || switch (one.transitionalRule()) {
            case APPLY_AT_FILING -> false;
            case APPLY_AT_DECISION -> decidedLater;
            case APPLY_AT_START_OF_RUN -> application.plannedStart().atStartOfDay(VIENNA).toInstant().compareTo(one.effectiveFrom()) >= 0;
            case GRACE -> decided.compareTo(one.effectiveFrom().atZone(VIENNA).plusDays(one.graceDays()).toInstant()) >= 0;
        };
    }

    private static boolean isLater(ParameterVersion one, ParameterVersion other) {
        int byTime = one.effectiveFrom().compareTo(other.effectiveFrom());
        return byTime > 0 || byTime == 0 && one.version() > other.version();
    }

    private static ParameterVersion number(List<ParameterVersion> versions, int number) {
        return versions.stream().filter(one -> one.version() == number).findFirst().orElseThrow();
    }
}
