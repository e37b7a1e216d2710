package org.aitreaty.registry.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.LetterText;

/**
 * A notification has been issued. Observed inside the transaction that issues it, by whoever passes it on.
 *
 * @param number as people quote it
 * @param kinds its kind; of a correction, also what it shows and what was notified wrongly, so that whoever was told of that is told of this
 * @param state code of the State it concerns, or null
 * @param at when it was issued
 */
public record NotificationIssued(String number, Set<NotificationKind> kinds, String state, Instant at, Copies copies) {

    public NotificationIssued {
        kinds = Set.copyOf(kinds);
    }

    /** Writes a courtesy copy. */
    public interface Copies {

        /** @param reason why the reader receives it, in that language; @param unsubscribe where they end it, or null */
        LetterText in(OfficialLanguage language, String reason, URI unsubscribe);
    }
}
