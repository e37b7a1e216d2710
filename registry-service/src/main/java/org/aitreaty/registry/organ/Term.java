package org.aitreaty.registry.organ;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;

/** That a State was elected to a seat of an organ for some time. Never changed. */
@Entity
@Immutable
@Table(name = "organ_term")
class Term {

    @Id
    private UUID id;

    private String organ;
    private int seat;
    private String state;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "replaces_id")
    private UUID replacesId;

    private String decision;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected Term() {}

    Term(String organ, Elected elected, String decision, Instant at, Actor recorder) {
        this.id = Ids.next();
        this.organ = organ;
        this.seat = elected.seat();
        this.state = elected.state();
        this.fromDay = elected.from();
        this.untilDay = elected.until();
        this.decision = decision;
        this.recordedAt = at;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    int seat() {
        return seat;
    }

    String state() {
        return state;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    /** The first day after it. */
    LocalDate untilDay() {
        return untilDay;
    }

    /** Number of the decision by which it was elected; null for a demonstration. */
    String decision() {
        return decision;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && day.isBefore(untilDay);
    }
}
