package org.aitreaty.registry.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.letter.EmailAddress;

/** An address of a contact point. It is written to once its reader has confirmed that it is the right one. */
@Entity
@Table(name = "contact_address")
class ContactAddress {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_point_id")
    private ContactPoint contactPoint;

    private String address;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected ContactAddress() {}

    ContactAddress(ContactPoint contactPoint, EmailAddress address) {
        this.id = Ids.next();
        this.contactPoint = contactPoint;
        this.address = address.value();
    }

    UUID id() {
        return id;
    }

    ContactPoint contactPoint() {
        return contactPoint;
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }

    /** Null while nobody has. */
    Instant confirmedAt() {
        return confirmedAt;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }
}
