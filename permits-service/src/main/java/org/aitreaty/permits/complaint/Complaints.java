package org.aitreaty.permits.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.number.CheckedNumber;

/** The register of complaints. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private static final String KIND = "CC";

    /** In the place of a State: a complaint is lodged with the secretariat, whoever turns out to answer for the dataset. */
    private static final String NO_STATE = "INT";

    /** The next number of a year. Gaps are harmless here, and a lock would let one complainant keep others waiting. */
    String nextNumber(int year) {
        Number serial = (Number) getEntityManager().createNativeQuery("select nextval('copyright_complaint_serial')").getSingleResult();
        return new CheckedNumber(KIND, year, NO_STATE, serial.longValue()).toString();
    }

    Optional<Complaint> byNumber(String typed) {
        return CheckedNumber.normalise(typed).flatMap(number -> find("number", number).singleResultOptional());
    }

    /** How many complaints came from a contact since an instant, those under way elsewhere waited for. */
    long countFrom(String contact, Instant since) {
        String address = contact.toLowerCase(Locale.ROOT);
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(concat_ws('-', 'copyright_complaint', cast(:address as text)), 0))) l")
                .setParameter("address", address)
                .getSingleResult();
        return count("lower(contact) = ?1 and lodgedAt > ?2", address, since);
    }

    /** Newest first. @param organisation only about datasets of this one, or null for all; @param before identifier to continue after, or null */
    List<Complaint> newestFirst(String organisation, ComplaintStatus status, UUID before, int most) {
        return find(
                        "(?1 is null or organisation = ?1) and (?2 is null or status = ?2) and (cast(?3 as uuid) is null or id < ?3)",
                        Sort.descending("id"),
                        organisation,
                        status,
                        before)
                .page(0, most)
                .list();
    }

    List<ComplaintEntry> entriesOf(UUID complaint) {
        return getEntityManager()
                .createQuery("from ComplaintEntry e where e.complaintId = ?1 order by e.ordinal", ComplaintEntry.class)
                .setParameter(1, complaint)
                .getResultList();
    }

    /** Reads a complaint again, kept from all others until the end of the transaction. */
    void lock(Complaint complaint) {
        getEntityManager().refresh(complaint, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(ComplaintEntry entry) {
        getEntityManager().persist(entry);
    }
}
