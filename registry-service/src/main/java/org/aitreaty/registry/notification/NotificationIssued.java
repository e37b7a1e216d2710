package org.aitreaty.registry.notification;

import java.net.URI;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.LetterText;

/**
 * A notification has been issued. Observed inside the transaction that issues it, by whoever passes it on.
 *
 * @param number as people quote it
 * @param state code of the State it concerns, or null
 */
public record NotificationIssued(String number, NotificationKind kind, String state, Copies copies) {

    /** Writes a courtesy copy. */
    public interface Copies {

        /** @param reason why the reader receives it, in that language; @param unsubscribe where they end it, or null */
        LetterText in(OfficialLanguage language, String reason, URI unsubscribe);
    }
}
