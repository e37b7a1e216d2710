package org.aitreaty.registry.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The box of a secret vote. It knows who has voted and how often each choice was made, and nothing that joins the two:
 * each ballot touches the counts of all three choices in one statement, so that not even the transaction that last
 * wrote a count says which choice it was.
 */
@ApplicationScoped
public class BallotBox {

    private final EntityManager database;

    BallotBox(EntityManager database) {
        this.database = database;
    }

    /** Puts up an empty box. */
    @Transactional(TxType.MANDATORY)
    public void setUp(UUID vote) {
        for (Choice choice : Choice.values()) {
            database.createNativeQuery("insert into ballot_box (vote_id, choice, number) values (?1, ?2, 0)")
                    .setParameter(1, vote)
                    .setParameter(2, choice.name())
                    .executeUpdate();
        }
    }

    /** Drops a member's ballot into the box. Whether this happened; it does not when the member has voted already. */
    @Transactional(TxType.MANDATORY)
    public boolean drop(UUID vote, String state, Choice choice) {
        int marked = database.createNativeQuery("insert into ballot_mark (vote_id, state) values (?1, ?2) on conflict do nothing")
                .setParameter(1, vote)
                .setParameter(2, state)
                .executeUpdate();
        if (marked == 0) {
            return false;
        }
        // All three are written, so that none tells by having been written; in one order, so that no two ballots wait for each other.
        database.createNativeQuery("select choice from ballot_box where vote_id = ?1 order by choice for update", String.class)
                .setParameter(1, vote)
                .getResultList();
        database.createNativeQuery("update ballot_box set number = number + case when choice = ?2 then 1 else 0 end where vote_id = ?1")
                .setParameter(1, vote)
                .setParameter(2, choice.name())
                .executeUpdate();
        return true;
    }

    /** Which members have voted. */
    @SuppressWarnings("unchecked")
    public SortedSet<String> marks(UUID vote) {
        return new TreeSet<>((List<String>) database
                .createNativeQuery("select state from ballot_mark where vote_id = ?1", String.class)
                .setParameter(1, vote)
                .getResultList());
    }

    /** The ballots in the box, in no order that means anything. To be opened when the vote is closed, not before. */
    @SuppressWarnings("unchecked")
    public Collection<Choice> open(UUID vote) {
        Map<Choice, Integer> numbers = new EnumMap<>(Choice.class);
        ((List<Object[]>) database
                        .createNativeQuery("select choice, number from ballot_box where vote_id = ?1", Object[].class)
                        .setParameter(1, vote)
                        .getResultList())
                .forEach(row -> numbers.put(Choice.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        List<Choice> ballots = new ArrayList<>();
        numbers.forEach((choice, number) -> ballots.addAll(Collections.nCopies(number, choice)));
        return ballots;
    }
}
