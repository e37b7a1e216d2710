package org.aitreaty.registry.parameter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters in force at an instant.
 *
 * @param setVersion version of all of them together
 * @param byKey each in the version that holds
 */
public record Parameters(int setVersion, Map<String, TreatyParameter> byKey) {

    /** Picks what holds at an instant out of everything ever decided; what takes effect later is passed over. */
    public static Parameters at(Instant instant, Collection<TreatyParameter> versions) {
        List<TreatyParameter> effective = versions.stream()
                .filter(version -> !version.set().effectiveFrom().isAfter(instant))
                .sorted(Comparator.comparing(version -> version.set().effectiveFrom()))
                .toList();
        Map<String, TreatyParameter> byKey = new TreeMap<>();
        effective.forEach(version -> byKey.put(version.key(), version));
        return new Parameters(effective.isEmpty() ? 0 : effective.getLast().set().version(), byKey);
    }
}
