package org.aitreaty.evaluations.evaluator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The register of evaluators. */
@ApplicationScoped
class Evaluators implements PanacheRepositoryBase<Evaluator, String> {

    private static final String NEWEST_FIRST = " order by registeredAt desc, code";

    /** A place in the list: the last evaluator already seen. */
    record Place(Instant registeredAt, String code) {

        static Place of(Evaluator evaluator) {
            return new Place(evaluator.registeredAt(), evaluator.code());
        }

        static Place parse(String text) {
            int bar = text.indexOf('|');
            return new Place(Instant.parse(text.substring(0, bar)), text.substring(bar + 1));
        }

        @Override
        public String toString() {
            return registeredAt + "|" + code;
        }
    }

    /**
     * Newest first.
     *
     * @param hostState only those of this State, or null for all
     * @param after the place to go on from, or null for the beginning
     */
    List<Evaluator> list(String hostState, Place after, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        if (hostState != null) {
            query.append(" and hostState = :hostState");
            parameters.and("hostState", hostState);
        }
        if (after != null) {
            query.append(" and (registeredAt < :at or registeredAt = :at and code > :code)");
            parameters.and("at", after.registeredAt()).and("code", after.code());
        }
        return find(query + NEWEST_FIRST, parameters).page(0, limit).list();
    }
}
