package org.aitreaty.registry.letter;

import java.net.URI;
import java.util.regex.Pattern;
import org.aitreaty.registry.language.OfficialLanguage;

/**
 * A letter to one address, ready for the outbox.
 *
 * @param key makes it unique: of letters with the same key only the first is sent, so that what is done twice writes
 *     once, e.g. {@code notification/C.N.12.2026/FRA/<contact>}
 * @param purpose what kind of letter it is, e.g. {@code depositary-notification}
 * @param reference what it is about, kind and identifier, e.g. {@code contact/019a…}; staff see it, and it stands in the
 *     header List-Unsubscribe
 * @param unsubscribe an address that takes a POST without a sign-in and ends such letters (RFC 8058); null where
 *     they are ended by writing to the secretariat or in the portal
 */
public record Letter(
        String key, EmailAddress recipient, OfficialLanguage language, LetterText text, String purpose, String reference, URI unsubscribe) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_LINK = 900;
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REFERENCE = Pattern.compile("[a-z][a-z-]{1,39}/[A-Za-z0-9._-]{1,80}");

    /** @throws IllegalArgumentException when a part is not of its form: a fault of the caller, not of who is written to */
    public Letter {
        require(!key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl), "key");
        require(PURPOSE.matcher(purpose).matches() && purpose.length() <= 60, "purpose");
        require(REFERENCE.matcher(reference).matches(), "reference");
        require(unsubscribe == null || isLink(unsubscribe), "unsubscribe");
        require(recipient != null && language != null && text != null, "recipient, language or text");
    }

    private static boolean isLink(URI link) {
        return ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))
                && link.getHost() != null
                && link.toString().length() <= LONGEST_LINK
                && link.toString().equals(link.toASCIIString());
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("Not the form of a letter's " + part + ".");
        }
    }
}
