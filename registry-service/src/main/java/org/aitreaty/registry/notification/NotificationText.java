package org.aitreaty.registry.notification;

import java.util.List;

/**
 * A notification in one language.
 *
 * @param facts name and value, in the order in which they are shown
 */
record NotificationText(String subject, List<Fact> facts, List<String> paragraphs) {

    /** @param name e.g. "Received by the depositary" */
    record Fact(String name, String value) {}
}
