package org.aitreaty.registry.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The codes that were sent, by their hashes. */
@ApplicationScoped
class IssuedCodes implements PanacheRepositoryBase<IssuedCode, byte[]> {

    long issuedSince(String state, Instant then) {
        return count("state = ?1 and issuedAt > ?2", state, then);
    }

    void forgetIssuedBefore(String state, Instant then) {
        delete("state = ?1 and issuedAt < ?2", state, then);
    }
}
