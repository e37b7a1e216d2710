package org.aitreaty.registry.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;

/** That a member has delegated its vote to another in writing, before the vote was opened. */
@Entity
@Table(name = "vote_delegation")
public class VoteDelegation {

    @Id
    private UUID id;

    @Column(name = "vote_id", updatable = false)
    private UUID voteId;

    @Column(updatable = false)
    private String state;

    @Column(name = "to_state", updatable = false)
    private String toState;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "given_by_id", updatable = false)
    private String givenById;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected VoteDelegation() {}

    VoteDelegation(UUID voteId, String toState, Instant at, Actor giver) {
        this.id = Ids.next();
        this.voteId = voteId;
        this.state = giver.state();
        this.toState = toState;
        this.givenAt = at;
        this.givenById = giver.id();
    }

    void revoke(Instant at) {
        revokedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String state() {
        return state;
    }

    /** The State that votes for it. */
    public String toState() {
        return toState;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
