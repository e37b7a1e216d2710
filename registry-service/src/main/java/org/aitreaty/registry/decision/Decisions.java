package org.aitreaty.registry.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** All decisions and what became of them. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, String> {

    private final Editions editions;
    private final ObjectMapper json;
    private final Derived<DecisionBook> books = new Derived<>();

    Decisions(Editions editions, ObjectMapper json) {
        this.editions = editions;
        this.json = json;
    }

    /** That of the present edition of the register. */
    public DecisionBook present() {
        return books.at(editions.present()).orElseGet(() -> editions.consistently(this::at));
    }

    /** The book of an edition; to be called inside {@link Editions#consistently}. */
    public DecisionBook at(long edition) {
        return books.at(edition, () -> new DecisionBook(listAll(), turns()));
    }

    private List<DecisionTurn> turns() {
        return getEntityManager().createQuery("from DecisionTurn", DecisionTurn.class).getResultList();
    }

    /** Where a list broke off. */
    record Place(Instant adoptedAt, String number) {

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ", 2);
            return new Place(Instant.parse(parts[0]), parts[1]);
        }

        static String sortKey(Decision decision) {
            return decision.adoptedAt() + " " + decision.number();
        }
    }

    /** The one adopted last first. @param organ null for all */
    List<Decision> page(String organ, Place last, int most) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        if (organ != null) {
            where.append(" and organ = :organ");
            values.and("organ", organ);
        }
        if (last != null) {
            where.append(" and (adoptedAt < :at or adoptedAt = :at and number < :number)");
            values.and("at", last.adoptedAt()).and("number", last.number());
        }
        return find(where + " order by adoptedAt desc, number desc", values).page(0, most).list();
    }

    Proposal proposal(Decision decision) {
        try {
            return json.readValue(decision.proposal(), Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The proposal of " + decision.number() + " cannot be read.", e);
        }
    }

    /** The next serial number of a session; whoever has asked first commits first. */
    int nextSerial(Decision.Kind kind, String organ, int session) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))", Object.class)
                .setParameter(1, "decision " + organ + " " + kind)
                .getResultList();
        return getEntityManager()
                        .createQuery(
                                "select coalesce(max(d.serial), 0) from Decision d where d.kind = ?1 and d.organ = ?2 and d.session = ?3",
                                Integer.class)
                        .setParameter(1, kind)
                        .setParameter(2, organ)
                        .setParameter(3, session)
                        .getSingleResult()
                + 1;
    }
}
