package org.aitreaty.registry.pause;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import org.aitreaty.registry.decision.Decision;
import org.hibernate.annotations.Immutable;

/** That the Council paused all runs of a class, or let them go on. Never changed; a later one takes its place. */
@Entity
@Immutable
@Table(name = "class_pause")
class ClassPause {

    static final Comparator<ClassPause> BY_EFFECT =
            Comparator.comparing(ClassPause::effectiveFrom).thenComparing(one -> one.sequence);

    @Id
    private int sequence;

    @Enumerated(EnumType.STRING)
    private RunClass runs;

    private boolean paused;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private String decision;

    protected ClassPause() {}

    ClassPause(int sequence, RunClass runs, boolean paused, Decision decision) {
        this.sequence = sequence;
        this.runs = runs;
        this.paused = paused;
        this.effectiveFrom = decision.effectiveFrom();
        this.decision = decision.number();
    }

    RunClass runs() {
        return runs;
    }

    boolean isPaused() {
        return paused;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String decision() {
        return decision;
    }
}
