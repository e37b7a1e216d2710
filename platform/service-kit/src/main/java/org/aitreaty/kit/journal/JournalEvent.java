package org.aitreaty.kit.journal;

import java.util.Map;

/**
 * A past fact as it is written to the journal.
 *
 * @param type what happened, in the past tense: {@code TrainingApplicationFiled}
 * @param subjectType the kind of thing it happened to: {@code training-application}
 * @param subjectId its identifier
 * @param before the facts that changed, as they were; null for something new
 * @param after the facts as they are now; null for something gone. Numbers as decimal strings
 */
public record JournalEvent(
        String type, String subjectType, String subjectId, Map<String, ?> before, Map<String, ?> after, Visibility visibility) {

    public static JournalEvent created(String type, String subjectType, Object subjectId, Map<String, ?> after, Visibility visibility) {
        return new JournalEvent(type, subjectType, subjectId.toString(), null, after, visibility);
    }
}
