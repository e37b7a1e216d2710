package org.aitreaty.permits.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision as one officer proposes it. It is taken when another confirms it. */
@Entity
@Table(name = "decision_proposal")
class DecisionProposal {

    /** What is proposed. */
    @Schema(name = "ProposedOutcome", description = "What is proposed. A grant above the frontier goes to the Council first.")
    enum Outcome {
        GRANT,
        REFUSE
    }

    /** What became of a proposal. */
    @Schema(
            name = "ProposalSettlement",
            description = "What became of a proposal. OVERTAKEN: the application left the review before it was confirmed.")
    enum Settlement {
        CONFIRMED,
        RETURNED,
        OVERTAKEN
    }

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private String terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private String reasons;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by_id")
    private String proposedById;

    @Column(name = "proposed_by_name")
    private String proposedByName;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by_id")
    private String settledById;

    @Column(name = "settled_by_name")
    private String settledByName;

    @Column(name = "settled_because")
    private String settledBecause;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "legal_snapshot")
    private String legalSnapshot;

    protected DecisionProposal() {}

    /** @param terms of a grant, as JSON; null for a refusal. @param reasons as JSON */
    DecisionProposal(UUID applicationId, Outcome outcome, String terms, String reasons, Actor officer, Instant at) {
        this.id = Ids.next();
        this.applicationId = applicationId;
        this.outcome = outcome;
        this.terms = terms;
        this.reasons = reasons;
        this.proposedById = officer.id();
        this.proposedByName = officer.name();
        this.proposedAt = at;
    }

    /** @param because in words, or null */
    void settle(Settlement how, Actor by, String because, Instant at) {
        settlement = how;
        settledById = by.id();
        settledByName = by.name();
        settledBecause = because;
        settledAt = at;
    }

    /** @param law as JSON, as it was when the proposal was confirmed */
    void decidedUnder(String law) {
        legalSnapshot = law;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Of a grant, as JSON; null for a refusal. */
    String terms() {
        return terms;
    }

    /** As JSON. */
    String reasons() {
        return reasons;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String proposedById() {
        return proposedById;
    }

    String proposedByName() {
        return proposedByName;
    }

    Settlement settlement() {
        return settlement;
    }

    Instant settledAt() {
        return settledAt;
    }

    String settledById() {
        return settledById;
    }

    String settledByName() {
        return settledByName;
    }

    String settledBecause() {
        return settledBecause;
    }
}
