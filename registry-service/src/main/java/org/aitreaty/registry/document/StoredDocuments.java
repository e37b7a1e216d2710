package org.aitreaty.registry.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents, what they are attached to and whether everyone may read them. */
@ApplicationScoped
class StoredDocuments implements PanacheRepositoryBase<Document, UUID> {

    private static final String UNUSED =
            """
            select id from document d where offered_at < ?1
            and not exists (select 1 from document_attachment a where a.document_id = d.id)
            and not exists (select 1 from document_release r where r.document_id = d.id)
            """;

    /** Of the uploads of one content by one owner lets one at a time look whether it is there; the next sees what the first has committed. */
    void lockContent(DocumentOwner owner, String sha256) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "document\n" + owner.kind() + "\n" + owner.code() + "\n" + sha256)
                .getSingleResult();
    }

    Optional<Document> withContent(DocumentOwner owner, byte[] sha256) {
        return find("ownerKind = ?1 and ownerCode = ?2 and sha256 = ?3", owner.kind(), owner.code(), sha256).firstResultOptional();
    }

    /**
     * Begins the time anew for which an unattached document is kept.
     *
     * @return false when it has been taken away
     */
    boolean renew(UUID id, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update document set offered_at = ?1 where id = ?2")
                        .setParameter(1, now)
                        .setParameter(2, id)
                        .executeUpdate()
                > 0;
    }

    /** Keeps a document from being taken away until the transaction under way has ended. */
    Optional<Document> locked(UUID id) {
        return isLocked("select id from document where id = ?1 for key share", id) ? findByIdOptional(id) : Optional.empty();
    }

    /** @return false when it is attached to that already */
    boolean attach(UUID id, String subjectType, String subjectId, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into document_attachment (document_id, subject_type, subject_id, attached_at) values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, subjectType)
                        .setParameter(3, subjectId)
                        .setParameter(4, now)
                        .executeUpdate()
                > 0;
    }

    boolean isAttached(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from document_attachment where document_id = ?1 limit 1", Integer.class)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** @return false when everyone may read it already */
    boolean release(UUID id, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into document_release (document_id, released_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .executeUpdate()
                > 0;
    }

    /** @return since when everyone may read it, or null */
    Instant releasedAt(UUID id) {
        List<Instant> found = getEntityManager()
                .createNativeQuery("select released_at from document_release where document_id = ?1", Instant.class)
                .setParameter(1, id)
                .getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Documents that are attached to nothing and were last sent before an instant, the oldest first. */
    List<UUID> unusedSince(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery(UNUSED + " order by offered_at limit ?2", UUID.class)
                .setParameter(1, before)
                .setParameter(2, limit)
                .getResultList();
    }

    /** Whether this is one of those still, with nobody about to attach it; if so it is kept from everybody else until the transaction has ended. */
    boolean takeUnused(UUID id, Instant before) {
        return isLocked("select id from document where id = ?1 for update skip locked", id)
                // A statement of its own: only now does it see what was attached before the lock was had.
                && !getEntityManager()
                        .createNativeQuery(UNUSED + " and id = ?2", UUID.class)
                        .setParameter(1, before)
                        .setParameter(2, id)
                        .getResultList()
                        .isEmpty();
    }

    /** Takes a document away, with its content. */
    void discard(UUID id) {
        // Not by the entity: Hibernate would first write back its bytes, which it takes for changed.
        getEntityManager().createNativeQuery("delete from document where id = ?1").setParameter(1, id).executeUpdate();
    }

    private boolean isLocked(String select, UUID id) {
        return !getEntityManager().createNativeQuery(select, UUID.class).setParameter(1, id).getResultList().isEmpty();
    }
}
