package org.aitreaty.permits.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.aitreaty.kit.number.CheckedNumber;

/**
 * Gives the numbers of applications, gap-free within a year and State. The series is locked from here to the end of
 * the transaction, so take a number last.
 */
@ApplicationScoped
class NumberSeries {

    private final EntityManager entities;

    NumberSeries(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    CheckedNumber next(String kind, int year, String state) {
        Number serial = (Number) entities.createNativeQuery(
                        """
                        insert into number_series (kind, year, state, last_serial) values (:kind, :year, :state, 1)
                        on conflict (kind, year, state) do update set last_serial = number_series.last_serial + 1
                        returning last_serial
                        """)
                .setParameter("kind", kind)
                .setParameter("year", year)
                .setParameter("state", state)
                .getSingleResult();
        return new CheckedNumber(kind, year, state, serial.longValue());
    }
}
