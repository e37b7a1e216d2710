package org.aitreaty.registry.vote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A member of the organ for one vote, as found when the vote was opened. */
@Entity
@Table(name = "vote_member")
@IdClass(VoteMember.Key.class)
public class VoteMember {

    public record Key(UUID voteId, String state) implements Serializable {}

    @Id
    @Column(name = "vote_id")
    private UUID voteId;

    @Id
    private String state;

    @Enumerated(EnumType.STRING)
    private Entitlement entitlement;

    @Column(name = "voted_for_by", updatable = false)
    private String votedForBy;

    protected VoteMember() {}

    /** @param votedForBy the State that votes for it by its written delegation, or null */
    VoteMember(UUID voteId, String state, Entitlement entitlement, String votedForBy) {
        this.voteId = voteId;
        this.state = state;
        this.entitlement = entitlement;
        this.votedForBy = votedForBy;
    }

    public String state() {
        return state;
    }

    public Entitlement entitlement() {
        return entitlement;
    }

    public boolean isEntitled() {
        return entitlement == Entitlement.ENTITLED;
    }

    public String votedForBy() {
        return votedForBy;
    }

    /** The State whose representatives cast its vote. */
    public String voice() {
        return votedForBy == null ? state : votedForBy;
    }

    /** It ceased to be a member before the vote was closed. */
    void left() {
        entitlement = Entitlement.NO_LONGER_A_MEMBER;
    }
}
