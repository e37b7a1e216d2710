package org.aitreaty.kit.number;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** Identifiers: UUIDs of version 7, which sort by the time they were made and so stay together in an index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public static Optional<UUID> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            // fromString also takes shortened groups, which would give one record several addresses.
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
