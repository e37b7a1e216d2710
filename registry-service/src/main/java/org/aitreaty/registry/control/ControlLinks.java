package org.aitreaty.registry.control;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register of who controls whom. */
@ApplicationScoped
class ControlLinks implements PanacheRepositoryBase<ControlLink, UUID> {

    /** Lets one change of control at a time be decided on; the next sees what the first has committed. */
    void lockRegister() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('control-link', 0)) as text)", String.class)
                .getSingleResult();
    }

    List<ControlLink> in(String controlled, ControlKind kind) {
        return list("controlled = ?1 and kind = ?2", controlled, kind);
    }

    Map<UUID, ControlLink> named(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : stream("id in ?1", ids).collect(Collectors.toMap(ControlLink::id, link -> link));
    }

    /** What was said of some links, by link, in the order of recording. */
    Map<UUID, List<ControlLinkVersion>> versions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("from ControlLinkVersion where link in ?1 order by number", ControlLinkVersion.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(ControlLinkVersion::link));
    }

    Map<UUID, List<ControlLinkConfirmation>> confirmations(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("from ControlLinkConfirmation where link in ?1 order by number", ControlLinkConfirmation.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(ControlLinkConfirmation::link));
    }

    void add(ControlLinkVersion version) {
        getEntityManager().persist(version);
    }

    void add(ControlLinkConfirmation confirmation) {
        getEntityManager().persist(confirmation);
    }
}
