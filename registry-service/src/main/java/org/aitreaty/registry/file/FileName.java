package org.aitreaty.registry.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which a document is shown and saved. It is never used as a path here, and is made so that it does no
 * harm where it is saved.
 *
 * @param text as shown; ends in the extension of the document's true type
 */
public record FileName(String text) {

    /** Characters, the extension included; most file systems take 255 bytes. */
    private static final int LONGEST = 120;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** RFC 8187, section 3.2.1, besides letters and digits. */
    private static final String ATTR_CHAR = "!#$&+-.^_`|~";

    /**
     * The name to show for the name a client sent: its last part, if it looks like a path, without characters that are
     * not seen or that change how others are seen, and with the extension of the true type.
     *
     * @return empty when nothing is left of it
     */
    public static Optional<FileName> of(String sent, DocumentType type) {
        // Composed after the filter: what is taken out may have stood between a letter and its accent.
        String kept = sent.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(FileName::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String seen = Normalizer.normalize(kept, Normalizer.Form.NFC);
        String last = seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1);
        // A dot or a space at either end hides a file, or is dropped by the system that saves it.
        String name = last.replaceAll(" +", " ").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(new FileName(withExtension(name, type)));
    }

    /** Without controls, marks of direction (such as U+202E, which shows "fdp.exe" as "exe.pdf") and what is no character. */
    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            // Persian and the scripts of India cannot be written without these two.
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** A system opens a file by its extension, whatever is in it: a PDF that is called a program must not be saved as one. */
    private static String withExtension(String name, DocumentType type) {
        int dot = name.lastIndexOf('.');
        boolean fits = dot > 0 && type.extensions().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        String stem = fits ? name.substring(0, dot) : name;
        String extension = fits ? name.substring(dot) : "." + type.extensions().getFirst();
        int room = LONGEST - extension.length();
        if (stem.codePointCount(0, stem.length()) > room) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, room)).strip();
        }
        return stem + extension;
    }

    /** The value of {@code Content-Disposition} (RFC 6266) that saves a file under this name and never shows it in place. */
    public String attachment() {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> c < ' ' || c > '~' || "\"\\%".indexOf(c) >= 0 ? '_' : c).forEach(plain::appendCodePoint);
        String header = "attachment; filename=\"" + plain + "\"";
        return plain.toString().equals(text) ? header : header + "; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean asItIs = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || ATTR_CHAR.indexOf(c) >= 0;
            encoded.append(asItIs ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
