package org.aitreaty.kit.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrintLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "EN, 1 March 2025, 23 November 2026",
        "FR, 1er mars 2025, 23 novembre 2026",
        "ES, 1 de marzo de 2025, 23 de noviembre de 2026",
        "RU, 1 марта 2025 года, 23 ноября 2026 года",
        "ZH, 2025年3月1日, 2026年11月23日",
        "AR, 1 آذار/مارس 2025, 23 تشرين الثاني/نوفمبر 2026"
    })
    void daysAreWrittenAsTheUnitedNationsWritesThem(PrintLanguage language, String first, String other) {
        assertThat(language.day(LocalDate.of(2025, 3, 1))).isEqualTo(first);
        assertThat(language.day(LocalDate.of(2026, 11, 23))).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EN | 22 November 2026, 23:05:09 UTC",
        "FR | 22 novembre 2026 à 23:05:09 UTC",
        "ES | 22 de noviembre de 2026, 23:05:09 UTC",
        "RU | 22 ноября 2026 года, 23:05:09 UTC",
        "ZH | 2026年11月22日23:05:09（协调世界时）",
        "AR | 22 تشرين الثاني/نوفمبر 2026، الساعة 23:05:09 بالتوقيت العالمي المنسق"
    })
    void anInstantIsWrittenInCoordinatedUniversalTime(PrintLanguage language, String expected) {
        assertThat(language.instant(Instant.parse("2026-11-22T23:05:09.999Z"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void everyMonthHasANameOfItsOwn(PrintLanguage language) {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> language.day(LocalDate.of(2025, month, 28))))
                .doesNotHaveDuplicates()
                .noneMatch(day -> day.contains("{") || day.contains("null"));
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void everyLanguageHasEveryWord(PrintLanguage language) throws IOException {
        assertThat(words(language).stringPropertyNames()).isEqualTo(words(PrintLanguage.EN).stringPropertyNames()).hasSize(16);
        assertThat(language.pageWords()).contains("{page}", "{pages}");
        assertThat(PrintLanguage.of(language.code())).contains(language);
    }

    @Test
    void otherCodesAreNoLanguage() {
        assertThat(PrintLanguage.of("de")).isEmpty();
        assertThat(PrintLanguage.of("EN")).isEmpty();
        assertThat(PrintLanguage.of(null)).isEmpty();
    }

    private static Properties words(PrintLanguage language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(PrintLanguage.class.getResourceAsStream("words_" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
