package org.aitreaty.registry.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;

/** Which members have delegated their votes, and to whom. */
@ApplicationScoped
public class VoteDelegations implements PanacheRepositoryBase<VoteDelegation, UUID> {

    /** Those that stand for a vote. */
    public List<VoteDelegation> of(UUID vote) {
        return list("voteId = ?1 and revokedAt is null order by state", vote);
    }

    /** Who votes for whom: by the member, the State that votes for it. */
    public Map<String, String> byMember(UUID vote) {
        Map<String, String> byMember = new TreeMap<>();
        of(vote).forEach(delegation -> byMember.put(delegation.state(), delegation.toState()));
        return byMember;
    }

    public Optional<VoteDelegation> of(UUID vote, String state) {
        return find("voteId = ?1 and state = ?2 and revokedAt is null", vote, state).firstResultOptional();
    }

    @Transactional(TxType.MANDATORY)
    public VoteDelegation give(UUID vote, String toState, Instant at, Actor giver) {
        VoteDelegation delegation = new VoteDelegation(vote, toState, at, giver);
        persistAndFlush(delegation);
        return delegation;
    }

    @Transactional(TxType.MANDATORY)
    public void revoke(VoteDelegation delegation, Instant at) {
        delegation.revoke(at);
        flush();
    }
}
