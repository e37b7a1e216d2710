package org.aitreaty.permits.rights;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the rules have to know of one version of a dataset.
 *
 * @param name with its version, as it is to be shown
 * @param fixed whether a hash says what it contains; false for a dataset that changes and has no snapshot
 * @param declaredAt when this version was declared
 * @param upheld the complaints upheld against the dataset in any of its versions
 */
public record RightsDataset(UUID id, String name, boolean fixed, Instant declaredAt, List<RightsPart> parts, List<Upheld> upheld) {

    public RightsDataset {
        parts = List.copyOf(parts);
        upheld = List.copyOf(upheld);
    }

    /** The keys of the parts that are not proved to be left out altogether; what the others were made from does not matter. */
    public Set<String> usedParts() {
        return parts.stream().filter(part -> !part.isLeftOut()).map(RightsPart::key).collect(Collectors.toSet());
    }
}
