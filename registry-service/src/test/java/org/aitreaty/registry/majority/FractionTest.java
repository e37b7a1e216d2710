package org.aitreaty.registry.majority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    /** The figures that organs of this kind are known for. */
    @ParameterizedTest
    @CsvSource({"2/3,15,10", "2/3,41,28", "3/4,41,31", "1/3,41,14", "2/3,193,129", "1/2,8,4"})
    void atLeastAPartOfAWholeIsRoundedUp(String part, int whole, int least) {
        assertThat(Fraction.of(part).leastOf(whole)).isEqualTo(least);
        assertThat(Fraction.of(part).isReachedBy(least, whole)).isTrue();
        assertThat(Fraction.of(part).isReachedBy(least - 1, whole)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1/2,193,97", "1/2,15,8", "1/2,8,5", "2/3,15,11", "1/2,0,1"})
    void moreThanAPartOfAWholeIsTheNextNumber(String part, int whole, int least) {
        assertThat(Fraction.of(part).leastAbove(whole)).isEqualTo(least);
        assertThat(Fraction.of(part).isExceededBy(least, whole)).isTrue();
        assertThat(Fraction.of(part).isExceededBy(least - 1, whole)).isFalse();
    }

    @Test
    void itAgreesWithExactArithmeticEverywhere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            int denominator = 1 + random.nextInt(9999);
            Fraction part = new Fraction(random.nextInt(denominator + 1), denominator);
            int whole = random.nextInt(500);
            int number = random.nextInt(500);
            int compared = BigInteger.valueOf(number)
                    .multiply(BigInteger.valueOf(denominator))
                    .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(part.numerator())));
            assertThat(part.isReachedBy(number, whole)).as("%d of %d against %s, seed %d", number, whole, part, seed).isEqualTo(compared >= 0);
            assertThat(part.isExceededBy(number, whole)).as("%d of %d against %s, seed %d", number, whole, part, seed).isEqualTo(compared > 0);
            assertThat(number >= part.leastOf(whole)).as("%d of %d against %s, seed %d", number, whole, part, seed).isEqualTo(compared >= 0);
            assertThat(number >= part.leastAbove(whole)).as("%d of %d against %s, seed %d", number, whole, part, seed).isEqualTo(compared > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2/", "/3", "3/2", "1/0", "-1/2", "0.5", "2 / 3", "12345/99999", ""})
    void whatIsNoPartOfAWholeIsRefused(String text) {
        assertThatThrownBy(() -> Fraction.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
