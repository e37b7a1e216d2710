package org.aitreaty.registry.vote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.ballot.Tally;
import org.aitreaty.registry.decision.Proposal;
import org.aitreaty.registry.majority.VotingRule;

/** All votes, and who is a member for each. */
@ApplicationScoped
public class Votes implements PanacheRepositoryBase<Vote, UUID> {

    private final ObjectMapper json;

    Votes(ObjectMapper json) {
        this.json = json;
    }

    /** @throws ProblemException 404 where there is none */
    public Vote find(String id) {
        return Ids.parse(id).flatMap(this::findByIdOptional).orElseThrow(Votes::none);
    }

    /** The same while nobody casts a ballot and nobody else changes it. */
    public Vote findForChange(String id) {
        return Ids.parse(id).map(key -> findById(key, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Votes::none);
    }

    /** The same while nobody changes it; others cast ballots meanwhile. */
    public Vote findForBallot(String id) {
        return Ids.parse(id).map(key -> findById(key, LockModeType.PESSIMISTIC_READ)).orElseThrow(Votes::none);
    }

    private static ProblemException none() {
        return ProblemException.notFound("There is no vote with this identifier. See /v1/votes.");
    }

    /** Identifiers of the votes that should be closed by now. */
    public List<UUID> due(Instant now) {
        return getEntityManager()
                .createQuery("select v.id from Vote v where v.status = ?1 and v.closesAt <= ?2 order by v.closesAt, v.id", UUID.class)
                .setParameter(1, VoteStatus.OPEN)
                .setParameter(2, now)
                .getResultList();
    }

    public List<VoteMember> members(UUID vote) {
        return getEntityManager()
                .createQuery("from VoteMember m where m.voteId = ?1 order by m.state", VoteMember.class)
                .setParameter(1, vote)
                .getResultList();
    }

    public VoteMember member(UUID vote, String state) {
        return getEntityManager().find(VoteMember.class, new VoteMember.Key(vote, state));
    }

    /** @param organ null for all; the others likewise */
    public record Filter(String organ, UUID meeting, VoteStatus status) {}

    /** Where a list broke off. */
    public record Place(Instant proposedAt, UUID id) {

        public static Place read(String sortKey) {
            String[] parts = sortKey.split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        public static String sortKey(Vote vote) {
            return vote.proposedAt() + " " + vote.id();
        }
    }

    /** The one proposed last first. */
    public List<Vote> page(Filter filter, Place last, int most) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        narrow(where, values, "organ = :organ", "organ", filter.organ());
        narrow(where, values, "meetingId = :meeting", "meeting", filter.meeting());
        narrow(where, values, "status = :status", "status", filter.status());
        if (last != null) {
            where.append(" and (proposedAt < :at or proposedAt = :at and id < :id)");
            values.and("at", last.proposedAt()).and("id", last.id());
        }
        return find(where + " order by proposedAt desc, id desc", values).page(0, most).list();
    }

    private static void narrow(StringBuilder where, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.and(name, value);
        }
    }

    public Proposal proposal(Vote vote) {
        return read(vote.proposal(), Proposal.class);
    }

    /** The rule it was opened under; null before that. */
    public VotingRule rule(Vote vote) {
        return vote.rule() == null ? null : read(vote.rule(), VotingRule.class);
    }

    /** Null before the closing. */
    public Tally tally(Vote vote) {
        return vote.tally() == null ? null : read(vote.tally(), Tally.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written of a vote cannot be read.", e);
        }
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read cannot be written.", e);
        }
    }
}
