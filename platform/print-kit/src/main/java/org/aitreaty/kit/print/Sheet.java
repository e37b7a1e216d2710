package org.aitreaty.kit.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What is to be printed.
 *
 * @param language of the text; also says from which side it is read
 * @param title of the document, as a reader's program shows it
 * @param subject one sentence on what the document is; programs that read aloud announce it
 * @param content well-formed XHTML that stands in the body; text from users must be escaped in it already. Only the
 *     five entities of XML are known, so a no-break space is written {@code &#160;}. What must be read from left to
 *     right inside Arabic, such as 10^25 FLOP, stands in {@code <bdi dir="ltr">}
 * @param style CSS of this kind of document, added to that of the house; may be empty
 * @param foot lines of the running foot as plain text: as of when, known when, under which number. The page number is
 *     added to it
 * @param made the date of the document in its metadata. The same sheet always gives the same bytes, so this must come
 *     from the record and not from the moment of printing where that matters
 */
public record Sheet(
        PrintLanguage language, String title, String subject, String content, String style, List<String> foot, Instant made) {

    private static final int DIGEST_BYTES = 18;

    public Sheet {
        if (title.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("A document for everyone (PDF/UA) needs a title and a subject.");
        }
        foot = List.copyOf(foot);
    }

    /** The same for sheets that give the same bytes, and found without laying out pages: for an entity tag. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
