package org.aitreaty.registry.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.aitreaty.registry.control.ShareRule.Excess;
import org.aitreaty.registry.control.ShareRule.Holding;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ShareRuleTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static Holding holding(int id, int from, Integer to, String share) {
        return new Holding(new UUID(0, id), START.plusDays(from), to == null ? null : START.plusDays(to), new BigDecimal(share));
    }

    @Test
    void theWholeIsNotTooMuchAndTheSmallestPartMoreIs() {
        List<Holding> others = List.of(holding(1, 0, null, "33.4"), holding(2, 0, null, "33.3"));

        assertThat(ShareRule.excess(holding(3, 0, null, "33.3"), others)).isEmpty();
        Excess excess = ShareRule.excess(holding(3, 0, null, "33.3000000000000000001"), others).orElseThrow();
        assertThat(excess.sum()).isEqualByComparingTo("100.0000000000000000001");
        assertThat(excess.links()).containsExactly(new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void whoSellsOnOneDayAndWhoBuysOnTheNextDoNotOverlap() {
        Holding seller = holding(1, 0, 30, "60");

        assertThat(ShareRule.excess(holding(2, 31, null, "60"), List.of(seller))).isEmpty();
        Excess excess = ShareRule.excess(holding(2, 30, null, "60"), List.of(seller)).orElseThrow();
        assertThat(excess.day()).isEqualTo(START.plusDays(30));
    }

    @Test
    void aHoldingThatBeginsLaterIsSeenToo() {
        Excess excess = ShareRule.excess(holding(1, 0, null, "60"), List.of(holding(2, 5, 9, "20"), holding(3, 7, 8, "30"))).orElseThrow();

        assertThat(excess.day()).isEqualTo(START.plusDays(7));
        assertThat(excess.sum()).isEqualByComparingTo("110");
        assertThat(excess.links()).containsExactly(new UUID(0, 2), new UUID(0, 3));
    }

    /** Against adding up every day. */
    @RepeatedTest(500)
    void theFirstDayOfTooMuchIsFoundWhereAddingUpEveryDayFindsIt() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<Holding> others = new ArrayList<>();
        for (int id = random.nextInt(6); id > 0; id--) {
            others.add(random(random, id));
        }
        Holding holding = random(random, 99);
        Optional<LocalDate> first = Optional.empty();
        for (int day = 40; day >= 0; day--) {
            LocalDate date = START.plusDays(day);
            BigDecimal sum = BigDecimal.ZERO;
            for (Holding one : others) {
                sum = isThere(one, date) ? sum.add(one.share()) : sum;
            }
            if (isThere(holding, date) && sum.add(holding.share()).compareTo(new BigDecimal("100")) > 0) {
                first = Optional.of(date);
            }
        }
        assertThat(ShareRule.excess(holding, others).map(Excess::day)).as("seed %d: %s with %s", seed, holding, others).isEqualTo(first);
    }

    private static Holding random(Random random, int id) {
        int from = random.nextInt(20);
        return holding(id, from, random.nextInt(3) == 0 ? null : from + random.nextInt(12), Integer.toString(1 + random.nextInt(60)));
    }

    private static boolean isThere(Holding holding, LocalDate day) {
        return holding.from().compareTo(day) <= 0 && (holding.to() == null || holding.to().compareTo(day) >= 0);
    }
}
