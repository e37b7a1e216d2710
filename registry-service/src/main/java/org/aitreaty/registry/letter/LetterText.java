package org.aitreaty.registry.letter;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a letter says, in the two forms in which it is sent together.
 *
 * @param subject one line; whatever would break or hide a part of it becomes a space, so that nothing in it can become
 *     another header of the message
 * @param plain the whole letter as plain text, lines ended by LF
 * @param html the whole letter as an HTML document
 */
public record LetterText(String subject, String plain, String html) {

    private static final int LONGEST_SUBJECT = 200;

    /** Line breaks of every kind and what nobody sees. Marks that only say a direction stay: Arabic needs them. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp} \\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]+");

    /** @throws IllegalArgumentException when a part is empty */
    public LetterText {
        subject = oneLine(subject);
        if (subject.isEmpty() || plain.isBlank() || html.isBlank()) {
            throw new IllegalArgumentException("A letter has a subject, a plain text and an HTML document.");
        }
        plain = plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String oneLine(String text) {
        String line = BREAKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)).stripTrailing() + "…";
    }
}
