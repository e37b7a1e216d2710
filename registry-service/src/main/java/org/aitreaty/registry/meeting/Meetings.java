package org.aitreaty.registry.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;

/** The meetings of all organs. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    /** @throws ProblemException 404 where there is none */
    public Meeting find(String id) {
        return Ids.parse(id).flatMap(this::findByIdOptional).orElseThrow(Meetings::none);
    }

    static ProblemException none() {
        return ProblemException.notFound("There is no meeting with this identifier. See /v1/meetings.");
    }

    /** The same, while nobody else changes it. */
    public Meeting findForChange(String id) {
        return Ids.parse(id)
                .map(key -> findById(key, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Meetings::none);
    }

    /** The number of an organ's latest session that has been opened; 1 before the first. */
    public int latestSession(String organ) {
        return Math.max(1, number("select max(m.session) from Meeting m where m.organ = ?1 and m.openedAt is not null", organ));
    }

    /** Lets one at a time call the next session of an organ, until the end of the transaction. */
    public void lockSessions(String organ) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))", Object.class)
                .setParameter(1, "meeting " + organ)
                .getResultList();
    }

    int nextSession(String organ) {
        return number("select max(m.session) from Meeting m where m.organ = ?1", organ) + 1;
    }

    private int number(String query, String organ) {
        return Optional.ofNullable(
                        getEntityManager().createQuery(query, Integer.class).setParameter(1, organ).getSingleResult())
                .orElse(0);
    }

    /** @param organ null for all. @param from only what ends later; or null. @param until only what starts earlier; or null */
    record Filter(String organ, Instant from, Instant until, MeetingStatus status) {}

    /** Where a list broke off. */
    record Place(Instant startsAt, UUID id) {

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String sortKey(Meeting meeting) {
            return meeting.startsAt() + " " + meeting.id();
        }
    }

    /** The one that starts last first. */
    List<Meeting> page(Filter filter, Place last, int most) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        narrow(where, values, "organ = :organ", "organ", filter.organ());
        narrow(where, values, "status = :status", "status", filter.status());
        narrow(where, values, "endsAt > :from", "from", filter.from());
        narrow(where, values, "startsAt < :until", "until", filter.until());
        if (last != null) {
            where.append(" and (startsAt < :at or startsAt = :at and id < :id)");
            values.and("at", last.startsAt()).and("id", last.id());
        }
        return find(where + " order by startsAt desc, id desc", values).page(0, most).list();
    }

    private static void narrow(StringBuilder where, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.and(name, value);
        }
    }
}
