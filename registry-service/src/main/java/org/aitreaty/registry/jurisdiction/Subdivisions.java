package org.aitreaty.registry.jurisdiction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of those States for which there is a list. */
@ApplicationScoped
class Subdivisions implements PanacheRepositoryBase<Subdivision, String> {

    /** The codes of a State's parts; empty when there is no list for it, not because it has none. */
    Set<String> of(String state) {
        return find("state", state).stream().map(Subdivision::code).collect(Collectors.toUnmodifiableSet());
    }
}
