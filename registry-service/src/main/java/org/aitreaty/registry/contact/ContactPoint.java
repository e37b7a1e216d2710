package org.aitreaty.registry.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority of a State that the secretariat writes to. */
@Entity
@Table(name = "contact_point")
class ContactPoint {

    @Id
    private UUID id;

    private String state;
    private String authority;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    @OneToMany(mappedBy = "contactPoint", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ContactAddress> addresses = new ArrayList<>();

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected ContactPoint() {}

    ContactPoint(String state, Particulars particulars, Instant now) {
        this.id = Ids.next();
        this.state = state;
        this.enteredAt = now;
        change(particulars, now);
    }

    /** What a contact point is written to about. */
    @Schema(name = "ContactKind", description = "What a contact point is written to about.")
    enum Kind {
        /** Depositary notifications. */
        NOTIFICATIONS,
        /** Everything else. */
        GENERAL
    }

    /** What a delegation says of it. Addresses are different from each other. */
    record Particulars(String authority, Kind kind, OfficialLanguage language, List<EmailAddress> addresses) {

        Particulars {
            addresses = List.copyOf(addresses);
        }
    }

    UUID id() {
        return id;
    }

    String state() {
        return state;
    }

    String authority() {
        return authority;
    }

    Kind kind() {
        return kind;
    }

    OfficialLanguage language() {
        return language;
    }

    List<ContactAddress> addresses() {
        return List.copyOf(addresses);
    }

    Instant enteredAt() {
        return enteredAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    /** Whether a depositary notification reaches somebody here. */
    boolean takesNotifications() {
        return kind == Kind.NOTIFICATIONS && addresses.stream().anyMatch(ContactAddress::isConfirmed);
    }

    /**
     * An address that was there before stays as it is, and confirmed if it was; a new one waits for its confirmation.
     *
     * @return the addresses that are new
     */
    List<ContactAddress> change(Particulars particulars, Instant now) {
        authority = particulars.authority();
        kind = particulars.kind();
        language = particulars.language();
        changedAt = now;
        addresses.removeIf(old -> particulars.addresses().stream().noneMatch(old.address()::isSameAs));
        List<ContactAddress> added = particulars.addresses().stream()
                .filter(address -> addresses.stream().noneMatch(old -> old.address().isSameAs(address)))
                .map(address -> new ContactAddress(this, address))
                .toList();
        addresses.addAll(added);
        return added;
    }

    void confirm(ContactAddress address, Instant now) {
        address.confirm(now);
        changedAt = now;
    }

    /** What the journal says of it: no address. The journal cannot forget. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", state);
        facts.put("authority", authority);
        facts.put("kind", kind.name());
        facts.put("language", language.name());
        facts.put("addresses", addresses.size());
        facts.put("confirmedAddresses", addresses.stream().filter(ContactAddress::isConfirmed).count());
        return facts;
    }
}
