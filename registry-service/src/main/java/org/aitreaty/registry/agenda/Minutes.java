package org.aitreaty.registry.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is on record of a meeting: a draft until the organ adopts it, and unchangeable from then on. */
@Entity
@Table(name = "minutes")
class Minutes {

    static final ProblemType NOT_IN_THIS_STATUS = new ProblemType("minutes-not-in-this-status", 409, "The minutes are not in a status that allows this.");

    /** How far minutes have come. */
    @Schema(name = "MinutesStatus", description = "NONE: nothing that you may read. DRAFT: for the Parties and the Secretariat. ADOPTED: for everybody, for good.")
    enum Status {
        NONE,
        DRAFT,
        ADOPTED
    }

    @Id
    @Column(name = "meeting_id")
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.NONE;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "text_fr")
    private String textFr;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    private long version;

    protected Minutes() {}

    Minutes(UUID meetingId) {
        this.meetingId = meetingId;
    }

    void write(Bilingual text, Instant at) {
        require(status != Status.ADOPTED);
        status = Status.DRAFT;
        textEn = text.en();
        textFr = text.fr();
        changedAt = at;
        version++;
    }

    void adopt(Instant at) {
        require(status == Status.DRAFT);
        status = Status.ADOPTED;
        adoptedAt = at;
        version++;
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new ProblemException(NOT_IN_THIS_STATUS, "The minutes are " + status + ".", List.of());
        }
    }

    UUID meetingId() {
        return meetingId;
    }

    Status status() {
        return status;
    }

    /** Null while there is none. */
    Bilingual text() {
        return textEn == null ? null : new Bilingual(textEn, textFr);
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant adoptedAt() {
        return adoptedAt;
    }

    /** From 1; 0 is the version of minutes that nobody has written yet. */
    long version() {
        return version;
    }
}
