package org.aitreaty.registry.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.aitreaty.registry.letter.ConfirmationCode;

/** A code that was sent to an address. */
@Entity
@Table(name = "confirmation_code")
class IssuedCode {

    /** As the letter says in six languages. */
    static final Duration VALID = Duration.ofDays(14);

    @Id
    private byte[] hash;

    private String state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "address_id")
    private ContactAddress address;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected IssuedCode() {}

    IssuedCode(ConfirmationCode code, ContactAddress address, Instant now) {
        this.hash = code.hash();
        this.state = address.contactPoint().state();
        this.address = address;
        this.issuedAt = now;
    }

    String state() {
        return state;
    }

    /** Null when the delegation has taken the address away. */
    ContactAddress address() {
        return address;
    }

    boolean isValid(Instant now) {
        return address != null && now.isBefore(issuedAt.plus(VALID));
    }
}
