package org.aitreaty.registry.undertaking;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of voluntary undertakings, with their ends. */
@ApplicationScoped
class VoluntaryUndertakings implements PanacheRepositoryBase<VoluntaryUndertaking, UUID> {

    /** Which undertakings are asked for; null means no limit of that kind. */
    record Filter(String entity, String organisation) {}

    /** For which legal day, and by what was recorded by when; everything when {@code knownAt} is null. */
    record Moment(LocalDate day, Instant knownAt) {}

    /**
     * Those that the depositary had received by a day, newest first by receipt.
     *
     * @param last the last undertaking already seen, or null
     */
    List<VoluntaryUndertaking> page(Filter filter, Moment moment, Place last, int limit) {
        StringBuilder where = new StringBuilder("receivedOn <= :day");
        Parameters values = Parameters.with("day", moment.day());
        if (moment.knownAt() != null) {
            where.append(" and recordedAt <= :knownAt");
            values.and("knownAt", moment.knownAt());
        }
        if (filter.entity() != null) {
            where.append(" and entity = :entity");
            values.and("entity", filter.entity());
        }
        if (filter.organisation() != null) {
            where.append(" and organisation = :organisation");
            values.and("organisation", filter.organisation());
        }
        if (last != null) {
            where.append(" and (receivedAt < :at or receivedAt = :at and id < :id)");
            values.and("at", last.receivedAt()).and("id", last.id());
        }
        return find(where + " order by receivedAt desc, id desc", values).page(0, limit).list();
    }

    /** Where a list broke off. */
    record Place(Instant receivedAt, UUID id) {

        static Place of(VoluntaryUndertaking undertaking) {
            return new Place(undertaking.document().receivedAt(), undertaking.id());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String sortKey() {
            return receivedAt + " " + id;
        }
    }

    /** The ends of undertakings in the order of their recording, by undertaking. */
    Map<UUID, List<UndertakingEnd>> ends(Collection<UUID> undertakings) {
        return getEntityManager()
                .createQuery("from UndertakingEnd e where e.undertaking in ?1 order by e.number", UndertakingEnd.class)
                .setParameter(1, undertakings)
                .getResultList()
                .stream()
                .collect(groupingBy(UndertakingEnd::undertaking));
    }

    void enter(UndertakingEnd end) {
        getEntityManager().persist(end);
        getEntityManager().flush();
    }

    /** Lets one writer at a time end an undertaking. Must be called in the transaction that does. */
    void lock(UUID undertaking) {
        lock("voluntary-undertaking\n" + undertaking);
    }

    /** Lets one start at a time look whether there are undertakings. Must be called in the transaction that enters them. */
    void lockRegister() {
        lock("voluntary-undertaking");
    }

    private void lock(String name) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, name)
                .getSingleResult();
    }
}
