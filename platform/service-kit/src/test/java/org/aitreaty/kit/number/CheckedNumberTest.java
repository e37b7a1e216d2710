package org.aitreaty.kit.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckedNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final String number = new CheckedNumber("TA", 2026, "CIV", 1).toString();

    @Test
    void isReadInAnyLayout() {
        assertThat(number).matches("TA-2026-CIV-000001-[0-9A-Z]");
        assertThat(CheckedNumber.normalise(number)).contains(number);
        assertThat(CheckedNumber.normalise(number.toLowerCase(java.util.Locale.ROOT).replace("-", ""))).contains(number);
        assertThat(CheckedNumber.normalise(number.replace('-', '\u2011'))).contains(number);
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        for (int position = 0; position < number.length(); position++) {
            if (number.charAt(position) == '-') {
                continue;
            }
            for (char other : ALPHABET.toCharArray()) {
                if (other != number.charAt(position)) {
                    String mistyped = number.substring(0, position) + other + number.substring(position + 1);
                    assertThat(CheckedNumber.normalise(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsNoticed() {
        String plain = number.replace("-", "");
        for (int position = 0; position + 1 < plain.length(); position++) {
            if (plain.charAt(position) != plain.charAt(position + 1)) {
                String swapped = plain.substring(0, position) + plain.charAt(position + 1) + plain.charAt(position) + plain.substring(position + 2);
                assertThat(CheckedNumber.normalise(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void agreesWithThePublishedExampleOfTheStandard() {
        // ISO 7064 MOD 37,36 as used by the Global Release Identifier: A1-2425G-ABC1234002-M.
        assertThat(CheckedNumber.checkCharacter("A12425GABC1234002")).isEqualTo('M');
    }
}
