package org.aitreaty.registry.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That an organisation came to stand so in the register, from an instant on. Never changed. */
@Entity
@Immutable
@Table(name = "organisation_status")
class StatusChange {

    @Id
    private UUID id;

    @Column(name = "organisation_code")
    private String organisation;

    private int number;

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] reasons;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected StatusChange() {}

    StatusChange(String organisation, int number, Stated stated, Instant recordedAt, Actor recorder) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.number = number;
        this.status = stated.status();
        this.reasons = stated.reasons().toArray(String[]::new);
        this.effectiveFrom = stated.effectiveFrom();
        this.recordedAt = recordedAt;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /** What is said by a change: the status, why, and from when. */
    record Stated(OrganisationStatus status, List<String> reasons, Instant effectiveFrom) {}

    int number() {
        return number;
    }

    OrganisationStatus status() {
        return status;
    }

    List<String> reasons() {
        return List.of(reasons);
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ActorKind recordedBy() {
        return recordedByKind;
    }

    /** The token's subject of the person who brought it about. */
    String recordedById() {
        return recordedById;
    }
}
