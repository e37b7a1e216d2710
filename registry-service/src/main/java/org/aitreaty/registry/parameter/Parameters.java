package org.aitreaty.registry.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.DecisionBook;

/**
 * The parameters in force at an instant.
 *
 * @param setVersion version of all of them together: that of the latest decision on parameters that holds
 * @param byKey each in the version that holds
 */
public record Parameters(int setVersion, Map<String, Holding> byKey) {

    /**
     * A parameter that holds.
     *
     * @param value on the day of the instant
     */
    public record Holding(TreatyParameter parameter, String value) {}

    /**
     * Picks what holds at an instant out of everything ever decided. What takes effect later is passed over, and so is
     * what came by a decision that is suspended, annulled or lapsed. Of several with one instant of effect the one
     * decided last holds.
     */
    public static Parameters at(Instant instant, Collection<TreatyParameter> versions, DecisionBook decisions, TreatyTime time) {
        List<TreatyParameter> effective = versions.stream()
                .filter(version -> !version.set().effectiveFrom().isAfter(instant) && decisions.holds(version.set().decision(), instant))
                .sorted(Comparator.comparing((TreatyParameter version) -> version.set().effectiveFrom())
                        .thenComparing(version -> version.set().version()))
                .toList();
        LocalDate day = time.legalDay(instant);
        Map<String, Holding> byKey = new TreeMap<>();
        effective.forEach(version -> byKey.put(
                version.key(), new Holding(version, version.valueOn(day, time.legalDay(version.set().effectiveFrom())))));
        return new Parameters(effective.isEmpty() ? 0 : effective.getLast().set().version(), byKey);
    }

    /** The value of a parameter that every edition of the register has. */
    public String value(String key) {
        return byKey.get(key).value();
    }
}
