package org.aitreaty.kit.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The six languages of the United Nations, with the way each writes dates on paper. */
public enum PrintLanguage {
    EN,
    FR,
    ES,
    RU,
    ZH,
    AR;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Properties words = new Properties();

    PrintLanguage() {
        String file = "words_" + code() + ".properties";
        try (Reader reader = new InputStreamReader(PrintLanguage.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language with this ISO 639-1 code, if it is one of the six. */
    public static Optional<PrintLanguage> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    /** ISO 639-1, e.g. {@code fr}. */
    public final String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public final Locale locale() {
        return Locale.of(code());
    }

    /** {@code rtl} for Arabic, else {@code ltr}: the value of HTML's {@code dir}. */
    public final String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    public final boolean isRightToLeft() {
        return this == AR;
    }

    /** Marks plain text that is read from left to right in every language, such as an address or 10^25 FLOP. */
    public static String leftToRight(String text) {
        return "\u2066" + text + "\u2069";
    }

    /**
     * A day with its month in words, as documents of the United Nations in this language write it: the months in
     * Arabic bear both names, the first of a month in French is an ordinal. Digits are the same in all languages.
     */
    public String day(LocalDate day) {
        return words.getProperty(day.getDayOfMonth() == 1 ? "day.first" : "day")
                .replace("{day}", Integer.toString(day.getDayOfMonth()))
                .replace("{month}", words.getProperty("month." + day.getMonthValue()))
                .replace("{year}", Integer.toString(day.getYear()));
    }

    /** An instant as a day and a time in UTC; what is finer than a second is not written. */
    public String instant(Instant instant) {
        return words.getProperty("instant")
                .replace("{date}", day(instant.atZone(ZoneOffset.UTC).toLocalDate()))
                .replace("{time}", TIME.format(instant));
    }

    /** How a page is numbered, with the places {@code {page}} and {@code {pages}}. */
    String pageWords() {
        return words.getProperty("page");
    }
}
