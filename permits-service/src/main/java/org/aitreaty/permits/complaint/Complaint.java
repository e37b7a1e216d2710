package org.aitreaty.permits.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rights holder's complaint that a model is trained on their works without their leave. */
@Entity
@Table(name = "copyright_complaint")
class Complaint {

    static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("complaint-not-in-this-status", 409, "The complaint is not in a status that allows this.");

    /** In what capacity somebody complains. */
    enum Capacity {
        AUTHOR,
        RIGHTS_HOLDER,
        REPRESENTATIVE
    }

    @Id
    private UUID id;

    private String number;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    private String complainant;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String contact;
    private String works;
    private String grounds;

    @Column(name = "aimed_at")
    private String aimedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "item_hashes")
    private String itemHashes;

    @Column(name = "dataset_id")
    private UUID datasetId;

    private String organisation;
    private String part;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    @Version
    private long version;

    protected Complaint() {}

    /**
     * What is complained of.
     *
     * @param aimedAt in the complainant's words, the dataset or model; what it is in the register is for the secretariat to find
     * @param itemHashes SHA-256 of the works as they are said to be used, as a JSON list
     */
    record Matter(String complainant, Capacity capacity, String contact, String works, String grounds, String aimedAt, String itemHashes) {}

    static Complaint lodged(String number, String secret, Matter matter, Instant at) {
        Complaint complaint = new Complaint();
        complaint.id = Ids.next();
        complaint.number = number;
        complaint.secretHash = hash(secret);
        complaint.status = ComplaintLifecycle.LODGE.to();
        complaint.complainant = matter.complainant();
        complaint.capacity = matter.capacity();
        complaint.contact = matter.contact();
        complaint.works = matter.works();
        complaint.grounds = matter.grounds();
        complaint.aimedAt = matter.aimedAt();
        complaint.itemHashes = matter.itemHashes();
        complaint.lodgedAt = at;
        return complaint;
    }

    private static byte[] hash(String secret) {
        try {
            // Enough for 160 random bits; a slow hash is for what people choose.
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOpenedBy(String secret) {
        return secret != null && MessageDigest.isEqual(secretHash, hash(secret));
    }

    /** @throws ProblemException 409 when the move is not legal from the present status */
    void move(ComplaintLifecycle move) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(NOT_IN_THIS_STATUS, "The complaint is " + status + "; this needs it to be " + move.from() + ".");
        }
        status = move.to();
    }

    /** Says which part of which dataset it is about. */
    void admit(UUID dataset, String owner, String named) {
        move(ComplaintLifecycle.ADMIT);
        datasetId = dataset;
        organisation = owner;
        part = named;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    ComplaintStatus status() {
        return status;
    }

    String complainant() {
        return complainant;
    }

    Capacity capacity() {
        return capacity;
    }

    String contact() {
        return contact;
    }

    String works() {
        return works;
    }

    String grounds() {
        return grounds;
    }

    String aimedAt() {
        return aimedAt;
    }

    String itemHashes() {
        return itemHashes;
    }

    UUID datasetId() {
        return datasetId;
    }

    String organisation() {
        return organisation;
    }

    String part() {
        return part;
    }

    Instant lodgedAt() {
        return lodgedAt;
    }

    long version() {
        return version;
    }
}
