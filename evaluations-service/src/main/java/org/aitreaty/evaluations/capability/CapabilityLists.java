package org.aitreaty.evaluations.capability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The versions of the list of dangerous capabilities. */
@ApplicationScoped
class CapabilityLists implements PanacheRepositoryBase<CapabilityList, Integer> {

    /** The version in force at an instant, with its capabilities. */
    Optional<CapabilityList> inForceAt(Instant asOf) {
        return find("from CapabilityList l join fetch l.capabilities where l.effectiveFrom <= ?1 "
                        + "and l.version = (select max(m.version) from CapabilityList m where m.effectiveFrom <= ?1)", asOf)
                .stream()
                .findFirst();
    }
}
