package org.aitreaty.registry.holding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.page.Cursors;

/** What States hold, as far as other services have told it. */
@ApplicationScoped
public class Holdings implements PanacheRepositoryBase<Holding, UUID> {

    /** Open at the end of the window, or closed inside it. */
    private static final String IN_WINDOW = "state = :state and openedAt <= :until and (closedAt is null or closedAt > :from)";

    /**
     * Which holdings are asked for.
     *
     * @param state code of the State
     * @param from those that ended up to this instant are of no interest
     * @param until as of when
     */
    public record Window(String state, Instant from, Instant until) {

        private Parameters values() {
            return Parameters.with("state", state).and("from", from).and("until", until);
        }

        /** Whether it was still held at the end of the window. */
        public boolean isOpen(Holding holding) {
            return holding.closedAt() == null || holding.closedAt().isAfter(until);
        }
    }

    /** How many are open, and how many have ended inside the window. */
    public record Count(int open, int done) {}

    /** Where a list broke off: the earliest begun first. */
    public record Place(Instant openedAt, UUID id) {

        public static Place of(Holding holding) {
            return new Place(holding.openedAt(), holding.id());
        }

        public static Place read(String sortKey) {
            try {
                String[] parts = sortKey.split(" ", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw Cursors.notACursor();
            }
        }

        public String sortKey() {
            return openedAt + " " + id;
        }
    }

    Optional<Holding> of(HoldingKind kind, String subject) {
        return find("kind = ?1 and subject = ?2", kind, subject).singleResultOptional();
    }

    /** The first of a kind, those still open before the others. */
    public List<Holding> first(Window window, HoldingKind kind, int most) {
        String order = " order by case when closedAt is null or closedAt > :until then 0 else 1 end, openedAt, id";
        return find(IN_WINDOW + " and kind = :kind" + order, window.values().and("kind", kind)).page(0, most).list();
    }

    /** @param kind null for all; @param last the last one already seen, or null */
    public List<Holding> page(Window window, HoldingKind kind, Place last, int most) {
        StringBuilder where = new StringBuilder(IN_WINDOW);
        Parameters values = window.values();
        if (kind != null) {
            where.append(" and kind = :kind");
            values.and("kind", kind);
        }
        if (last != null) {
            where.append(" and (openedAt > :at or openedAt = :at and id > :id)");
            values.and("at", last.openedAt()).and("id", last.id());
        }
        return find(where + " order by openedAt, id", values).page(0, most).list();
    }

    /** How many of each kind. Kinds of which there are none are missing. */
    public Map<HoldingKind, Count> counts(Window window) {
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        "select kind, sum(case when closedAt is null or closedAt > :until then 1 else 0 end), count(*) from Holding where " + IN_WINDOW
                                + " group by kind",
                        Object[].class)
                .setParameter("state", window.state())
                .setParameter("from", window.from())
                .setParameter("until", window.until())
                .getResultList();
        Map<HoldingKind, Count> counts = new EnumMap<>(HoldingKind.class);
        for (Object[] row : rows) {
            int open = ((Number) row[1]).intValue();
            counts.put((HoldingKind) row[0], new Count(open, ((Number) row[2]).intValue() - open));
        }
        return counts;
    }
}
