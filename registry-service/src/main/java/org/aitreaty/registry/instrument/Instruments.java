package org.aitreaty.registry.instrument;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.participation.ActionType;

/** The instruments of all delegations. */
@ApplicationScoped
class Instruments implements PanacheRepositoryBase<Instrument, UUID> {

    /** @param state null for those of all States; the others likewise. @param sentOnly whether drafts are left out */
    record Filter(String state, InstrumentStatus status, ActionType type, Instant updatedSince, boolean sentOnly) {}

    /** Where a list broke off. */
    record Place(Instant updatedAt, UUID id) {

        static Place of(Instrument instrument) {
            return new Place(instrument.updatedAt(), instrument.id());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String sortKey() {
            return updatedAt + " " + id;
        }
    }

    /** The one changed last first. */
    List<Instrument> page(Filter filter, Place last, int most) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        narrow(where, values, "state = :state", "state", filter.state());
        narrow(where, values, "status = :status", "status", filter.status());
        narrow(where, values, "type = :type", "type", filter.type());
        narrow(where, values, "updatedAt >= :since", "since", filter.updatedSince());
        if (filter.sentOnly()) {
            where.append(" and sentAt is not null");
        }
        if (last != null) {
            where.append(" and (updatedAt < :at or updatedAt = :at and id < :id)");
            values.and("at", last.updatedAt()).and("id", last.id());
        }
        return find(where + " order by updatedAt desc, id desc", values).page(0, most).list();
    }

    private static void narrow(StringBuilder where, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.and(name, value);
        }
    }

    List<InstrumentMove> moves(Instrument instrument) {
        return getEntityManager()
                .createQuery("from InstrumentMove m where m.instrumentId = ?1 order by m.ordinal", InstrumentMove.class)
                .setParameter(1, instrument.id())
                .getResultList();
    }

    /** Notes a step; a further saving by the same person in a row is the same step. */
    void note(Instrument instrument, InstrumentLifecycle move, Actor actor, String reasons) {
        // The instrument first: of two moves at once the second finds out here that its version is gone, and not by the number
        // of its step.
        flush();
        List<InstrumentMove> moves = moves(instrument);
        boolean same = move == InstrumentLifecycle.SAVE
                && !moves.isEmpty()
                && moves.getLast().actorId().equals(actor.id())
                && (moves.getLast().move() == InstrumentLifecycle.SAVE || moves.getLast().move() == InstrumentLifecycle.PREPARE);
        if (!same) {
            getEntityManager().persist(new InstrumentMove(instrument, moves.size() + 1, move, actor, reasons));
        }
    }

    /** Another instrument with the depositary, or an act on record, that rests on the same scan for the same kind of act. */
    Optional<String> sameScan(Instrument instrument, Documents.Reference scan) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select 'the act ' || a.id from treaty_action a
                        where a.document_sha256 = :sha and a.entity_code = :state and a.type = :type
                            and not exists (select 1 from treaty_action c where c.target_id = a.id and c.type = 'CORRECTION' and c.corrected_type is null)
                        union all
                        select 'the instrument ' || i.id from instrument i
                        where i.id <> :id and i.state = :state and i.type = :type and i.status = 'SENT' and i.content ->> 'document' = :document
                        """,
                        String.class)
                .setParameter("sha", scan.sha256())
                .setParameter("state", instrument.state())
                .setParameter("type", instrument.type().name())
                .setParameter("id", instrument.id())
                .setParameter("document", scan.id().toString())
                .setMaxResults(1)
                .getResultStream()
                .map(Object::toString)
                .findFirst();
    }
}
