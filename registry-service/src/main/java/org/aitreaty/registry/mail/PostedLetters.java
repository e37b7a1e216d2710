package org.aitreaty.registry.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All letters, waiting or settled. */
@ApplicationScoped
class PostedLetters implements PanacheRepositoryBase<PostedLetter, UUID> {

    private static final String DUE = "status = 'QUEUED' and next_attempt_at <= :now";

    Optional<PostedLetter> withKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** Stores a new letter, unless one with its key is there; one that another transaction is storing is waited for. */
    boolean addIfNew(PostedLetter letter) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into posted_letter (id, unique_key, recipient, language, subject, plain_text, html_text, purpose, reference,
                                    unsubscribe, status, queued_at, attempts, next_attempt_at, version)
                                values (:id, :key, :recipient, :language, :subject, :plain, :html, :purpose, :reference,
                                    nullif(:unsubscribe, ''), :status, :queuedAt, 0, :queuedAt, 0)
                                on conflict (unique_key) do nothing
                                """)
                        .setParameter("id", letter.id())
                        .setParameter("key", letter.key())
                        .setParameter("recipient", letter.recipient().value())
                        .setParameter("language", letter.language().name())
                        .setParameter("subject", letter.subject())
                        .setParameter("plain", letter.text().plain())
                        .setParameter("html", letter.text().html())
                        .setParameter("purpose", letter.purpose())
                        .setParameter("reference", letter.reference())
                        .setParameter("unsubscribe", Objects.toString(letter.unsubscribe(), ""))
                        .setParameter("status", letter.status().name())
                        .setParameter("queuedAt", letter.queuedAt())
                        .executeUpdate()
                == 1;
    }

    /** Lets one sender at a time, of all replicas, take its next letter: the bound on the rate is one for all. */
    void lockTaking() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('posted-letter', 0)) as text)", String.class)
                .getSingleResult();
    }

    /** Cheap enough to be asked every second. */
    boolean isAnyDue(Instant now) {
        return (boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from posted_letter where " + DUE + ")", Boolean.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    long attemptedSince(Instant then) {
        return count("lastAttemptAt > ?1", then);
    }

    /** The letter whose turn it is and that nobody is sending, locked. */
    Optional<PostedLetter> takeDue(Instant now) {
        return single(getEntityManager()
                .createNativeQuery(
                        "select * from posted_letter where " + DUE + " order by next_attempt_at, id limit 1 for update skip locked", PostedLetter.class)
                .setParameter("now", now));
    }

    /** The letter, locked, if it is still in that attempt and nobody else is sending it. */
    Optional<PostedLetter> takeInAttempt(UUID id, int attempt) {
        return single(getEntityManager()
                .createNativeQuery(
                        "select * from posted_letter where id = :id and attempts = :attempt and status = 'QUEUED' for update skip locked",
                        PostedLetter.class)
                .setParameter("id", id)
                .setParameter("attempt", attempt));
    }

    /** The letter, locked, or empty while it is being sent. */
    Optional<PostedLetter> takeIdle(UUID id) {
        return single(getEntityManager()
                .createNativeQuery("select * from posted_letter where id = :id for update skip locked", PostedLetter.class)
                .setParameter("id", id));
    }

    /** Removes the bodies of letters settled before then. Returns how many. */
    int removeBodies(Instant settledBefore) {
        return update(
                "update versioned PostedLetter set plain = null, html = null, unsubscribe = null where html is not null and settledAt < ?1",
                settledBefore);
    }

    /**
     * Newest first.
     *
     * @param status null for all
     * @param last the last letter already seen, or null
     */
    List<PostedLetter> page(LetterStatus status, Place last, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        if (status != null) {
            where.append(" and status = :status");
            values.and("status", status);
        }
        if (last != null) {
            where.append(" and (queuedAt < :at or queuedAt = :at and id < :id)");
            values.and("at", last.queuedAt()).and("id", last.id());
        }
        return find(where + " order by queuedAt desc, id desc", values).page(0, limit).list();
    }

    /** Where a list broke off. */
    record Place(Instant queuedAt, UUID id) {

        static Place of(PostedLetter letter) {
            return new Place(letter.queuedAt(), letter.id());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String sortKey() {
            return queuedAt + " " + id;
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<PostedLetter> single(Query query) {
        return query.getResultList().stream().findFirst();
    }
}
