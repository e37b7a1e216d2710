package org.aitreaty.registry.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoredTextTest {

    private final InputCheck check = new InputCheck();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt", "pt-BR", "zh-Hant", "zh-Hant-MO", "es-419", "gsw"})
    void aTagOfALanguageIsTaken(String tag) {
        assertThat(AuthoredText.language(check, "/language", tag)).isEqualTo(tag);
        assertThat(check.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "EN", "english", "xx", "pt-br", "pt_BR", "en-", "zh-hant", "en-x-private", "fr ", "<b>"})
    void anythingElseIsRefused(String tag) {
        assertThat(AuthoredText.language(check, "/language", tag)).isNull();
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("NOT_A_LANGUAGE");
    }

    @Test
    void theAuthorsOwnTextComesFirst() {
        assertThat(AuthoredText.read(check, "/title", Map.of("en", "Act", "fr", "Loi", "pt", "Lei"), "pt", 100)).containsExactly(
                Map.entry("pt", "Lei"), Map.entry("en", "Act"), Map.entry("fr", "Loi"));
    }

    @Test
    void oneOfTheWorkingLanguagesIsEnough() {
        assertThat(AuthoredText.read(check, "/title", Map.of("fr", "Loi", "pt", "Lei"), "pt", 100)).containsOnlyKeys("pt", "fr");
        assertThat(AuthoredText.read(check, "/title", Map.of("en", "Act"), "en", 100)).containsOnlyKeys("en");
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(AuthoredText.read(check, "/a", null, "pt", 100)).isNull();
        assertThat(AuthoredText.read(check, "/b", Map.of("en", "Act"), "pt", 100)).isNull();
        assertThat(AuthoredText.read(check, "/c", Map.of("pt", "Lei"), "pt", 100)).isNull();
        assertThat(AuthoredText.read(check, "/d", Map.of(), null, 100)).isNull();
        assertThat(check.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/a", "REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple("/b", "AUTHORS_LANGUAGE_MISSING"),
                        org.assertj.core.groups.Tuple.tuple("/c", "WORKING_LANGUAGE_MISSING"),
                        org.assertj.core.groups.Tuple.tuple("/d", "WORKING_LANGUAGE_MISSING"));
    }

    @Test
    void aRefusedLanguageOfTheAuthorStillHasItsTextsChecked() {
        assertThat(AuthoredText.read(check, "/title", Map.of("en", "Act"), null, 100)).isNull();
        assertThat(check.errors()).isEmpty();
        assertThat(AuthoredText.read(check, "/title", Map.of("en", "A much longer act"), null, 5)).isNull();
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("TOO_LONG");
    }

    @Test
    void eachTextIsJudgedAtItsPlace() {
        Map<String, String> texts = new HashMap<>();
        texts.put("en", null);
        texts.put("fr", " ");
        texts.put("\"/><x>", "x");

        assertThat(AuthoredText.read(check, "/title", texts, "en", 100)).isNull();
        assertThat(check.errors()).extracting(FieldError::pointer).containsExactlyInAnyOrder("/title/en", "/title/fr", "/title/?");
    }

    @Test
    void nineLanguagesAreTooMany() {
        Map<String, String> texts = new HashMap<>();
        List.of("en", "fr", "es", "ru", "zh", "ar", "pt", "de", "it").forEach(tag -> texts.put(tag, "x"));

        assertThat(AuthoredText.read(check, "/title", texts, "en", 100)).isNull();
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("TOO_MANY");
    }
}
