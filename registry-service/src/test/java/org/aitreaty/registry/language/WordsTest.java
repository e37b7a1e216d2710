package org.aitreaty.registry.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed words are there in all six languages, each in its own. */
class WordsTest {

    private static final Map<OfficialLanguage, Pattern> SCRIPT = new EnumMap<>(Map.of(
            OfficialLanguage.RU, Pattern.compile("\\p{IsCyrillic}"),
            OfficialLanguage.ZH, Pattern.compile("\\p{IsHan}"),
            OfficialLanguage.AR, Pattern.compile("\\p{IsArabic}")));

    @ParameterizedTest
    @ValueSource(strings = {"letter/frame", "contact/confirmation", "subscription/words", "paper/words"})
    void everyLanguageHasTheSameKeysAndItsOwnWords(String name) {
        Words words = Words.read(name);
        for (OfficialLanguage language : OfficialLanguage.values()) {
            assertThat(words.keys(language)).as("%s", language).isEqualTo(words.keys(OfficialLanguage.EN)).isNotEmpty();
            for (String key : words.keys(language)) {
                String text = words.get(language, key);
                assertThat(text).as("%s in %s", key, language).isNotBlank().doesNotContain("\uFFFD", "  ");
                if (key.equals("colon")) {
                    continue;
                }
                assertThat(text).as("%s in %s", key, language).isEqualTo(text.strip());
                if (SCRIPT.containsKey(language)) {
                    assertThat(SCRIPT.get(language).matcher(text).find()).as("%s in %s: %s", key, language, text).isTrue();
                } else {
                    assertThat(text).as("%s in %s", key, language).doesNotContainPattern("[\\p{IsCyrillic}\\p{IsHan}\\p{IsArabic}]");
                }
            }
        }
    }

    @Test
    void wordsThatAreNotThereAreAFault() {
        assertThatThrownBy(() -> Words.read("letter/frame").get(OfficialLanguage.EN, "none")).isInstanceOf(IllegalStateException.class);
    }
}
