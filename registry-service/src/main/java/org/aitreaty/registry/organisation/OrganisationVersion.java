package org.aitreaty.registry.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.particulars.OrganisationRole;
import org.aitreaty.registry.particulars.Particulars;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation's particulars from an instant on, in place of all that was recorded before. Never changed. */
@Entity
@Immutable
@Table(name = "organisation_version")
class OrganisationVersion {

    @Id
    private UUID id;

    @Column(name = "organisation_code")
    private String organisation;

    private int number;

    @Column(name = "legal_name")
    private String legalName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "other_names", columnDefinition = "text[]")
    private String[] otherNames;

    @Column(name = "seat_place")
    private String seatPlace;

    @Column(name = "seat_subdivision")
    private String seatSubdivision;

    @Column(name = "register_name")
    private String registerName;

    @Column(name = "registration_number")
    private String registrationNumber;

    private String website;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] roles;

    private String lei;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected OrganisationVersion() {}

    OrganisationVersion(String organisation, int number, Particulars stated, Instant effectiveFrom, Instant recordedAt, Actor recorder) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.number = number;
        this.legalName = stated.legalName();
        this.otherNames = stated.otherNames().toArray(String[]::new);
        this.seatPlace = stated.seat() == null ? null : stated.seat().place();
        this.seatSubdivision = stated.seat() == null ? null : stated.seat().subdivision();
        this.registerName = stated.registration() == null ? null : stated.registration().register();
        this.registrationNumber = stated.registration() == null ? null : stated.registration().number();
        this.website = stated.website();
        this.roles = stated.roles().stream().map(Enum::name).toArray(String[]::new);
        this.lei = stated.lei();
        this.effectiveFrom = effectiveFrom;
        this.recordedAt = recordedAt;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    int number() {
        return number;
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

    /** The token's subject of the person on whose word it rests. */
    String recordedById() {
        return recordedById;
    }

    Particulars particulars() {
        return new Particulars(
                legalName,
                List.of(otherNames),
                seatPlace == null && seatSubdivision == null ? null : new Particulars.Seat(seatPlace, seatSubdivision),
                registerName == null ? null : new Particulars.Registration(registerName, registrationNumber),
                website,
                Arrays.stream(roles).map(OrganisationRole::valueOf).toList(),
                lei);
    }
}
