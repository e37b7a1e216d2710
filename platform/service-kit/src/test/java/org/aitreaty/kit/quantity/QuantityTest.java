package org.aitreaty.kit.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.aitreaty.kit.quantity.Quantity.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e25", "1E25", "1.0E+25", "10^25", "10000000000000000000000000", "0.1e26", "1.000e+25", "010e24"})
    void equalInEveryNotation(String text) {
        assertThat(Quantity.of(text)).isEqualTo(Quantity.of("1e25")).hasToString("1e25");
        assertThat(Quantity.of(text).hashCode()).isEqualTo(Quantity.of("1e25").hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "405e9, 4.05e11",
        "3.8e25, 3.8e25",
        "1000000000, 1e9",
        "1000000001, 1.000000001e9",
        "16, 16",
        "999999, 999999",
        "1000000, 1e6",
        "0.34, 0.34",
        "0.3400, 0.34",
        "0, 0",
        "0e30, 0",
        "1e-7, 1e-7"
    })
    void hasOneCanonicalText(String written, String canonical) {
        assertThat(Quantity.of(written)).hasToString(canonical);
        assertThat(Quantity.of(canonical)).isEqualTo(Quantity.of(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1e25 FLOP/s|UNIT",
        "1e25 FLOP|UNIT",
        "405B|UNIT",
        "40%|UNIT",
        "NaN|NOT_A_NUMBER",
        "Infinity|NOT_A_NUMBER",
        "-Infinity|NOT_A_NUMBER",
        "-1|NEGATIVE",
        "-1e25|NEGATIVE",
        "1,5e24|DECIMAL_COMMA",
        "3,8|DECIMAL_COMMA",
        "1 000 000 000|GROUPED_DIGITS",
        "1\u202f000\u202f000\u202f000|GROUPED_DIGITS",
        "1,000,000|GROUPED_DIGITS",
        "1.000.000|GROUPED_DIGITS",
        "1e400|OUT_OF_RANGE",
        "10^61|OUT_OF_RANGE",
        "1e-61|OUT_OF_RANGE",
        "3.8 × 10^25|PRODUCT",
        "3.8x10^25|PRODUCT",
        "0x1F|NOT_A_NUMBER",
        "1e|UNIT",
        "e25|NOT_A_NUMBER",
        "1.|NOT_A_NUMBER",
        ".5|NOT_A_NUMBER",
        "+5|NOT_A_NUMBER",
        "2^80|NOT_A_NUMBER",
        "١٢|NOT_A_NUMBER"
    })
    void refusesWithItsReason(String text, String code) {
        assertThat(Quantity.read(text)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.message()).isNotBlank();
            assertThat(refused.fix()).isNotBlank();
        });
    }

    @Test
    void refusesBlankAndOverlongTexts() {
        assertThat(Quantity.read(" ")).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.code()).isEqualTo("EMPTY"));
        assertThat(Quantity.read("1".repeat(101))).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.code()).isEqualTo("TOO_LONG"));
    }

    @Test
    void comparesStrictlyAndExactly() {
        assertThat(Quantity.of("10000000000000000000000001").isMoreThan(Quantity.of("1e25"))).isTrue();
        assertThat(Quantity.of("1.0e25").isMoreThan(Quantity.of("1e25"))).isFalse();
    }

    @Test
    void everyTextOfItIsReadBackAsItself() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal value = new BigDecimal(Math.abs(random.nextLong())).scaleByPowerOfTen(random.nextInt(-30, 40));
            Quantity quantity = Quantity.of(value);
            assertThat(Quantity.of(quantity.toString())).as("seed %d, %s", seed, value).isEqualTo(quantity);
            assertThat(Quantity.of(value.toPlainString().length() <= 100 ? value.toPlainString() : quantity.toString()))
                    .as("seed %d, %s", seed, value)
                    .isEqualTo(quantity);
        }
    }

    @ParameterizedTest
    @CsvSource({"9007199254740992, true", "9007199254740993, false", "1e25, false", "0.34, true", "1e3, true"})
    void aJsonNumberIsTakenUpToTwoToTheFiftyThree(String text, boolean accepted) {
        assertThat(new QuantityInput(text, true).read() instanceof Reading.Accepted).isEqualTo(accepted);
    }
}
