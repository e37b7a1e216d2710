package org.aitreaty.registry.smtp;

import java.util.Map;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.letter.LetterText;

/**
 * A message to one recipient.
 *
 * @param fromName name shown beside the sender's address
 * @param headers further header fields by name, all ASCII; among them Message-ID and Date, which are the same at every
 *     attempt
 */
public record Envelope(
        EmailAddress from, String fromName, EmailAddress to, LetterText text, OfficialLanguage language, Map<String, String> headers) {

    /** @throws IllegalArgumentException when a header field is not one printable ASCII line */
    public Envelope {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z][A-Za-z-]{1,40}") || !value.matches("[ -~]{1,980}")) {
                throw new IllegalArgumentException("Not a header field: " + name);
            }
        });
    }
}
