package org.aitreaty.registry.language;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in the six languages of the United Nations. */
@Schema(name = "SixLanguages", description = "A text in the six official languages of the United Nations.")
public record SixLanguages(
        @Schema(description = "English.", examples = {"Türkiye"}) String en,
        @Schema(description = "French.", examples = {"Türkiye"}) String fr,
        @Schema(description = "Spanish.", examples = {"Türkiye"}) String es,
        @Schema(description = "Russian.", examples = {"Турция"}) String ru,
        @Schema(description = "Chinese.", examples = {"土耳其"}) String zh,
        @Schema(description = "Arabic.", examples = {"تركيا"}) String ar) {

    /** @param texts by the language's code */
    public static SixLanguages of(Map<String, String> texts) {
        return new SixLanguages(texts.get("en"), texts.get("fr"), texts.get("es"), texts.get("ru"), texts.get("zh"), texts.get("ar"));
    }

    /** The text in one of them. */
    public String in(OfficialLanguage language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case ES -> es;
            case RU -> ru;
            case ZH -> zh;
            case AR -> ar;
        };
    }

    public boolean anyMatch(Predicate<String> test) {
        return Stream.of(en, fr, es, ru, zh, ar).anyMatch(test);
    }
}
