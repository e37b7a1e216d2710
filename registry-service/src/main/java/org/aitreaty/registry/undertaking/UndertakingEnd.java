package org.aitreaty.registry.undertaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.hibernate.annotations.Immutable;

/** That an undertaking ends on a day. Of several the one recorded last holds, so that a mistake can be answered. */
@Entity
@Immutable
@Table(name = "undertaking_end")
@IdClass(UndertakingEnd.Key.class)
class UndertakingEnd {

    record Key(UUID undertaking, int number) implements Serializable {}

    @Id
    @Column(name = "undertaking_id")
    private UUID undertaking;

    @Id
    private int number;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String reason;

    @Column(name = "document_reference")
    private String documentReference;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected UndertakingEnd() {}

    /**
     * What was received about an end.
     *
     * @param lastDay last legal day of the undertaking
     * @param reason or null
     */
    record Notice(LocalDate lastDay, String reason, String documentReference, Instant receivedAt) {}

    UndertakingEnd(Key key, Notice notice, Actor recorder, Instant at) {
        this.undertaking = key.undertaking();
        this.number = key.number();
        this.lastDay = notice.lastDay();
        this.reason = notice.reason();
        this.documentReference = notice.documentReference();
        this.receivedAt = notice.receivedAt();
        this.recordedAt = at;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    UUID undertaking() {
        return undertaking;
    }

    int number() {
        return number;
    }

    Notice notice() {
        return new Notice(lastDay, reason, documentReference, receivedAt);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** What the journal says of it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("lastDay", lastDay.toString());
        facts.put("reason", reason);
        facts.put("documentReference", documentReference);
        facts.put("receivedAt", receivedAt.toString());
        return facts;
    }
}
