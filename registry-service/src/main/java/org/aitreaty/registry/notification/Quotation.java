package org.aitreaty.registry.notification;

import org.aitreaty.registry.treaty.TextStanding;

/**
 * Legal text that a notification quotes.
 *
 * @param language code of the language in which it is quoted
 * @param standing whether this version of it is the authentic one
 */
public record Quotation(What what, String language, TextStanding standing, String text) {

    /** What a quoted text is. */
    public enum What {
        /** The text of a reservation, declaration or objection. */
        STATEMENT,
        /** Why an entry of the register was corrected. */
        REASON,
        /** What was wrong with a notification. */
        EXPLANATION
    }
}
