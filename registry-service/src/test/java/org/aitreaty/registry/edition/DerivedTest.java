package org.aitreaty.registry.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedTest {

    private final Derived<String> derived = new Derived<>();

    @Test
    void whatWasMadeIsGivenForItsOwnEditionOnly() {
        assertThat(derived.at(1, () -> "one")).isEqualTo("one");
        assertThat(derived.at(1)).hasValue("one");
        assertThat(derived.at(2)).isEmpty();
    }

    @Test
    void itIsMadeOncePerEdition() {
        derived.at(1, () -> "first");

        assertThat(derived.at(1, () -> "second")).isEqualTo("first");
    }

    @Test
    void aSlowReaderOfAnOldEditionDoesNotDisplaceTheNew() {
        derived.at(2, () -> "two");

        assertThat(derived.at(1, () -> "one")).isEqualTo("one");
        assertThat(derived.at(2)).hasValue("two");
    }
}
