package org.aitreaty.permits.application;

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

/** A move that an application has made after its filing. */
@Entity
@Immutable
@Table(name = "application_step")
@IdClass(ApplicationStep.Key.class)
public class ApplicationStep {

    /** Of an application, in the order in which they were made. */
    record Key(UUID applicationId, int ordinal) implements Serializable {}

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private TrainingLifecycle move;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private TrainingApplicationStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private TrainingApplicationStatus to;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_by_kind")
    private ActorKind madeByKind;

    @Column(name = "made_by_id")
    private String madeById;

    protected ApplicationStep() {}

    ApplicationStep(UUID applicationId, int ordinal, TrainingLifecycle move, TrainingApplicationStatus from, Actor actor, Instant at) {
        this.applicationId = applicationId;
        this.ordinal = ordinal;
        this.move = move;
        this.from = from;
        this.to = move.to();
        this.madeAt = at;
        this.madeByKind = actor.kind();
        this.madeById = actor.id();
    }

    public TrainingLifecycle move() {
        return move;
    }

    public TrainingApplicationStatus from() {
        return from;
    }

    public TrainingApplicationStatus to() {
        return to;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
