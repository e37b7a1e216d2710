package org.aitreaty.registry.paper;

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
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.language.Bilingual;
import org.hibernate.annotations.Immutable;

/** A version of a paper. Never changed, and never taken away by a later one. */
@Entity
@Immutable
@IdClass(PaperVersion.Key.class)
@Table(name = "paper_version")
class PaperVersion {

    /** Which version of which paper. */
    record Key(UUID paperId, int number) implements Serializable {}

    @Id
    @Column(name = "paper_id")
    private UUID paperId;

    @Id
    private int number;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected PaperVersion() {}

    PaperVersion(UUID paperId, int number, Bilingual title, Instant issuedAt, Actor recorder) {
        this.paperId = paperId;
        this.number = number;
        this.titleEn = title.en();
        this.titleFr = title.fr();
        this.issuedAt = issuedAt;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    UUID paperId() {
        return paperId;
    }

    /** From 1. */
    int number() {
        return number;
    }

    Bilingual title() {
        return new Bilingual(titleEn, titleFr);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Its own symbol: that of the paper, with the number of the revision from the second version on. */
    String symbol(Paper paper) {
        return number == 1 ? paper.symbol() : paper.symbol() + "/Rev." + (number - 1);
    }
}
