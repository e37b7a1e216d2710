package org.aitreaty.registry.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aitreaty.kit.input.InputCheck;

/**
 * A text as its author wrote it, with translations: a map from tags of languages (BCP 47) to the text in that language.
 * English or French must be among them, so that every reader of the register can read it.
 */
public final class AuthoredText {

    private static final String TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int MOST = 8;

    private AuthoredText() {}

    /** A language's tag of BCP 47 in its usual case: language, and if need be script and region; null when it is none. */
    public static String language(InputCheck check, String pointer, String tag) {
        if (!check.required(pointer, tag)) {
            return null;
        }
        String primary = tag.split("-", 2)[0];
        if (!tag.matches(TAG) || primary.length() == 2 && !LANGUAGES.contains(primary)) {
            check.refuse(pointer, "NOT_A_LANGUAGE", "This is not the tag of a language.", "Write a tag of BCP 47 such as en, fr, pt-BR or zh-Hant.");
            return null;
        }
        return tag;
    }

    /**
     * Reads the texts of one field; null when anything is wrong with them.
     *
     * @param author tag of the author's language, or null when that was refused already
     * @param longest characters a text may have
     */
    public static Map<String, String> read(InputCheck check, String pointer, Map<String, String> texts, String author, int longest) {
        if (!check.required(pointer, texts)) {
            return null;
        }
        int before = check.errors().size();
        check.refuseIf(
                author != null && !texts.containsKey(author),
                pointer,
                "AUTHORS_LANGUAGE_MISSING",
                "The text in the author’s language, " + author + ", is missing.",
                "Add it, or name another language.");
        check.refuseIf(
                !texts.containsKey("en") && !texts.containsKey("fr") && !check.hasErrorAt(pointer),
                pointer,
                "WORKING_LANGUAGE_MISSING",
                "The text is there neither in English nor in French.",
                "Add en or fr.");
        check.refuseIf(texts.size() > MOST && !check.hasErrorAt(pointer), pointer, "TOO_MANY", "More than " + MOST + " languages.", "Leave some out.");
        Map<String, String> read = new TreeMap<>();
        if (texts.size() <= MOST) {
            texts.forEach((tag, text) -> {
                String place = pointer + "/" + (tag.matches(TAG) ? tag : "?");
                if (language(check, place, tag) != null) {
                    read.put(tag, check.text(place, text, longest));
                }
            });
        }
        return author != null && check.errors().size() == before ? authorFirst(read, author) : null;
    }

    /** The same texts, the author's own before the others. */
    public static Map<String, String> authorFirst(Map<String, String> texts, String author) {
        Map<String, String> ordered = new LinkedHashMap<>();
        if (texts.containsKey(author)) {
            ordered.put(author, texts.get(author));
        }
        new TreeMap<>(texts).forEach(ordered::putIfAbsent);
        return ordered;
    }
}
