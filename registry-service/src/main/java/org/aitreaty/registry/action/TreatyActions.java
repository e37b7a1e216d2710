package org.aitreaty.registry.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.participation.ActionType;

/** The register of treaty acts. */
@ApplicationScoped
public class TreatyActions implements PanacheRepositoryBase<TreatyAction, UUID> {

    /**
     * Newest first, by receipt.
     *
     * @param state code of a State, or null for all
     * @param last the last act already seen, or null
     */
    List<TreatyAction> page(String state, Place last, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        if (state != null) {
            where.append(" and state = :state");
            values.and("state", state);
        }
        if (last != null) {
            where.append(" and (receivedAt < :at or receivedAt = :at and id < :id)");
            values.and("at", last.receivedAt()).and("id", last.id());
        }
        return find(where + " order by receivedAt desc, id desc", values).page(0, limit).list();
    }

    /** Where a list broke off. */
    record Place(Instant receivedAt, UUID id) {

        static Place of(TreatyAction action) {
            return new Place(action.receivedAt(), action.id());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String sortKey() {
            return receivedAt + " " + id;
        }
    }

    /** The entries that correct or confirm one of these. */
    List<TreatyAction> about(Collection<UUID> ids) {
        return list("targetId in ?1 and type in ?2 order by recordedAt, id", ids, List.of(ActionType.CORRECTION, ActionType.CONFIRMATION));
    }

    /**
     * Lets one writer at a time decide on an act; the next sees what the first has committed. Acts of one State bear on
     * those of others (an objection, a succession, entry into force), and all take turns at the edition anyway.
     * Must be called in the transaction that decides.
     */
    public void lockRegister() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('treaty-action', 0)) as text)", String.class)
                .getSingleResult();
    }
}
