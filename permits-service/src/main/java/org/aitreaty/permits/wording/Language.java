package org.aitreaty.permits.wording;

import java.util.Locale;
import java.util.Map;

/** A language that reasons are written in. */
public enum Language {
    EN,
    FR;

    /** The first language of an {@code Accept-Language} header that is spoken here; English when none is. */
    public static Language preferred(String header) {
        if (header == null || header.length() > 200) {
            return EN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                String tag = range.getRange();
                if (tag.equals("fr") || tag.startsWith("fr-")) {
                    return FR;
                }
                if (tag.equals("en") || tag.startsWith("en-")) {
                    return EN;
                }
            }
        } catch (IllegalArgumentException e) {
            // A header nobody can read asks for nothing in particular.
        }
        return EN;
    }

    /** The text of this language out of texts by language code; English where there is none. */
    public String of(Map<String, String> texts) {
        return texts.getOrDefault(fileSuffix(), texts.get(EN.fileSuffix()));
    }

    String fileSuffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
