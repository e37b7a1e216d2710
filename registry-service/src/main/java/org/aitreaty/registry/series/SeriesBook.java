package org.aitreaty.registry.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;

/** All series of meetings and what was convened by them. */
@ApplicationScoped
class SeriesBook implements PanacheRepositoryBase<MeetingSeries, UUID> {

    /** @throws ProblemException 404 where there is none */
    MeetingSeries find(String id) {
        return Ids.parse(id).flatMap(this::findByIdOptional).orElseThrow(SeriesBook::none);
    }

    /** The same, while nobody else changes it or convenes by it. */
    MeetingSeries findForChange(String id) {
        return Ids.parse(id).map(key -> findById(key, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(SeriesBook::none);
    }

    private static ProblemException none() {
        return ProblemException.notFound("There is no such series of meetings. See /v1/meeting-series.");
    }

    List<UUID> active() {
        return getEntityManager()
                .createQuery("select s.id from MeetingSeries s where s.status = ?1 order by s.id", UUID.class)
                .setParameter(1, MeetingSeries.Status.ACTIVE)
                .getResultList();
    }

    /** In the order of the rule. */
    List<Occurrence> occurrences(UUID series) {
        return getEntityManager()
                .createQuery("from Occurrence o where o.seriesId = ?1 order by o.recursAt", Occurrence.class)
                .setParameter(1, series)
                .getResultList();
    }

    /** The last instant of the rule that a meeting was convened for. */
    Optional<LocalDateTime> last(UUID series) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(o.recursAt) from Occurrence o where o.seriesId = ?1", LocalDateTime.class)
                .setParameter(1, series)
                .getSingleResult());
    }

    /** Lets one replica at a time begin series by itself, until the end of the transaction. */
    void lockAll() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('meeting-series', 0)) as text)", String.class)
                .getSingleResult();
    }
}
