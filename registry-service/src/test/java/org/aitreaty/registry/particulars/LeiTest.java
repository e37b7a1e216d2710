package org.aitreaty.registry.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeiTest {

    private static final String RIGHT = withCheckDigits("MERIDIANCOMPUTE001");

    @Test
    void theExampleOfTheApiDescriptionIsRight() {
        assertThat(Lei.hasForm("54930084UKLVMY22DS16")).isTrue();
        assertThat(Lei.isRight("54930084UKLVMY22DS16")).isTrue();
    }

    /** A letter taken for a digit changes how long the number is, and that the method does not promise to notice. */
    @Test
    void everyWrongLetterAndEveryWrongDigitIsNoticed() {
        for (int i = 0; i < RIGHT.length(); i++) {
            for (char c : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                String changed = RIGHT.substring(0, i) + c + RIGHT.substring(i + 1);
                if (c != RIGHT.charAt(i) && Character.isDigit(c) == Character.isDigit(RIGHT.charAt(i))) {
                    assertThat(Lei.isRight(changed)).as(changed).isFalse();
                }
            }
        }
    }

    @Test
    void swappedNeighboursAreNoticed() {
        for (int i = 0; i + 1 < RIGHT.length(); i++) {
            if (RIGHT.charAt(i) != RIGHT.charAt(i + 1)) {
                String swapped = RIGHT.substring(0, i) + RIGHT.charAt(i + 1) + RIGHT.charAt(i) + RIGHT.substring(i + 2);
                assertThat(Lei.isRight(swapped)).as(swapped).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5493", "54930084uklvmy22ds16", "54930084UKLVMY22DS1X", "54930084UKLVMY22DS160", "54930084 KLVMY22DS16"})
    void otherFormsAreNone(String text) {
        assertThat(Lei.hasForm(text)).isFalse();
    }

    /** The check digits as ISO 7064 MOD 97-10 defines them: 98 less the remainder of the number with 00 appended. */
    private static String withCheckDigits(String body) {
        StringBuilder digits = new StringBuilder();
        for (char c : (body + "00").toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        int check = 98 - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return body + "%02d".formatted(check);
    }
}
