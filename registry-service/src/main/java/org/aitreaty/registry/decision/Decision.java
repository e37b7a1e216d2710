package org.aitreaty.registry.decision;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an organ decided, or the head of the Secretariat ordered in an emergency. Never changed. */
@Entity
@Immutable
@Table(name = "decision")
public class Decision {

    /** Whose word it is. */
    @Schema(name = "DecisionKind", description = "DECISION of an organ, or EMERGENCY_ORDER of the head of the Secretariat.")
    public enum Kind {
        DECISION,
        EMERGENCY_ORDER
    }

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String organ;
    private int session;
    private int serial;

    @Column(name = "vote_id")
    private UUID voteId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String proposal;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "lapses_at")
    private Instant lapsesAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected Decision() {}

    /**
     * @param proposal as JSON
     * @param lapsesAt of an emergency order; else null
     */
    Decision(DecisionNumber number, UUID voteId, String proposal, Term term, Actor recorder) {
        this.number = number.toString();
        this.kind = number.kind();
        this.organ = number.organ();
        this.session = number.session();
        this.serial = number.serial();
        this.voteId = voteId;
        this.proposal = proposal;
        this.adoptedAt = term.adoptedAt();
        this.effectiveFrom = term.effectiveFrom();
        this.lapsesAt = term.lapsesAt();
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /** @param lapsesAt null where it does not lapse */
    record Term(Instant adoptedAt, Instant effectiveFrom, Instant lapsesAt) {}

    public String number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public String organ() {
        return organ;
    }

    public int session() {
        return session;
    }

    int serial() {
        return serial;
    }

    /** The vote by which it was adopted; null for an emergency order. */
    public UUID voteId() {
        return voteId;
    }

    /** As JSON. */
    String proposal() {
        return proposal;
    }

    public Instant adoptedAt() {
        return adoptedAt;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** When it lapses unless it is confirmed; null for what does not lapse. */
    public Instant lapsesAt() {
        return lapsesAt;
    }
}
