package org.aitreaty.permits.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.aitreaty.kit.quantity.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "https://spdx.org/licenses/CC-BY-SA-4.0.html, CC-BY-SA-4.0",
        "http://spdx.org/licenses/MIT, MIT",
        "https://creativecommons.org/licenses/by/4.0/, CC-BY-4.0",
        "https://creativecommons.org/licenses/by-nc-sa/3.0/legalcode, CC-BY-NC-SA-3.0",
        "http://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
        "https://www.apache.org/licenses/LICENSE-2.0.txt, Apache-2.0",
        "https://opendatacommons.org/licenses/odbl/1-0/, ODbL-1.0",
        "CC-BY-4.0, CC-BY-4.0",
        "MIT OR Apache-2.0, MIT OR Apache-2.0",
        "other, -",
        "Unknown, -",
        "NOASSERTION, -",
        "https://commoncrawl.org/terms-of-use, -",
        "free for research, -"
    })
    void theIdentifierIsFoundWhereThereIsOne(String text, String identifier) {
        assertThat(Licences.spdx(text)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "8813 B, 8813", "8813, 8813", "13510573713 B, 13510573713", "1.5 KiB, 1536", "2 kB, 2000", "97.73 TiB, 107455271382548", "1 GB, 1e9", "3 bytes, 3",
        "0, -", "-1, -", "1e9, -", "big, -", "'1,5 GB', -", "'', -"
    })
    void sizesAreReadInBytes(String text, String bytes) {
        assertThat(Sizes.bytes(text)).isEqualTo(bytes == null ? null : Quantity.of(bytes));
    }
}
