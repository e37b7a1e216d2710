package org.aitreaty.registry.measure;

import static org.aitreaty.registry.measure.MeasureAct.AMENDMENT;
import static org.aitreaty.registry.measure.MeasureAct.CORRECTION;
import static org.aitreaty.registry.measure.MeasureAct.ENACTMENT;
import static org.aitreaty.registry.measure.MeasureAct.REPEAL;
import static org.aitreaty.registry.measure.MeasureFacts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureTimelineTest {

    private static final MeasureFact LAW = fact(1, ENACTMENT, null, "2026-03-01", "2026-05-01", "2026-12-31");
    private static final MeasureFact LASTING = fact(1, ENACTMENT, null, "2026-03-01", "2026-05-01", null);

    /** EC-181: both ends of its time are days in force. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, NONE",
        "2026-03-01, ADOPTED",
        "2026-04-30, ADOPTED",
        "2026-05-01, IN_FORCE",
        "2026-12-31, IN_FORCE",
        "2027-01-01, EXPIRED"
    })
    void itIsInForceFromItsFirstToItsLastDay(String day, String standing) {
        assertThat(Clerk.said(new MeasureTimeline(List.of(LAW)), LocalDate.parse(day), null).standing()).isEqualTo(standing);
    }

    @Test
    void aMeasureWithoutADayInForceIsAdoptedAndNoMore() {
        MeasureTimeline timeline = new MeasureTimeline(List.of(fact(1, ENACTMENT, null, "2026-03-01", null, null)));

        assertThat(Clerk.said(timeline, LocalDate.parse("2199-12-31"), null)).isEqualTo(new Clerk.Answer("ADOPTED", 1, List.of("1 PUBLISHED")));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, 1, 1 PUBLISHED, 2 PUBLISHED", "2026-08-01, 2, 1 SUPERSEDED by 2, 2 PUBLISHED"})
    void anAmendmentHoldsFromItsOwnDayAndTheEarlierVersionBeforeIt(String day, int shown, String first, String second) {
        MeasureTimeline timeline = new MeasureTimeline(List.of(LASTING, fact(2, AMENDMENT, null, "2026-06-01", "2026-08-01", null)));

        assertThat(Clerk.said(timeline, LocalDate.parse(day), null)).isEqualTo(new Clerk.Answer("IN_FORCE", shown, List.of(first, second)));
    }

    @Test
    void anAmendmentThatExpiresDoesNotBringBackWhatItReplaced() {
        MeasureTimeline timeline = new MeasureTimeline(List.of(LASTING, fact(2, AMENDMENT, null, "2026-06-01", "2026-08-01", "2026-08-31")));

        assertThat(Clerk.said(timeline, LocalDate.parse("2026-09-01"), null).standing()).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, IN_FORCE, 1 PUBLISHED", "2026-10-01, REPEALED, 1 REPEALED", "2027-06-01, REPEALED, 1 REPEALED"})
    void aRepealEndsItOnItsFirstDay(String day, String standing, String version) {
        MeasureTimeline timeline = new MeasureTimeline(List.of(LASTING, fact(2, REPEAL, null, "2026-09-01", "2026-10-01", null)));

        assertThat(Clerk.said(timeline, LocalDate.parse(day), null)).isEqualTo(new Clerk.Answer(standing, 1, List.of(version, "2 PUBLISHED")));
    }

    @Test
    void whatWasToComeIntoForceAfterARepealNeverDoes() {
        MeasureTimeline timeline = new MeasureTimeline(List.of(
                LASTING, fact(2, AMENDMENT, null, "2026-06-01", "2027-01-01", null), fact(3, REPEAL, null, "2026-09-01", "2026-10-01", null)));

        assertThat(Clerk.said(timeline, LocalDate.parse("2027-02-01"), null))
                .isEqualTo(new Clerk.Answer("REPEALED", 1, List.of("1 REPEALED", "2 REPEALED", "3 PUBLISHED")));
    }

    /** EC-182: who asked before the correction was told otherwise, and that can be told again. */
    @Test
    void aCorrectionHoldsOnAllDaysForWhoAsksAfterIt() {
        MeasureTimeline timeline = new MeasureTimeline(List.of(LASTING, fact(2, CORRECTION, 1, "2026-03-01", "2026-06-01", null)));
        LocalDate day = LocalDate.parse("2026-05-15");

        assertThat(Clerk.said(timeline, day, MeasureFacts.publishedAt(1))).isEqualTo(new Clerk.Answer("IN_FORCE", 1, List.of("1 PUBLISHED")));
        assertThat(Clerk.said(timeline, day, MeasureFacts.publishedAt(2)))
                .isEqualTo(new Clerk.Answer("ADOPTED", 2, List.of("1 SUPERSEDED by 2", "2 PUBLISHED")));
        assertThat(Clerk.said(timeline, day, null)).isEqualTo(Clerk.said(timeline, day, MeasureFacts.publishedAt(2)));
        assertThat(Clerk.said(timeline, day, MeasureFacts.publishedAt(1).minusNanos(1000)).standing()).isEqualTo("NONE");
    }

    @Test
    void aRepealRecordedByMistakeIsCorrectedByWhatHoldsInstead() {
        MeasureTimeline timeline = new MeasureTimeline(List.of(
                LASTING, fact(2, REPEAL, null, "2026-09-01", "2026-10-01", null), fact(3, CORRECTION, 2, "2026-09-01", "2026-10-01", null)));

        assertThat(Clerk.said(timeline, LocalDate.parse("2026-11-01"), null))
                .isEqualTo(new Clerk.Answer("IN_FORCE", 3, List.of("1 SUPERSEDED by 3", "2 SUPERSEDED by 3", "3 PUBLISHED")));
    }

    @Test
    void theNextChangeIsForetoldOnceItIsAdopted() {
        MeasureTimeline timeline = new MeasureTimeline(List.of(LASTING, fact(2, REPEAL, null, "2026-09-01", "2026-10-01", null)));

        assertThat(timeline.on(LocalDate.parse("2026-08-31"), null).orElseThrow().next()).isNull();
        assertThat(timeline.on(LocalDate.parse("2026-09-01"), null).orElseThrow().next().number()).isEqualTo(2);
        assertThat(timeline.on(LocalDate.parse("2026-10-01"), null).orElseThrow().next()).isNull();
    }

    static Stream<Arguments> publications() {
        MeasureFact repeal = fact(2, REPEAL, null, "2026-09-01", "2026-10-01", null);
        MeasureFact correction = fact(2, CORRECTION, 1, "2026-03-02", "2026-05-02", null);
        return Stream.of(
                Arguments.of(List.of(LASTING), fact(2, AMENDMENT, null, "2026-06-01", "2026-08-01", null), null),
                Arguments.of(List.of(LASTING), fact(2, AMENDMENT, null, "2026-06-01", null, null), null),
                Arguments.of(List.of(LASTING), fact(2, AMENDMENT, null, "2026-02-28", "2026-08-01", null), MeasureRule.ADOPTED_BEFORE_ENACTMENT),
                Arguments.of(List.of(LASTING), fact(2, AMENDMENT, null, "2026-03-01", "2026-04-30", null), MeasureRule.IN_FORCE_BEFORE_ENACTMENT),
                Arguments.of(List.of(LASTING), fact(2, AMENDMENT, null, "2026-03-01", "2026-05-01", null), null),
                Arguments.of(List.of(LASTING), repeal, null),
                Arguments.of(List.of(LASTING), fact(2, REPEAL, null, "2026-03-01", "2026-04-01", null), null),
                Arguments.of(List.of(LASTING), fact(2, REPEAL, null, "2026-02-28", "2026-10-01", null), MeasureRule.ADOPTED_BEFORE_ENACTMENT),
                Arguments.of(List.of(LASTING, repeal), fact(3, REPEAL, null, "2026-09-01", "2026-11-01", null), MeasureRule.REPEALED_ALREADY),
                Arguments.of(List.of(LASTING, repeal), fact(3, AMENDMENT, null, "2026-09-01", "2026-09-30", null), null),
                Arguments.of(List.of(LASTING, repeal), fact(3, AMENDMENT, null, "2026-09-01", "2026-10-01", null), MeasureRule.AFTER_REPEAL),
                Arguments.of(List.of(LASTING, repeal), fact(3, AMENDMENT, null, "2026-09-01", null, null), MeasureRule.AFTER_REPEAL),
                Arguments.of(List.of(LASTING, repeal), fact(3, CORRECTION, 2, "2026-09-01", "2026-10-01", null), null),
                Arguments.of(List.of(LASTING), correction, null),
                Arguments.of(List.of(LASTING), fact(2, CORRECTION, 2, "2026-03-02", "2026-05-02", null), MeasureRule.NO_SUCH_VERSION),
                Arguments.of(List.of(LASTING), fact(2, CORRECTION, 0, "2026-03-02", "2026-05-02", null), MeasureRule.NO_SUCH_VERSION),
                Arguments.of(List.of(LASTING, correction), fact(3, CORRECTION, 1, "2026-03-02", "2026-05-02", null), MeasureRule.CORRECTED_ALREADY),
                Arguments.of(List.of(LASTING, correction), fact(3, CORRECTION, 2, "2026-03-02", "2026-05-02", null), null),
                // What was corrected does not count any more, neither for nor against.
                Arguments.of(List.of(LASTING, correction), fact(3, AMENDMENT, null, "2026-03-01", "2026-08-01", null), MeasureRule.ADOPTED_BEFORE_ENACTMENT),
                Arguments.of(List.of(LASTING, correction), fact(3, AMENDMENT, null, "2026-03-02", "2026-05-01", null), MeasureRule.IN_FORCE_BEFORE_ENACTMENT),
                // A correction of the enactment must leave the amendments possible.
                Arguments.of(
                        List.of(LASTING, fact(2, AMENDMENT, null, "2026-06-01", "2026-08-01", null)),
                        fact(3, CORRECTION, 1, "2026-03-01", "2026-08-02", null),
                        MeasureRule.IN_FORCE_BEFORE_ENACTMENT));
    }

    @ParameterizedTest(name = "after {0}, publishing {1}: {2}")
    @MethodSource("publications")
    void theHistoryForbidsWhatCannotBe(List<MeasureFact> published, MeasureFact added, MeasureRule expected) {
        assertThat(new MeasureTimeline(published).refusal(added).orElse(null)).isEqualTo(expected);
    }
}
