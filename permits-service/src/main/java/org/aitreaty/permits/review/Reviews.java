package org.aitreaty.permits.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.permits.application.TrainingApplication;

/** What was asked, proposed and contested in reviews. */
@ApplicationScoped
class Reviews {

    private final EntityManager database;

    Reviews(EntityManager database) {
        this.database = database;
    }

    /**
     * Takes an application in hand for a move of its review: whoever has the same version comes too late.
     *
     * @throws org.aitreaty.kit.problem.ProblemException 428 or 412 for the version
     */
    @Transactional(TxType.MANDATORY)
    void takeInHand(TrainingApplication application, String ifMatch) {
        EntityVersion.requireMatch(ifMatch, application.version());
        database.lock(application, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void add(Object record) {
        database.persist(record);
    }

    void flush() {
        database.flush();
    }

    List<InformationRequest> requests(UUID application) {
        return database.createQuery("from InformationRequest r where r.applicationId = ?1 order by r.askedAt, r.id", InformationRequest.class)
                .setParameter(1, application)
                .getResultList();
    }

    Optional<InformationRequest> openRequest(UUID application) {
        return requests(application).stream().filter(request -> request.answeredAt() == null).reduce((earlier, later) -> later);
    }

    /** Applications whose answer is late. */
    List<UUID> lateAt(Instant now) {
        return database.createQuery(
                        """
                        select r.applicationId from InformationRequest r, TrainingApplication a
                        where a.id = r.applicationId and a.status = INFORMATION_REQUESTED and r.answeredAt is null and r.dueAt <= ?1
                        """,
                        UUID.class)
                .setParameter(1, now)
                .setMaxResults(100)
                .getResultList();
    }

    List<DecisionProposal> proposals(UUID application) {
        return database.createQuery("from DecisionProposal p where p.applicationId = ?1 order by p.proposedAt, p.id", DecisionProposal.class)
                .setParameter(1, application)
                .getResultList();
    }

    Optional<DecisionProposal> openProposal(UUID application) {
        return proposals(application).stream().filter(proposal -> proposal.settlement() == null).findFirst();
    }

    /** Those of some applications of which a proposal waits for a second officer. */
    Set<UUID> withOpenProposal(Collection<UUID> applications) {
        return new HashSet<>(database.createQuery(
                        "select p.applicationId from DecisionProposal p where p.settlement is null and p.applicationId in ?1", UUID.class)
                .setParameter(1, applications)
                .getResultList());
    }

    /** The one by which the application was last decided or recommended. */
    Optional<DecisionProposal> lastConfirmed(UUID application) {
        return proposals(application).stream()
                .filter(proposal -> proposal.settlement() == DecisionProposal.Settlement.CONFIRMED)
                .reduce((earlier, later) -> later);
    }

    List<Appeal> appeals(UUID application) {
        return database.createQuery("from Appeal a where a.applicationId = ?1 order by a.lodgedAt, a.id", Appeal.class)
                .setParameter(1, application)
                .getResultList();
    }

    Optional<Appeal> openAppeal(UUID application) {
        return appeals(application).stream().filter(appeal -> appeal.outcome() == null).findFirst();
    }

    Optional<ReviewClaim> claim(UUID application) {
        return Optional.ofNullable(database.find(ReviewClaim.class, application));
    }

    List<ReviewClaim> claims(Collection<UUID> applications) {
        return database.createQuery("from ReviewClaim c where c.applicationId in ?1", ReviewClaim.class).setParameter(1, applications).getResultList();
    }

    /** Whether nobody had claimed it. */
    boolean claimIfFree(ReviewClaim claim) {
        return database.createNativeQuery(
                                "insert into review_claim (application_id, officer_id, officer_name, claimed_at) values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, claim.applicationId())
                        .setParameter(2, claim.officerId())
                        .setParameter(3, claim.officerName())
                        .setParameter(4, claim.claimedAt())
                        .executeUpdate()
                == 1;
    }

    void release(UUID application) {
        database.createQuery("delete from ReviewClaim c where c.applicationId = ?1").setParameter(1, application).executeUpdate();
    }
}
