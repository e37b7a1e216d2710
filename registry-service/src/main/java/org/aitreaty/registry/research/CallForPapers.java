package org.aitreaty.registry.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.registry.language.Bilingual;

/** That contributions to a meeting can be sent, and until when. */
@Entity
@Table(name = "call_for_papers")
class CallForPapers {

    @Id
    @Column(name = "meeting_id")
    private UUID meetingId;

    private Instant deadline;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "text_fr")
    private String textFr;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long version;

    protected CallForPapers() {}

    CallForPapers(UUID meetingId) {
        this.meetingId = meetingId;
    }

    void write(Instant deadline, Bilingual text, Instant at) {
        this.deadline = deadline;
        this.textEn = text.en();
        this.textFr = text.fr();
        this.changedAt = at;
        this.version++;
    }

    UUID meetingId() {
        return meetingId;
    }

    Instant deadline() {
        return deadline;
    }

    Bilingual text() {
        return new Bilingual(textEn, textFr);
    }

    /** From 1; 0 is the version of a call that nobody has made yet. */
    long version() {
        return version;
    }
}
