package org.aitreaty.registry.evidence;

import java.time.Instant;
import java.util.UUID;

/** Where a list of evidence broke off. */
record Place(Instant recordedAt, UUID id) {

    static Place read(String sortKey) {
        String[] parts = sortKey.split(" ", 2);
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    String sortKey() {
        return recordedAt + " " + id;
    }
}
