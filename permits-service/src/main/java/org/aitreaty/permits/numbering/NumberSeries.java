package org.aitreaty.permits.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.aitreaty.kit.number.CheckedNumber;

/**
 * Gives the numbers of applications, gap-free within a year and State. The series is locked from here to the end of
 * the transaction, so take a number as late as can be.
 *
 * <p>The lock is an advisory one, which is handed from one transaction to the next in the order in which they asked.
 * On the row alone each commit would wake them all to race for it, which costs each of them time and the unlucky a place.
 */
@ApplicationScoped
public class NumberSeries {

    private final EntityManager entities;

    NumberSeries(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public CheckedNumber next(String kind, int year, String state) {
        Number serial = (Number) entities.createNativeQuery(
                        """
                        with turn as materialized (
                            select pg_advisory_xact_lock(hashtextextended(concat_ws('-', 'number_series', :kind, :year, :state), 0)))
                        insert into number_series (kind, year, state, last_serial)
                        select cast(:kind as text), cast(:year as integer), cast(:state as text), 1 from turn
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
