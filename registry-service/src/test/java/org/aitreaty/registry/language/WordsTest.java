package org.aitreaty.registry.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aitreaty.registry.participation.ActionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixed word of the secretariat, in every language: complete, in the language's own script and typography. */
class WordsTest {

    private static final List<String> FILES = List.of("notification/words", "letter/frame", "contact/confirmation", "table/words", "subscription/words", "paper/words", "protocol/words");
    private static final List<String> SEPARATORS = List.of("colon", "subject-colon", "separator");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    static Stream<Arguments> files() {
        return FILES.stream().flatMap(file -> Stream.of(OfficialLanguage.values()).map(language -> Arguments.of(file, language)));
    }

    /** A translation that loses a word or a value would tell some States another thing than others. */
    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageHasTheSameWordsWithTheSameValues(String file, OfficialLanguage language) {
        Words words = Words.read(file);

        assertThat(words.keys(language)).isEqualTo(words.keys(OfficialLanguage.EN)).isNotEmpty();
        assertThat(words.keys(language)).allSatisfy(key ->
                assertThat(places(words.get(language, key))).as(key).isEqualTo(places(words.get(OfficialLanguage.EN, key))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyWordIsWrittenAsItsLanguageIsWritten(String file, OfficialLanguage language) {
        Words words = Words.read(file);

        assertThat(words.keys(language)).allSatisfy(key -> {
            String text = words.get(language, key);
            assertThat(Script.faults(language, PLACE.matcher(text).replaceAll("1"))).as("%s of %s in %s", key, file, language).isEmpty();
            if (!SEPARATORS.contains(key)) {
                assertThat(text).as(key).isEqualTo(text.strip());
            }
            assertThat(text).isNotBlank().doesNotContain("\uFFFD").isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        });
    }

    /** A reader who finds another word in the list than in the notification takes it for another act. */
    @ParameterizedTest
    @EnumSource(OfficialLanguage.class)
    void theListCallsAnActAsTheNotificationDoes(OfficialLanguage language) {
        Words list = Words.read("table/words");
        Words notification = Words.read("notification/words");
        List<String> acts = Stream.of(ActionType.values())
                .map(Enum::name)
                .filter(act -> list.keys(language).contains(act) && !act.equals("WITHDRAWAL_NOTICE"))
                .toList();

        assertThat(acts).hasSize(15).allSatisfy(act ->
                assertThat(withoutArticles(list.get(language, act))).isEqualTo(withoutArticles(notification.get(language, "act." + act))));
    }

    @Test
    void wordsThatAreNotThereAreAFault() {
        assertThatThrownBy(() -> Words.read("letter/frame").get(OfficialLanguage.EN, "none")).isInstanceOf(IllegalStateException.class);
    }

    /** Headings of Arabic have the article where titles have none. */
    private static String withoutArticles(String text) {
        return text.replaceAll("(^| )ال", "$1");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
