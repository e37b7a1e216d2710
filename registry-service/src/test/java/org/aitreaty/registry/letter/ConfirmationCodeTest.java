package org.aitreaty.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationCodeTest {

    @Test
    void aCodeIsReadHoweverItWasTyped() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ConfirmationCode code = ConfirmationCode.next(random);
            String written = code.written();
            codes.add(written);
            assertThat(written).as("seed %d", seed).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
            for (String typed : new String[] {
                written,
                written.toLowerCase(Locale.ROOT),
                written.replace("-", ""),
                " " + written.replace('-', ' ') + "\n",
                written.replace('-', '\u2013'),
                written.replace('0', 'O').replace('1', 'l'),
                written.replace('0', 'o').replace('1', 'I')
            }) {
                assertThat(ConfirmationCode.read(typed)).as("%s, seed %d", typed, seed).hasValueSatisfying(read -> assertThat(read.hash()).isEqualTo(code.hash()));
            }
        }
        assertThat(codes).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3MD", "7K3MD-0Q9ZT-X4VHB-6RW2N-PC8F", "7K3MD-0Q9ZT-X4VHB-6RW2N-PC8FEE", "7K3MD-0Q9ZT-X4VHB-6RW2N-PC8FU", "7K3MD-0Q9ZT-X4VHB-6RW2N-PC8F!"})
    void whatIsNotFiveGroupsOfFiveIsNone(String typed) {
        assertThat(ConfirmationCode.read(typed)).isEmpty();
    }

    @Test
    void neverShowsItselfInALog() {
        ConfirmationCode code = ConfirmationCode.next(new Random(1));

        assertThat(code).hasToString("(confirmation code)");
        assertThat(code.hash()).hasSize(32);
    }
}
