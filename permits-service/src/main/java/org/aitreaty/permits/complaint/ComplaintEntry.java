package org.aitreaty.permits.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What somebody decided or said about a complaint. */
@Entity
@Immutable
@Table(name = "copyright_complaint_entry")
@IdClass(ComplaintEntry.Key.class)
class ComplaintEntry {

    record Key(UUID complaintId, int ordinal) implements Serializable {}

    /** Who speaks. */
    enum Side {
        COMPLAINANT,
        OWNER,
        SECRETARIAT
    }

    @Id
    @Column(name = "complaint_id")
    private UUID complaintId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    private String words;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private String enteredBy;

    protected ComplaintEntry() {}

    /** @param status what it became by a decision, or null for a comment */
    static ComplaintEntry of(UUID complaint, int ordinal, Side side, ComplaintStatus status, String words, Instant at, String by) {
        ComplaintEntry entry = new ComplaintEntry();
        entry.complaintId = complaint;
        entry.ordinal = ordinal;
        entry.side = side;
        entry.status = status;
        entry.words = words;
        entry.enteredAt = at;
        entry.enteredBy = by;
        return entry;
    }

    Side side() {
        return side;
    }

    ComplaintStatus status() {
        return status;
    }

    String words() {
        return words;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
