package org.aitreaty.registry.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The register of organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {

    /**
     * The one registered last first.
     *
     * @param last the last organisation already seen, or null
     */
    List<Organisation> page(Organisation last, int limit) {
        var found = last == null
                ? find("order by registeredAt desc, code")
                : find(
                        "registeredAt < ?1 or registeredAt = ?1 and code > ?2 order by registeredAt desc, code",
                        last.registeredAt(),
                        last.code());
        return found.page(0, limit).list();
    }

    Optional<Organisation> withLei(String lei) {
        return find("lei", lei).firstResultOptional();
    }

    /** Lets one registration at a time look for duplicates; the next sees what the first has committed. */
    void lockRegister() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('organisation', 0)) as text)", String.class)
                .getSingleResult();
    }
}
