package org.aitreaty.registry.state;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register of States and other entities. */
@ApplicationScoped
public class States implements PanacheRepositoryBase<State, String> {

    /** All of them with their names, in the order of their codes. */
    public List<State> withNames() {
        return list("from State s left join fetch s.names order by s.code");
    }

    /** The regional economic integration organisations. */
    public List<State> organisations() {
        return list("kind", EntityKind.REIO);
    }
}
