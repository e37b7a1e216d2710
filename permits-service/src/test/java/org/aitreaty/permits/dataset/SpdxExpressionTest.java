package org.aitreaty.permits.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "CC-BY-4.0", "GPL-2.0+", "LicenseRef-Example", "DocumentRef-a:LicenseRef-b", "MIT OR Apache-2.0", "(MIT AND (CC0-1.0 OR 0BSD))", "GPL-2.0-only WITH Classpath-exception-2.0"})
    void expressionsAreTaken(String text) {
        assertThat(SpdxExpression.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "all rights reserved", "MIT OR", "AND MIT", "(MIT", "MIT)", ")MIT(", "()", "MIT (Apache-2.0)", "https://spdx.org/licenses/MIT", "MIT, Apache-2.0", "MIT or Apache-2.0"})
    void otherTextIsNot(String text) {
        assertThat(SpdxExpression.isOne(text)).isFalse();
    }
}
