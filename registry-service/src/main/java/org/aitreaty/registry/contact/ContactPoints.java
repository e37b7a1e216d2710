package org.aitreaty.registry.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contact points of all States. */
@ApplicationScoped
class ContactPoints implements PanacheRepositoryBase<ContactPoint, UUID> {

    /** In the order in which they were entered. */
    List<ContactPoint> of(String state) {
        return list("from ContactPoint p left join fetch p.addresses where p.state = ?1 order by p.id", state);
    }

    /**
     * A part of them.
     *
     * @param last identifier of the last one already seen, or null
     */
    List<ContactPoint> page(String state, UUID last, int limit) {
        // There are few; the identifiers are in the order in which they were made.
        return of(state).stream().filter(point -> last == null || point.id().compareTo(last) > 0).limit(limit).toList();
    }

    Optional<ContactPoint> of(String state, UUID id) {
        return find("state = ?1 and id = ?2", state, id).firstResultOptional();
    }

    /** Lets one writer at a time change the contact points of a State: whether it can still be written to is decided on all of them. */
    void lock(String state) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "contact-point\n" + state)
                .getSingleResult();
    }
}
