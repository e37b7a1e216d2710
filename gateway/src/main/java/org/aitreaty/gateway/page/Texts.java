package org.aitreaty.gateway.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
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

    /** For templates, which name the keys with underscores for dots. */
    public Map<String, String> of(Language language) {
        Map<String, String> named = new HashMap<>();
        Properties all = texts.get(language);
        all.stringPropertyNames().stream().filter(key -> key.startsWith("page.") || key.startsWith("developers."))
                .forEach(key -> named.put(key.replace('.', '_').replace('-', '_'), all.getProperty(key)));
        return named;
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(texts.get(language).stringPropertyNames());
    }
}
