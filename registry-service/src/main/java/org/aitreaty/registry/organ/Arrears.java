package org.aitreaty.registry.organ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;

/** Which Parties have no vote because their contributions are in arrears for two full years (article 11(6)). */
@ApplicationScoped
public class Arrears {

    private final EntityManager database;
    private final TreatyTime time;

    Arrears(EntityManager database, TreatyTime time) {
        this.database = database;
        this.time = time;
    }

    /** Codes of the States that are in arrears at an instant. */
    public Set<String> at(Instant instant) {
        return on(time.legalDay(instant));
    }

    /** Codes of the States that are in arrears on a day. */
    @SuppressWarnings("unchecked")
    Set<String> on(LocalDate day) {
        return Set.copyOf((List<String>) database
                .createNativeQuery(
                        """
                        select distinct a.state from arrears a
                        where a.from_day <= ?1 and (a.until_day is null or a.until_day > ?1)
                            and not exists (select 1 from arrears later where later.replaces_id = a.id)
                        """,
                        String.class)
                .setParameter(1, day)
                .getResultList());
    }

    /** The entry of a State that stands and has no end yet, or null. */
    UUID openEntry(String state) {
        return (UUID) database
                .createNativeQuery(
                        """
                        select a.id from arrears a where a.state = ?1 and a.until_day is null
                            and not exists (select 1 from arrears later where later.replaces_id = a.id)
                        """,
                        UUID.class)
                .setParameter(1, state)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** @param until first day on which it has its vote again, or null. @param replaces the entry this one takes the place of, or null */
    @Transactional(Transactional.TxType.MANDATORY)
    void enter(String state, LocalDate from, LocalDate until, UUID replaces, Actor recorder) {
        database.createNativeQuery(
                        """
                        insert into arrears (id, state, from_day, until_day, replaces_id, recorded_at, recorded_by_kind, recorded_by_id)
                        values (?1, ?2, ?3, cast(?4 as date), cast(?5 as uuid), ?6, ?7, ?8)
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, state)
                .setParameter(3, from)
                .setParameter(4, until == null ? null : until.toString())
                .setParameter(5, replaces == null ? null : replaces.toString())
                .setParameter(6, time.now())
                .setParameter(7, recorder.kind().name())
                .setParameter(8, recorder.id())
                .executeUpdate();
    }
}
