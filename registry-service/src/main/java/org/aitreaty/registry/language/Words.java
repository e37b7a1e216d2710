package org.aitreaty.registry.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Fixed words of the secretariat in the six languages, from one file a language: {@code <name>_<tag>.properties}. */
public final class Words {

    private final Map<OfficialLanguage, Properties> texts = new EnumMap<>(OfficialLanguage.class);
    private final String name;

    private Words(String name) {
        this.name = name;
    }

    /** @param name path of the files without language and ending, e.g. {@code letter/frame} */
    public static Words read(String name) {
        Words words = new Words(name);
        for (OfficialLanguage language : OfficialLanguage.values()) {
            words.texts.put(language, read("/" + name + "_" + language.tag() + ".properties", language));
        }
        return words;
    }

    private static Properties read(String file, OfficialLanguage language) {
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("The words in " + language + " cannot be read.", e);
        }
    }

    /** @throws IllegalStateException when this language has no such words */
    public String get(OfficialLanguage language, String key) {
        String text = texts.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No words for " + key + " of " + name + " in " + language);
        }
        return text;
    }

    /** The keys that a language has words for. */
    public Set<String> keys(OfficialLanguage language) {
        return texts.get(language).stringPropertyNames();
    }
}
