package org.aitreaty.registry.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.meeting.Meeting;
import org.hibernate.annotations.Immutable;

/** A paper of a meeting. It never changes; what it says is in its versions. */
@Entity
@Immutable
@Table(name = "paper")
class Paper {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private int serial;
    private String symbol;

    @Enumerated(EnumType.STRING)
    private PaperAccess access;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Paper() {}

    Paper(Meeting meeting, PaperKind kind, int serial, PaperAccess access, Instant issuedAt) {
        this.id = Ids.next();
        this.meetingId = meeting.id();
        this.kind = kind;
        this.serial = serial;
        this.symbol = meeting.organ() + "-" + meeting.session() + "/" + kind + "." + serial;
        this.access = access;
        this.issuedAt = issuedAt;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    PaperKind kind() {
        return kind;
    }

    /** Of its first version, e.g. EC-4/WP.1; a later one adds its revision. */
    String symbol() {
        return symbol;
    }

    PaperAccess access() {
        return access;
    }
}
