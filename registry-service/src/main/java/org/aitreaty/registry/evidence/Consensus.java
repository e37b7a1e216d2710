package org.aitreaty.registry.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a panel of experts concluded, with the opinions of all its members. Never changed; a further entry corrects it. */
@Entity
@Immutable
@Table(name = "consensus_determination")
class Consensus {

    /** What a panel can conclude. */
    @Schema(name = "ConsensusConclusion", description = "Whether the panel found that there is a scientific consensus.")
    enum Conclusion {
        REACHED,
        NOT_REACHED
    }

    @Id
    private UUID id;

    @Column(name = "panel_en")
    private String panelEn;

    @Column(name = "panel_fr")
    private String panelFr;

    @Column(name = "question_en")
    private String questionEn;

    @Column(name = "question_fr")
    private String questionFr;

    @Column(name = "method_en")
    private String methodEn;

    @Column(name = "method_fr")
    private String methodFr;

    @JdbcTypeCode(SqlTypes.JSON)
    private String members;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    @Column(name = "concluded_on")
    private LocalDate concludedOn;

    @Column(name = "corrects_id")
    private UUID corrects;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected Consensus() {}

    /**
     * What is entered.
     *
     * @param members as JSON
     * @param corrects the entry that this one takes the place of, or null
     */
    record Entry(
            Bilingual panel, Bilingual question, Bilingual method, String members, Conclusion conclusion, LocalDate concludedOn, UUID corrects) {}

    Consensus(Entry entry, Actor recorder, Instant at) {
        this.id = Ids.next();
        this.panelEn = entry.panel().en();
        this.panelFr = entry.panel().fr();
        this.questionEn = entry.question().en();
        this.questionFr = entry.question().fr();
        this.methodEn = entry.method().en();
        this.methodFr = entry.method().fr();
        this.members = entry.members();
        this.conclusion = entry.conclusion();
        this.concludedOn = entry.concludedOn();
        this.corrects = entry.corrects();
        this.recordedAt = at;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /**
     * The consensus on file: that of the panel that concluded last, if it found one. An earlier panel's is not: what
     * science held then, it holds no longer.
     *
     * @param standing entries that no other has corrected
     */
    static Optional<Consensus> onFile(Collection<Consensus> standing) {
        return standing.stream()
                .max(Comparator.comparing(Consensus::concludedOn).thenComparing(Consensus::recordedAt).thenComparing(Consensus::id))
                .filter(last -> last.conclusion == Conclusion.REACHED);
    }

    UUID id() {
        return id;
    }

    Bilingual panel() {
        return new Bilingual(panelEn, panelFr);
    }

    Bilingual question() {
        return new Bilingual(questionEn, questionFr);
    }

    Bilingual method() {
        return new Bilingual(methodEn, methodFr);
    }

    /** As JSON. */
    String members() {
        return members;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    LocalDate concludedOn() {
        return concludedOn;
    }

    /** The entry that this one takes the place of, or null. */
    UUID corrects() {
        return corrects;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
