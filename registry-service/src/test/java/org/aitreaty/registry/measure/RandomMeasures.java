package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random legal histories of one measure, adopted between 2020 and 2021. */
final class RandomMeasures {

    static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    static final int DAYS = 900;
    private static final Instant PUBLICATION = Instant.parse("2022-01-01T00:00:00Z");

    private RandomMeasures() {}

    static List<MeasureFact> history(UUID measure, Random random) {
        List<MeasureFact> facts = new ArrayList<>();
        facts.add(fact(measure, 1, MeasureAct.ENACTMENT, null, random));
        for (int attempt = 0; attempt < 14; attempt++) {
            MeasureAct act = MeasureAct.values()[1 + random.nextInt(3)];
            Integer corrects = act == MeasureAct.CORRECTION ? Integer.valueOf(1 + random.nextInt(facts.size())) : null;
            MeasureFact added = fact(measure, facts.size() + 1, act, corrects, random);
            if (new MeasureTimeline(facts).refusal(added).isEmpty()) {
                facts.add(added);
            }
        }
        return facts;
    }

    private static MeasureFact fact(UUID measure, int number, MeasureAct act, Integer corrects, Random random) {
        boolean repeal = act == MeasureAct.REPEAL;
        LocalDate adopted = FIRST.plusDays(random.nextInt(number == 1 ? 100 : 500));
        // Few days, so that several publications meet on one.
        LocalDate from = !repeal && random.nextInt(6) == 0 ? null : adopted.plusDays(30L * random.nextInt(8));
        LocalDate to = repeal || from == null || random.nextInt(3) > 0 ? null : from.plusDays(random.nextInt(200));
        return new MeasureFact(
                measure,
                "USA",
                number,
                act,
                corrects,
                repeal ? null : "US-CA",
                repeal ? null : MeasureKind.values()[random.nextInt(MeasureKind.values().length)],
                repeal ? null : "4(1)",
                adopted,
                from,
                to,
                PUBLICATION.plusSeconds(86_400L * number));
    }

    /** An instant between the publications, or at one of them exactly. */
    static Instant knownAt(Random random) {
        return PUBLICATION.plusSeconds(86_400L * random.nextInt(17) + (random.nextBoolean() ? 0 : 43_200));
    }
}
