package org.aitreaty.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An entry of another service's journal.
 *
 * @param position its place in the final order of its source
 * @param id UUID of the entry
 * @param source the service that wrote it, e.g. {@code permits-service}
 * @param event what happened, e.g. {@code TrainingApplicationFiled}
 * @param subjectType the kind of thing it happened to, e.g. {@code training-application}
 * @param subjectId its identifier
 * @param time when it was recorded
 * @param leafHash hash of the entry, in hexadecimal
 * @param before the facts that changed, as they were; JSON null for something new
 * @param after the facts as they became; JSON null for something gone
 */
public record FeedEntry(
        long position,
        String id,
        String source,
        String event,
        String subjectType,
        String subjectId,
        Instant time,
        String leafHash,
        JsonNode before,
        JsonNode after) {

    /**
     * A fact as it became, as text.
     *
     * @throws IllegalArgumentException when the entry does not have it: what was agreed with the source does not hold
     */
    public String fact(String name) {
        JsonNode value = after.path(name);
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalArgumentException("The entry has no fact \"" + name + "\".");
        }
        return value.asText();
    }
}
