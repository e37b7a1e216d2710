package org.aitreaty.registry.notification;

import java.util.List;
import org.aitreaty.registry.treaty.TextStanding;

/**
 * A notification in one language.
 *
 * @param facts name and value, in the order in which they are shown
 * @param paragraphs sentences; the first stands before the facts, the others after them
 * @param standing whether the depositary has notified in this language, or only translates
 */
public record NotificationText(String subject, List<Fact> facts, List<String> paragraphs, TextStanding standing) {

    public NotificationText {
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param name e.g. "Received by the depositary" */
    public record Fact(String name, String value) {}
}
