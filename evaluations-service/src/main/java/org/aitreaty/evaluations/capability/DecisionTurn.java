package org.aitreaty.evaluations.capability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.hibernate.annotations.Immutable;

/** What a later decision did to an earlier one, as the registry tells it. */
@Entity
@Immutable
@IdClass(DecisionTurn.Key.class)
@Table(name = "decision_turn")
class DecisionTurn {

    static final Comparator<DecisionTurn> BY_EFFECT =
            Comparator.comparing(DecisionTurn::effectiveFrom).thenComparing(turn -> turn.position);

    record Key(String decision, String byDecision) implements Serializable {}

    /** What can become of a decision. */
    enum Turn {
        SUSPENDED,
        RESUMED,
        ANNULLED,
        ANNULLED_FROM_THE_START,
        CONFIRMED
    }

    @Id
    private String decision;

    @Id
    @Column(name = "by_decision")
    private String byDecision;

    private long position;

    @Enumerated(EnumType.STRING)
    private Turn turn;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    protected DecisionTurn() {}

    /** @param position of the entry that told it */
    DecisionTurn(long position, String decision, Turn turn, Instant effectiveFrom, String byDecision) {
        this.position = position;
        this.decision = decision;
        this.turn = turn;
        this.effectiveFrom = effectiveFrom;
        this.byDecision = byDecision;
    }

    String decision() {
        return decision;
    }

    String byDecision() {
        return byDecision;
    }

    Turn turn() {
        return turn;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }
}
