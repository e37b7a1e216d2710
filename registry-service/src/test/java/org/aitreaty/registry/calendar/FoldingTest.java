package org.aitreaty.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final String CHARACTERS = "aé中😀 ;,\\";

    @Test
    void aShortLineStaysAsItIs() {
        assertThat(Folding.fold("SUMMARY:A session\r\n")).isEqualTo("SUMMARY:A session\r\n");
        assertThat(Folding.fold("X".repeat(75) + "\r\n")).isEqualTo("X".repeat(75) + "\r\n");
    }

    @Test
    void aLongLineGoesOnInTheNextAfterASpace() {
        assertThat(Folding.fold("X".repeat(76) + "\r\n")).isEqualTo("X".repeat(75) + "\r\n X\r\n");
    }

    @Test
    void linesAreCountedInOctetsAndNoCharacterIsBroken() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder line = new StringBuilder("X");
            int length = random.nextInt(300);
            for (int i = 0; i < length; i++) {
                int at = random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length()));
                line.appendCodePoint(CHARACTERS.codePointAt(CHARACTERS.offsetByCodePoints(0, at)));
            }
            String folded = Folding.fold(line + "\r\n");

            assertThat(folded.replace("\r\n ", "")).as("seed %d", seed).isEqualTo(line + "\r\n");
            assertThat(folded.split("\r\n")).as("seed %d", seed).allMatch(one -> one.getBytes(StandardCharsets.UTF_8).length <= 75);
            assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).as("seed %d", seed).isEqualTo(folded);
        }
    }
}
