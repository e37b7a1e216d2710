package org.aitreaty.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.aitreaty.kit.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final UUID KEY = UUID.fromString("019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a");

    @ParameterizedTest
    @ValueSource(strings = {
        "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a", "\"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a\"", " 019AB1C2-7D5E-7C3A-9F00-3B1F5D2C4E6A "
    })
    void isOneKeyInEveryWayOfWritingIt(String header) {
        assertThat(IdempotencyKey.read(header).value()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isNotOptional(String header) {
        assertRefused(header, "MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1", "\"", "\"\"", "\"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a", "1-2-3-4-5", "019ab1c27d5e7c3a9f003b1f5d2c4e6a",
        "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a, 019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6b", "{019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a}"
    })
    void isAUuid(String header) {
        assertRefused(header, "NOT_A_UUID");
    }

    private static void assertRefused(String header, String code) {
        assertThatThrownBy(() -> IdempotencyKey.read(header)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(400);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.pointer()).isEqualTo("#Idempotency-Key");
                assertThat(error.code()).isEqualTo(code);
            });
        });
    }
}
