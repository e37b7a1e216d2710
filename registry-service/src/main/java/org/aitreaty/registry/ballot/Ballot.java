package org.aitreaty.registry.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.hibernate.annotations.Immutable;

/** A vote that a member has cast, not in secret. Never changed; the last one of a member counts. */
@Entity
@Immutable
@Table(name = "ballot")
@IdClass(Ballot.Key.class)
public class Ballot {

    record Key(UUID voteId, String state, int ordinal) implements Serializable {}

    @Id
    @Column(name = "vote_id")
    private UUID voteId;

    @Id
    private String state;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private String explanation;

    @Column(name = "cast_at")
    private Instant castAt;

    @Column(name = "cast_by_id")
    private String castById;

    @Column(name = "cast_by_state")
    private String castByState;

    protected Ballot() {}

    /** @param explanation of the vote, for the record; or null */
    Ballot(UUID voteId, String state, int ordinal, Choice choice, String explanation, Actor voter, Instant at) {
        this.voteId = voteId;
        this.state = state;
        this.ordinal = ordinal;
        this.choice = choice;
        this.explanation = explanation;
        this.castAt = at;
        this.castById = voter.id();
        this.castByState = voter.state();
    }

    public String state() {
        return state;
    }

    /** From 1; the highest one of a member counts. */
    public int ordinal() {
        return ordinal;
    }

    public Choice choice() {
        return choice;
    }

    public String explanation() {
        return explanation;
    }

    public Instant castAt() {
        return castAt;
    }

    public String castById() {
        return castById;
    }

    /** The State whose representative cast it: another one where the vote was delegated. */
    public String castByState() {
        return castByState;
    }

    /** Whether the same person casts the same again, as when an answer was lost on the way. */
    boolean isAgain(Choice again, String explained, Actor voter) {
        return choice == again && Objects.equals(explanation, explained) && castById.equals(voter.id());
    }
}
