package org.aitreaty.registry.controller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The controllers outside the register. */
@ApplicationScoped
public class OutsideEntities implements PanacheRepositoryBase<OutsideEntity, UUID> {

    public Map<UUID, OutsideEntity> named(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : stream("id in ?1", ids).collect(Collectors.toMap(OutsideEntity::id, Function.identity()));
    }

    /** The one that this can only be: the same name in the same State. Never a person, since two may bear one name. */
    Optional<OutsideEntity> recognised(OutsideEntity.Named named) {
        return named.kind() == OutsideKind.PERSON
                ? Optional.empty()
                : find("kind = ?1 and state = ?2 and nameKey = ?3", named.kind(), named.state(), OutsideEntity.key(named.name())).firstResultOptional();
    }
}
