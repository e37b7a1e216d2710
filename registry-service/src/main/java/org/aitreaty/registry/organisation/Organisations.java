package org.aitreaty.registry.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.problem.ProblemException;

/** The register of organisations, to be written to. How it is read is {@link OrganisationsAt}. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {

    static ProblemException unknown() {
        return ProblemException.notFound("There is no organisation with this code.");
    }

    /**
     * An organisation about to be changed: the next change waits until this transaction has ended.
     *
     * @throws ProblemException 404 when there is none
     */
    public Organisation locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Organisations::unknown);
    }

    Optional<Organisation> withLei(String lei) {
        return find("lei", lei).firstResultOptional();
    }

    /** What holds at present: nothing is recorded for the future, so it is what was recorded last. */
    OrganisationVersion lastVersion(String code) {
        return getEntityManager()
                .createQuery("from OrganisationVersion where organisation = ?1 order by number desc limit 1", OrganisationVersion.class)
                .setParameter(1, code)
                .getSingleResult();
    }

    StatusChange lastStatus(String code) {
        return getEntityManager()
                .createQuery("from StatusChange where organisation = ?1 order by number desc limit 1", StatusChange.class)
                .setParameter(1, code)
                .getSingleResult();
    }

    /** The instant from which the register knows anything of it. */
    Instant firstInstant(String code) {
        return getEntityManager()
                .createQuery("select min(effectiveFrom) from OrganisationVersion where organisation = ?1", Instant.class)
                .setParameter(1, code)
                .getSingleResult();
    }

    /** Newest first. @param knownAt null for all; @param before the number of the last one already seen, or null */
    List<OrganisationVersion> versions(String code, Instant knownAt, Integer before, int limit) {
        return history("OrganisationVersion", OrganisationVersion.class, code, knownAt, before, limit);
    }

    /** Newest first. @param knownAt null for all; @param before the number of the last one already seen, or null */
    List<StatusChange> statuses(String code, Instant knownAt, Integer before, int limit) {
        return history("StatusChange", StatusChange.class, code, knownAt, before, limit);
    }

    private <T> List<T> history(String facts, Class<T> type, String code, Instant knownAt, Integer before, int limit) {
        return getEntityManager()
                .createQuery(
                        "from " + facts + " where organisation = ?1 and (cast(?2 as Instant) is null or recordedAt <= ?2)"
                                + " and (cast(?3 as Integer) is null or number < ?3) order by number desc",
                        type)
                .setParameter(1, code)
                .setParameter(2, knownAt)
                .setParameter(3, before)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(OrganisationVersion version) {
        getEntityManager().persist(version);
    }

    void add(StatusChange change) {
        getEntityManager().persist(change);
    }

    /** Lets one registration at a time look for duplicates; the next sees what the first has committed. */
    void lockRegister() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('organisation', 0)) as text)", String.class)
                .getSingleResult();
    }
}
