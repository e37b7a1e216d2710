package org.aitreaty.registry.research;

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
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution to a meeting on research. */
@Entity
@Table(name = "contribution")
class Contribution {

    static final ProblemType WITHDRAWN = new ProblemType("contribution-withdrawn", 409, "The contribution was withdrawn.");

    /** What became of it. */
    @Schema(name = "ContributionStatus", description = "SUBMITTED, then ACCEPTED into the programme or DECLINED; WITHDRAWN by who sent it.")
    enum Status {
        SUBMITTED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String title;
    private String authors;

    @Column(name = "abstract")
    private String summary;

    @Column(name = "document_id")
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "presented_at")
    private Instant presentedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "sent_by_kind")
    private ActorKind sentByKind;

    @Column(name = "sent_by_id")
    private String sentById;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Contribution() {}

    /** @param document the whole of it, or null */
    record Content(String title, String authors, String summary, UUID document) {}

    Contribution(UUID meetingId, Content content, Actor sender, Instant at) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.title = content.title();
        this.authors = content.authors();
        this.summary = content.summary();
        this.documentId = content.document();
        this.status = Status.SUBMITTED;
        this.sentAt = at;
        this.sentByKind = sender.kind();
        this.sentById = sender.id();
        this.changedAt = at;
    }

    /** @param presentedAt when it is presented, or null */
    void select(boolean accepted, Instant presentedAt, Instant at) {
        requireNotWithdrawn();
        this.status = accepted ? Status.ACCEPTED : Status.DECLINED;
        this.presentedAt = accepted ? presentedAt : null;
        this.changedAt = at;
    }

    void withdraw(Instant at) {
        requireNotWithdrawn();
        status = Status.WITHDRAWN;
        presentedAt = null;
        changedAt = at;
    }

    private void requireNotWithdrawn() {
        if (status == Status.WITHDRAWN) {
            throw new ProblemException(WITHDRAWN, "Who sent it has withdrawn it.", List.of());
        }
    }

    boolean wasSentBy(Actor actor) {
        return sentByKind == actor.kind() && sentById.equals(actor.id());
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    String title() {
        return title;
    }

    String authors() {
        return authors;
    }

    String summary() {
        return summary;
    }

    /** Null where there is none. */
    UUID documentId() {
        return documentId;
    }

    Status status() {
        return status;
    }

    /** Null where it is not presented, or not yet known when. */
    Instant presentedAt() {
        return presentedAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    long version() {
        return version;
    }
}
