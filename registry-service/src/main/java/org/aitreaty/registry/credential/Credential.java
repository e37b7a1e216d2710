package org.aitreaty.registry.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On whose word a person sits for a State at a meeting (article 11(7)). */
@Entity
@Table(name = "credential")
public class Credential {

    static final ProblemType DECIDED = new ProblemType("credentials-decided", 409, "The organ has decided on these credentials already.");

    /** What the person is in the delegation. */
    @Schema(name = "DelegationCapacity", description = "REPRESENTATIVE heads the delegation, an ALTERNATE stands in, an ADVISER does not vote.")
    public enum Capacity {
        REPRESENTATIVE,
        ALTERNATE,
        ADVISER
    }

    /** Who issued the credentials. */
    @Schema(name = "CredentialOffice", description = "Who issued the credentials. Only the first three can accredit (article 11(7)).")
    public enum Office {
        HEAD_OF_STATE,
        HEAD_OF_GOVERNMENT,
        MINISTER_FOR_FOREIGN_AFFAIRS,
        PERMANENT_REPRESENTATIVE,
        OTHER;

        boolean canAccredit() {
            return this == HEAD_OF_STATE || this == HEAD_OF_GOVERNMENT || this == MINISTER_FOR_FOREIGN_AFFAIRS;
        }
    }

    /** Whether they are in order. */
    @Schema(name = "CredentialStatus", description = "PROVISIONAL: the organ has not decided; the person sits with the same rights. APPROVED. REJECTED.")
    public enum Status {
        PROVISIONAL,
        APPROVED,
        REJECTED
    }

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String state;
    private String representative;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    @Column(name = "issued_by_office")
    private Office issuedByOffice;

    @Column(name = "issued_by_name")
    private String issuedByName;

    private String government;
    private String account;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    @Version
    private long version;

    protected Credential() {}

    /**
     * What the letter says.
     *
     * @param government that issued it, where more than one claims the State; else null
     * @param account subject of the account with which the person signs in, or null
     */
    record Letter(
            String state,
            String representative,
            Capacity capacity,
            Office office,
            String issuedByName,
            LocalDate issuedOn,
            String government,
            String account) {}

    Credential(UUID meetingId, Letter letter, Instant at, Actor recorder) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.state = letter.state();
        this.representative = letter.representative();
        this.capacity = letter.capacity();
        this.issuedByOffice = letter.office();
        this.issuedByName = letter.issuedByName();
        this.issuedOn = letter.issuedOn();
        this.government = letter.government();
        this.account = letter.account();
        this.receivedAt = at;
        this.status = Status.PROVISIONAL;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /** @param why null for an approval */
    void decide(Status decided, String why, Instant at) {
        if (status != Status.PROVISIONAL) {
            throw new ProblemException(DECIDED, "They are " + status + " since " + decidedAt + ".", List.of());
        }
        status = decided;
        reason = why;
        decidedAt = at;
    }

    /** Whether the person can vote for the State if no other government claims it: approved, or seated provisionally with the same rights. */
    boolean givesAVote() {
        return status != Status.REJECTED && capacity != Capacity.ADVISER && (status == Status.APPROVED || issuedByOffice.canAccredit());
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    String state() {
        return state;
    }

    String representative() {
        return representative;
    }

    Capacity capacity() {
        return capacity;
    }

    Office issuedByOffice() {
        return issuedByOffice;
    }

    String issuedByName() {
        return issuedByName;
    }

    String government() {
        return government;
    }

    String account() {
        return account;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Status status() {
        return status;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
