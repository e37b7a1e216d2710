package org.aitreaty.registry.vote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.majority.Matter;
import org.aitreaty.registry.majority.VotingRule.Outcome;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A proposal before an organ, and the vote on it. */
@Entity
@Table(name = "vote")
public class Vote {

    @Id
    private UUID id;

    private String organ;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private Matter matter;

    @Enumerated(EnumType.STRING)
    private VoteMethod method;

    @Enumerated(EnumType.STRING)
    private VoteStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    private String rule;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private String tally;

    @Column(name = "present_at_opening")
    private Integer presentAtOpening;

    @Column(name = "present_at_closing")
    private Integer presentAtClosing;

    private String decision;

    @Column(name = "cancelled_because")
    private String cancelledBecause;

    @Version
    private long version;

    protected Vote() {}

    /**
     * What is put to an organ.
     *
     * @param meetingId where it is voted on; null between meetings
     * @param proposal as JSON
     */
    public record Put(String organ, UUID meetingId, Matter matter, VoteMethod method, String proposal) {}

    public static Vote proposed(Put put, Instant at) {
        Vote vote = new Vote();
        vote.id = Ids.next();
        vote.organ = put.organ();
        vote.status = VoteLifecycle.PROPOSE.to();
        vote.write(put, at);
        return vote;
    }

    /** The text as it stands now has been before the organ since now. */
    void revise(Put put, Instant at) {
        move(VoteLifecycle.REVISE);
        write(put, at);
    }

    private void write(Put put, Instant at) {
        meetingId = put.meetingId();
        matter = put.matter();
        method = put.method();
        proposal = put.proposal();
        proposedAt = at;
    }

    /** @param closing when it closes by itself, or null */
    void open(String byRule, Integer present, Instant closing, Instant at) {
        move(VoteLifecycle.OPEN);
        rule = byRule;
        presentAtOpening = present;
        closesAt = closing;
        openedAt = at;
    }

    /**
     * What came of it.
     *
     * @param counted as JSON
     * @param decision number of the decision that came of it, or null
     */
    record Result(Outcome outcome, String counted, String decision) {}

    void close(Result result, Integer present, Instant at) {
        move(VoteLifecycle.CLOSE);
        outcome = result.outcome();
        tally = result.counted();
        decision = result.decision();
        presentAtClosing = present;
        closedAt = at;
    }

    void cancel(String because) {
        move(VoteLifecycle.CANCEL);
        cancelledBecause = because;
    }

    /** @throws ProblemException 409 when the move is not possible from where the vote is */
    void require(VoteLifecycle move) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(VoteLifecycle.NOT_IN_THIS_STATUS, "The vote is " + status + "; this is possible only from " + move.from() + ".", List.of());
        }
    }

    private void move(VoteLifecycle move) {
        require(move);
        status = move.to();
    }

    public boolean isDue(Instant now) {
        return status == VoteStatus.OPEN && closesAt != null && !now.isBefore(closesAt);
    }

    public UUID id() {
        return id;
    }

    public String organ() {
        return organ;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public Matter matter() {
        return matter;
    }

    public VoteMethod method() {
        return method;
    }

    public VoteStatus status() {
        return status;
    }

    /** As JSON. */
    public String proposal() {
        return proposal;
    }

    /** As JSON; null before the opening. */
    public String rule() {
        return rule;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it closes by itself, or null. */
    public Instant closesAt() {
        return closesAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** As JSON; null before the closing. */
    public String tally() {
        return tally;
    }

    public Integer presentAtOpening() {
        return presentAtOpening;
    }

    public Integer presentAtClosing() {
        return presentAtClosing;
    }

    /** Number of the decision that came of it, or null. */
    public String decision() {
        return decision;
    }

    public String cancelledBecause() {
        return cancelledBecause;
    }

    public long version() {
        return version;
    }
}
