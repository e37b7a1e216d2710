package org.aitreaty.registry.organ;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who was elected to what. */
@ApplicationScoped
class Terms implements PanacheRepositoryBase<Term, UUID> {

    List<Term> of(String organ) {
        return list("organ = ?1 order by seat, fromDay", organ);
    }
}
