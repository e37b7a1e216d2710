package org.aitreaty.kit.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aitreaty.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

    @Test
    void isAStrongTag() {
        assertThat(EntityVersion.tag(7).getValue()).isEqualTo("v7");
        assertThat(EntityVersion.tag(7).isWeak()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", " \"v7\" ", "\"v6\", \"v7\"", "\"v7\",\"v8\""})
    void aChangeOfThePresentVersionIsLetThrough(String ifMatch) {
        assertThatCode(() -> EntityVersion.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aChangeOfNoVersionIsRefused(String ifMatch) {
        assertRefused(ifMatch, 428, "MISSING");
    }

    /** "*" would mean "whatever it is now", which is what the header is there to prevent; weak tags never match (RFC 9110, 13.1.1). */
    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "\"v8\"", "\"v77\"", "v7", "7", "*", "W/\"v7\"", "\"V7\"", "rubbish"})
    void aChangeOfAnotherVersionIsRefused(String ifMatch) {
        assertRefused(ifMatch, 412, "STALE");
    }

    private static void assertRefused(String ifMatch, int status, String code) {
        assertThatThrownBy(() -> EntityVersion.requireMatch(ifMatch, 7)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(status);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.pointer()).isEqualTo("#If-Match");
                assertThat(error.code()).isEqualTo(code);
            });
        });
    }

    @Test
    void anOverlongHeaderIsNotRepeatedInFull() {
        assertThatThrownBy(() -> EntityVersion.requireMatch("x".repeat(10_000), 7))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }
}
