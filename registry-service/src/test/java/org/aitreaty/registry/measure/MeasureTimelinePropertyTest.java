package org.aitreaty.registry.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of random legal histories of a measure. The seed stands in the name of a failed test. */
class MeasureTimelinePropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    /** EC-183: on every day, for everyone who could have asked, the same answer as the clerk's. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aClerkWhoLivesThroughTheDaysComesToTheSame(long seed) {
        Random random = new Random(seed);
        List<MeasureFact> facts = RandomMeasures.history(MeasureFacts.MEASURE, random);
        MeasureTimeline timeline = new MeasureTimeline(facts);
        for (int question = 0; question < 60; question++) {
            LocalDate day = RandomMeasures.FIRST.plusDays(random.nextInt(RandomMeasures.DAYS));
            Instant knownAt = RandomMeasures.knownAt(random);
            assertThat(Clerk.said(timeline, day, knownAt))
                    .as("seed %d, on %s as known at %s, of %s", seed, day, knownAt, facts)
                    .isEqualTo(Clerk.answer(facts, day, knownAt));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsPublishedLaterChangesNoAnswerOfBefore(long seed) {
        Random random = new Random(seed);
        List<MeasureFact> facts = RandomMeasures.history(MeasureFacts.MEASURE, random);
        for (int published = 1; published < facts.size(); published++) {
            Instant then = facts.get(published - 1).publishedAt();
            MeasureTimeline asItWas = new MeasureTimeline(facts.subList(0, published));
            LocalDate day = RandomMeasures.FIRST.plusDays(random.nextInt(RandomMeasures.DAYS));
            assertThat(Clerk.said(new MeasureTimeline(facts), day, then)).isEqualTo(Clerk.said(asItWas, day, null));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfReadingDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<MeasureFact> facts = RandomMeasures.history(MeasureFacts.MEASURE, random);
        List<MeasureFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        LocalDate day = RandomMeasures.FIRST.plusDays(random.nextInt(RandomMeasures.DAYS));
        assertThat(Clerk.said(new MeasureTimeline(shuffled), day, null)).isEqualTo(Clerk.said(new MeasureTimeline(facts), day, null));
    }

    /** Guards the generator: a property over histories that never repeal or correct would prove little. */
    @Test
    void theRandomHistoriesReachEveryStandingAndAct() {
        Set<MeasureTimeline.Standing> standings = EnumSet.noneOf(MeasureTimeline.Standing.class);
        Set<MeasureAct> acts = EnumSet.noneOf(MeasureAct.class);
        seeds().forEach(seed -> {
            List<MeasureFact> facts = RandomMeasures.history(MeasureFacts.MEASURE, new Random(seed));
            facts.forEach(fact -> acts.add(fact.act()));
            for (int day = 0; day < RandomMeasures.DAYS; day += 50) {
                new MeasureTimeline(facts).on(RandomMeasures.FIRST.plusDays(day), null).ifPresent(reading -> standings.add(reading.standing()));
            }
        });
        assertThat(standings).containsExactlyInAnyOrder(MeasureTimeline.Standing.values());
        assertThat(acts).containsExactlyInAnyOrder(MeasureAct.values());
    }
}
