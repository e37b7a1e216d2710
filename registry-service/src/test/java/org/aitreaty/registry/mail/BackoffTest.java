package org.aitreaty.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT6H", "6, PT12H", "7, PT12H", "8, PT12H", "9, PT12H", "10, PT12H", "11, PT12H",
        "12, ", "13, ", "1000, "
    })
    void aLetterIsTriedLaterAndLaterAndThenGivenUp(int attempts, Duration pause) {
        assertThat(Backoff.after(attempts, always(0.0))).isEqualTo(Optional.ofNullable(pause));
    }

    @Test
    void noTwoLettersThatFailedTogetherComeAgainTogether() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int attempts = 1; attempts < Backoff.ATTEMPTS; attempts++) {
            Duration least = Backoff.after(attempts, always(0.0)).orElseThrow();
            Duration first = Backoff.after(attempts, random).orElseThrow();
            Duration second = Backoff.after(attempts, random).orElseThrow();
            assertThat(first).as("seed %d", seed).isNotEqualTo(second).isBetween(least, least.multipliedBy(6).dividedBy(5));
        }
    }

    private static Random always(double share) {
        return new Random() {
            @Override
            public double nextDouble() {
                return share;
            }
        };
    }
}
