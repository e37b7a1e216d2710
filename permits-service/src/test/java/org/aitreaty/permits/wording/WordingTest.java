package org.aitreaty.permits.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.aitreaty.kit.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = file("en");
        Properties french = file("fr");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(french.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Properties file(String language) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(
                WordingTest.class.getResourceAsStream("/wording/sentences_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @ParameterizedTest
    @CsvSource({"3.8e25, 3.8 × 10²⁵, '3,8 × 10²⁵'", "1e25, 10²⁵, 10²⁵", "0.34, 0.34, '0,34'", "16, 16, 16"})
    void numbersAreWrittenAsPowersOfTen(String number, String english, String french) {
        assertThat(Wording.number(Quantity.of(number), Language.EN)).isEqualTo(english);
        assertThat(Wording.number(Quantity.of(number), Language.FR)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, EN", "'', EN", "fr, FR", "fr-CA, FR", "'de, fr;q=0.8, en;q=0.5', FR", "'en;q=0.5, fr;q=0.8', FR", "de, EN", "'*', EN", "';;;', EN"
    })
    void theLanguageIsTheFirstOneWanted(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }
}
