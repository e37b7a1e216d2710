package org.aitreaty.registry.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.notification.NotificationKind;

/** What depositary notifications an address is sent, since its reader has confirmed that they are wanted. */
@Entity
@Table(name = "subscription")
class Subscription {

    /** As the letter says in six languages. */
    static final Duration CONFIRMED_WITHIN = Duration.ofDays(14);

    @Id
    private UUID id;

    private String address;

    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    private String state;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String code;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Subscription() {}

    Subscription(EmailAddress address, OfficialLanguage language, Wanted wanted, ConfirmationCode code, Instant now) {
        this.id = Ids.next();
        this.address = address.value();
        this.language = language;
        this.state = wanted.state();
        this.kind = wanted.kind();
        this.code = code.characters();
        this.requestedAt = now;
    }

    /**
     * Which notifications.
     *
     * @param state code of the State they concern; null for any
     * @param kind what they tell of; null for anything
     */
    record Wanted(String state, NotificationKind kind) {}

    UUID id() {
        return id;
    }

    /** @throws IllegalStateException when it has ended */
    EmailAddress address() {
        if (address == null) {
            throw new IllegalStateException("A subscription that has ended has no address.");
        }
        return new EmailAddress(address);
    }

    OfficialLanguage language() {
        return language;
    }

    Wanted wanted() {
        return new Wanted(state, kind);
    }

    /** Opens this subscription to whoever reads its letters. */
    ConfirmationCode code() {
        return ConfirmationCode.read(code).orElseThrow();
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant confirmUntil() {
        return requestedAt.plus(CONFIRMED_WITHIN);
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    SubscriptionStatus status() {
        if (endedAt != null) {
            return SubscriptionStatus.ENDED;
        }
        return confirmedAt == null ? SubscriptionStatus.PENDING : SubscriptionStatus.ACTIVE;
    }

    /** Whether nobody has confirmed it in time. */
    boolean hasLapsed(Instant now) {
        return status() == SubscriptionStatus.PENDING && !now.isBefore(confirmUntil());
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    /** Whose it was is not kept. */
    void end(Instant now) {
        endedAt = now;
        address = null;
    }

    /** What the journal says of it: no address. The journal cannot forget. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status().name());
        facts.put("state", state);
        facts.put("kind", Objects.toString(kind, null));
        facts.put("language", language.name());
        return facts;
    }
}
