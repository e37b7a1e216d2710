package org.aitreaty.registry.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a later decision did to an earlier one. */
@Entity
@Immutable
@IdClass(DecisionTurn.Key.class)
@Table(name = "decision_turn")
class DecisionTurn {

    record Key(String decision, int ordinal) implements Serializable {}

    @Id
    private String decision;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private DecisionEffect.Turn turn;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "by_decision")
    private String byDecision;

    protected DecisionTurn() {}

    DecisionTurn(String decision, int ordinal, DecisionEffect.Turn turn, Decision by) {
        this.decision = decision;
        this.ordinal = ordinal;
        this.turn = turn;
        this.effectiveFrom = by.effectiveFrom();
        this.byDecision = by.number();
    }

    String decision() {
        return decision;
    }

    int ordinal() {
        return ordinal;
    }

    DecisionEffect.Turn turn() {
        return turn;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String byDecision() {
        return byDecision;
    }
}
