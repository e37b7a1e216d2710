package org.aitreaty.registry.effect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was told of what came about. */
@ApplicationScoped
class Effects implements PanacheRepositoryBase<Effect, UUID> {

    /** Everything, the earliest telling first. */
    List<Effect> inOrder() {
        return list("order by id");
    }

    /** Lets one replica at a time tell, until the end of the transaction. Returns false where another is at it. */
    boolean tryLock() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('effect', 0))", Boolean.class)
                .getSingleResult();
    }
}
