package org.aitreaty.registry.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;

/** That a delegation came or left. Never changed. */
@Entity
@Immutable
@Table(name = "attendance")
class Attendance {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String state;
    private boolean present;
    private Instant at;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected Attendance() {}

    Attendance(UUID meetingId, String state, boolean present, Instant at, Actor recorder) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.state = state;
        this.present = present;
        this.at = at;
        this.recordedAt = at;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    String state() {
        return state;
    }

    boolean isPresent() {
        return present;
    }

    Instant at() {
        return at;
    }
}
