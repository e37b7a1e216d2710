package org.aitreaty.permits.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.hibernate.annotations.Immutable;

/** A move that a permit has made. */
@Entity
@Immutable
@Table(name = "permit_step")
@IdClass(PermitStep.Key.class)
class PermitStep {

    record Key(UUID permitId, int ordinal) implements Serializable {}

    @Id
    @Column(name = "permit_id")
    private UUID permitId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private PermitLifecycle move;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private PermitStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private PermitStatus to;

    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_by_kind")
    private ActorKind madeByKind;

    @Column(name = "made_by_id")
    private String madeById;

    protected PermitStep() {}

    PermitStep(Permit permit, int ordinal, PermitStatus from, Made made) {
        this.permitId = permit.id();
        this.ordinal = ordinal;
        this.move = made.move();
        this.from = from;
        this.to = made.move().to();
        this.reason = made.reason();
        this.madeAt = made.at();
        this.madeByKind = made.by().kind();
        this.madeById = made.by().id();
    }

    /** @param reason in words, or null */
    record Made(PermitLifecycle move, Actor by, String reason, Instant at) {}

    PermitLifecycle move() {
        return move;
    }

    PermitStatus to() {
        return to;
    }

    String reason() {
        return reason;
    }

    Instant madeAt() {
        return madeAt;
    }

    String madeById() {
        return madeById;
    }
}
