package org.aitreaty.registry.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** On no day do the shares of one kind in one organisation make more than the whole. */
final class ShareRule {

    private ShareRule() {}

    /** @param to last day, or null while it goes on */
    record Holding(UUID link, LocalDate from, LocalDate to, BigDecimal share) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** @param day the first day on which it is too much; @param links those that it overlaps with on that day */
    record Excess(LocalDate day, BigDecimal sum, List<UUID> links) {}

    /**
     * Whether a holding makes too much together with others.
     *
     * <p>Sums only rise on a day on which a holding begins, so only those days are looked at.
     */
    static Optional<Excess> excess(Holding holding, Collection<Holding> others) {
        return Stream.concat(Stream.of(holding.from()), others.stream().map(Holding::from))
                .filter(holding::holdsOn)
                .distinct()
                .sorted()
                .map(day -> on(day, holding, others))
                .filter(excess -> excess.sum().compareTo(ControlKind.WHOLE) > 0)
                .findFirst();
    }

    private static Excess on(LocalDate day, Holding holding, Collection<Holding> others) {
        List<Holding> there = others.stream().filter(other -> other.holdsOn(day)).toList();
        BigDecimal sum = there.stream().map(Holding::share).reduce(holding.share(), BigDecimal::add);
        return new Excess(day, sum, there.stream().map(Holding::link).toList());
    }
}
