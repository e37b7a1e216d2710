package org.aitreaty.permits.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.aitreaty.kit.quantity.Quantity;

/** The words of all sentences, by language. */
final class Wording {

    private static final Map<Language, Properties> TEXTS = read();
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Wording() {}

    static String text(Sentence sentence, Language language) {
        String text = TEXTS.get(language).getProperty(sentence.code());
        if (text == null) {
            throw new IllegalStateException("No wording for " + sentence.code() + " in " + language);
        }
        for (int i = 0; i < sentence.arguments().size(); i++) {
            text = text.replace("{" + i + "}", argument(sentence.arguments().get(i), language));
        }
        return text;
    }

    private static String argument(Object argument, Language language) {
        return switch (argument) {
            case Quantity quantity -> number(quantity, language);
            case Sentence sentence -> text(sentence, language);
            default -> argument.toString();
        };
    }

    /** Powers of ten are written out: "billion" and "milliard" mean different numbers in different languages. */
    static String number(Quantity quantity, Language language) {
        String canonical = quantity.toString();
        int e = canonical.indexOf('e');
        String mantissa = e < 0 ? canonical : canonical.substring(0, e);
        if (language == Language.FR) {
            mantissa = mantissa.replace('.', ',');
        }
        if (e < 0) {
            return mantissa;
        }
        StringBuilder power = new StringBuilder("10");
        for (char digit : canonical.substring(e + 1).toCharArray()) {
            power.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
        }
        return mantissa.equals("1") ? power.toString() : mantissa + " × " + power;
    }

    private static Map<Language, Properties> read() {
        Map<Language, Properties> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "/wording/sentences_" + language.fileSuffix() + ".properties";
            try (Reader in = new InputStreamReader(Wording.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(in);
                texts.put(language, properties);
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
        return texts;
    }
}
