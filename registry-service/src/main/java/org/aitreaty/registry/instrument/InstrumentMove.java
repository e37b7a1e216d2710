package org.aitreaty.registry.instrument;

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

/** One step of an instrument's way: who did what, when, and why. */
@Entity
@Immutable
@Table(name = "instrument_move")
@IdClass(InstrumentMove.Key.class)
class InstrumentMove {

    record Key(UUID instrumentId, int ordinal) implements Serializable {}

    @Id
    @Column(name = "instrument_id")
    private UUID instrumentId;

    @Id
    private int ordinal;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private InstrumentLifecycle move;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private ActorKind actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String reasons;

    protected InstrumentMove() {}

    InstrumentMove(Instrument instrument, int ordinal, InstrumentLifecycle move, Actor actor, String reasons) {
        this.instrumentId = instrument.id();
        this.ordinal = ordinal;
        this.at = instrument.updatedAt();
        this.move = move;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.reasons = reasons;
    }

    Instant at() {
        return at;
    }

    InstrumentLifecycle move() {
        return move;
    }

    ActorKind actorKind() {
        return actorKind;
    }

    String actorId() {
        return actorId;
    }

    String actorName() {
        return actorName;
    }

    String reasons() {
        return reasons;
    }
}
