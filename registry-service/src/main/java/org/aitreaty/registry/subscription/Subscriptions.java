package org.aitreaty.registry.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.EmailAddress;

/** All subscriptions. */
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    Optional<Subscription> withCode(ConfirmationCode code) {
        return find("code", code.characters()).firstResultOptional();
    }

    /** How many have been asked for to this address since then, confirmed or not. */
    long askedFor(EmailAddress address, Instant then) {
        return count("lower(address) = ?1 and requestedAt > ?2", key(address), then);
    }

    long askedSince(Instant then) {
        return count("requestedAt > ?1", then);
    }

    List<Subscription> active(EmailAddress address) {
        return list("lower(address) = ?1 and confirmedAt is not null and endedAt is null order by id", key(address));
    }

    /** Forgets what nobody has confirmed. Returns how many. */
    long removeUnconfirmed(Instant requestedBefore) {
        return delete("confirmedAt is null and requestedAt < ?1", requestedBefore);
    }

    /** Lets one writer at a time change what an address is sent. */
    void lock(EmailAddress address) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "subscription\n" + key(address))
                .getSingleResult();
    }

    private static String key(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }
}
