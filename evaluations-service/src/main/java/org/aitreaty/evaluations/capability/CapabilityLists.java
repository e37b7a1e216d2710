package org.aitreaty.evaluations.capability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The versions of the list of dangerous capabilities. */
@ApplicationScoped
class CapabilityLists implements PanacheRepositoryBase<CapabilityList, Integer> {

    /** The version in force at an instant. */
    Optional<CapabilityList> inForceAt(Instant asOf) {
        return new ListBook(listAll(), getEntityManager().createQuery("from DecisionTurn", DecisionTurn.class).getResultList()).at(asOf);
    }

    /** That which a decision made. */
    Optional<CapabilityList> of(String decision) {
        return find("decision", decision).firstResultOptional();
    }

    int nextVersion() {
        return getEntityManager().createQuery("select max(l.version) from CapabilityList l", Integer.class).getSingleResult() + 1;
    }

    /** The last earlier version's capability of the same code and the same title in both working languages. */
    Optional<DangerousCapability> lastWorded(DangerousCapability capability) {
        return getEntityManager()
                .createQuery(
                        "from DangerousCapability c where c.code = ?1 and c.titleEn = ?2 and c.titleFr = ?3 and c.listVersion < ?4 order by c.listVersion desc",
                        DangerousCapability.class)
                .setParameter(1, capability.code())
                .setParameter(2, capability.title().get("en"))
                .setParameter(3, capability.title().get("fr"))
                .setParameter(4, capability.listVersion())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
