package org.aitreaty.permits.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sentence that is decided on in code and worded in a language file, so that a rule and its wording change apart.
 *
 * @param code key in {@code wording/sentences_*.properties}
 * @param arguments what stands at {0}, {1}…: quantities are written in the manner of the language, all else as it is
 */
public record Sentence(String code, List<Object> arguments) {

    public static Sentence of(String code, Object... arguments) {
        return new Sentence(code, List.of(arguments));
    }

    public String in(Language language) {
        return Wording.text(this, language);
    }

    /** The sentence in every language, for storing. */
    public Map<String, String> inAll() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.fileSuffix(), in(language));
        }
        return texts;
    }

    /** Several sentences, one after the other, in every language. */
    public static Map<String, String> inAll(List<Sentence> sentences) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.fileSuffix(), sentences.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(" ")));
        }
        return texts;
    }
}
