package org.aitreaty.registry.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** Ballots of votes that are not secret. */
@ApplicationScoped
public class Ballots implements PanacheRepositoryBase<Ballot, Ballot.Key> {

    public static final ProblemType ALREADY_CAST =
            new ProblemType("ballot-already-cast", 409, "The member has cast a ballot that you have not seen.");

    /** The ballots of a member, the first one first. */
    public List<Ballot> of(UUID vote, String state) {
        return list("voteId = ?1 and state = ?2 order by ordinal", vote, state);
    }

    /** The ballot that counts for each member that has cast one. */
    public SortedMap<String, Ballot> counting(UUID vote) {
        SortedMap<String, Ballot> last = new TreeMap<>();
        this.<Ballot>list("voteId = ?1 order by state, ordinal", vote).forEach(ballot -> last.put(ballot.state(), ballot));
        return last;
    }

    /** How many members have cast one. */
    public int turnout(UUID vote) {
        return getEntityManager()
                .createQuery("select count(distinct b.state) from Ballot b where b.voteId = ?1", Long.class)
                .setParameter(1, vote)
                .getSingleResult()
                .intValue();
    }

    /**
     * Casts a ballot. Nobody overrules a ballot of their own delegation without having seen it: of two devices that vote
     * at once the second is told.
     *
     * @param replaces ordinal of the ballot it takes the place of; null for the first one
     * @throws ProblemException 409 when the member's last ballot is another one
     */
    @Transactional(TxType.MANDATORY)
    public Ballot cast(UUID vote, String state, Integer replaces, Choice choice, String explanation, Actor voter, Instant at) {
        // One ballot of a member after the other; members do not wait for each other.
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, "ballot " + vote + " " + state)
                .getResultList();
        List<Ballot> former = of(vote, state);
        Optional<Ballot> last = former.isEmpty() ? Optional.empty() : Optional.of(former.getLast());
        int seen = replaces == null ? 0 : replaces;
        if (last.isPresent() && last.get().ordinal() == seen + 1 && last.get().isAgain(choice, explanation, voter)) {
            return last.get();
        }
        if (last.map(Ballot::ordinal).orElse(0) != seen) {
            throw new ProblemException(ALREADY_CAST, sentence(last, seen), List.of());
        }
        Ballot ballot = new Ballot(vote, state, seen + 1, choice, explanation, voter, at);
        persistAndFlush(ballot);
        return ballot;
    }

    private static String sentence(Optional<Ballot> last, int seen) {
        return last.map(ballot -> "Ballot " + ballot.ordinal() + " was cast for " + ballot.state() + " at " + ballot.castAt()
                        + ". Nothing was changed; to change the vote, read it and send replaces = " + ballot.ordinal() + ".")
                .orElse("There is no ballot " + seen + " to replace. Leave replaces out for the first ballot.");
    }
}
