package org.aitreaty.registry.effect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.hibernate.annotations.Immutable;

/** That something has come about was told, or that it was wrong. Never changed. */
@Entity
@Immutable
@Table(name = "effect")
class Effect {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private EffectKind kind;

    private String state;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private ParticipationStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private ParticipationStatus toStatus;

    @Column(name = "to_since")
    private LocalDate toSince;

    @Column(name = "to_consented")
    private Boolean toConsented;

    @Column(name = "to_rights_suspended")
    private Boolean toRightsSuspended;

    private int telling;

    @Column(name = "revokes_id")
    private UUID revokesId;

    private String notification;

    @Column(name = "told_at")
    private Instant toldAt;

    protected Effect() {}

    private Effect(Change change, int telling, Instant at) {
        this.id = Ids.next();
        this.kind = change.kind();
        this.state = change.state();
        this.day = change.day();
        this.fromStatus = change.from();
        if (change.to() != null) {
            this.toStatus = change.to().status();
            this.toSince = change.to().since();
            this.toConsented = change.to().consented();
            this.toRightsSuspended = change.to().rightsSuspended();
        }
        this.telling = telling;
        this.toldAt = at;
    }

    /**
     * @param telling 1 for the first time; more where it was told before, revoked, and holds again
     * @param notification number of the notification that tells States of it, or null
     */
    static Effect told(Change change, int telling, String notification, Instant at) {
        Effect effect = new Effect(change, telling, at);
        effect.notification = notification;
        return effect;
    }

    static Effect revoking(Effect wrong, Instant at) {
        Effect effect = new Effect(wrong.change(), wrong.telling, at);
        effect.revokesId = wrong.id;
        return effect;
    }

    UUID id() {
        return id;
    }

    Change change() {
        Participation to = toStatus == null ? null : new Participation(toStatus, toSince, toConsented, toRightsSuspended);
        return new Change(kind, state, day, fromStatus, to);
    }

    UUID revokesId() {
        return revokesId;
    }

    String notification() {
        return notification;
    }
}
