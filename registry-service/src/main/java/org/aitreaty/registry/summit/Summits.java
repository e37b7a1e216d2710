package org.aitreaty.registry.summit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The summits before there was an agency. */
@ApplicationScoped
public class Summits implements PanacheRepositoryBase<Summit, String> {

    /** All, the first one first. */
    public List<Summit> inOrder() {
        return list("order by fromDay, code");
    }
}
