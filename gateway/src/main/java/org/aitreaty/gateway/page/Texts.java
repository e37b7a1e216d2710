package org.aitreaty.gateway.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The texts of the gateway's own pages, from {@code texts/<language>.properties}. */
@Singleton
public class Texts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            texts.put(language, read("texts/" + language.tag() + ".properties"));
        }
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Null when there is no such text. */
    public String get(Language language, String key) {
        return texts.get(language).getProperty(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(texts.get(language).stringPropertyNames());
    }
}
