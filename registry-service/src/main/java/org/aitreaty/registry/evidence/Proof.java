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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** That somebody had a checker look at a formal proof of alignment, and what it said. Never changed; a further entry corrects it. */
@Entity
@Immutable
@Table(name = "alignment_proof")
class Proof {

    private static final Comparator<Proof> BY_TIME =
            Comparator.comparing(Proof::checkedOn).thenComparing(Proof::recordedAt).thenComparing(Proof::id);

    /** What a checker can say. */
    @Schema(name = "ProofVerdict", description = "Whether the checker accepted the proof.")
    enum Verdict {
        ACCEPTED,
        REJECTED
    }

    @Id
    private UUID id;

    @Column(name = "claim_en")
    private String claimEn;

    @Column(name = "claim_fr")
    private String claimFr;

    @Column(name = "artefact_sha256")
    private String sha256;

    @Column(name = "artefact_place")
    private String place;

    @Column(name = "formal_system")
    private String formalSystem;

    private String checker;

    @Column(name = "checker_version")
    private String checkerVersion;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    @Column(name = "corrects_id")
    private UUID corrects;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected Proof() {}

    /** The file that holds the proof: its SHA-256 in hexadecimal, and where it can be had. */
    record Artefact(String sha256, String place) {}

    /** With what the proof was checked. */
    record Checker(String formalSystem, String name, String version) {}

    /** What the check came to. @param by which institution checked */
    record Check(Verdict verdict, String by, LocalDate on) {}

    /** What is entered. @param corrects the entry that this one takes the place of, or null */
    record Entry(Bilingual claim, Artefact artefact, Checker checker, Check check, UUID corrects) {}

    Proof(Entry entry, Actor recorder, Instant at) {
        this.id = Ids.next();
        this.claimEn = entry.claim().en();
        this.claimFr = entry.claim().fr();
        this.sha256 = entry.artefact().sha256();
        this.place = entry.artefact().place();
        this.formalSystem = entry.checker().formalSystem();
        this.checker = entry.checker().name();
        this.checkerVersion = entry.checker().version();
        this.verdict = entry.check().verdict();
        this.checkedBy = entry.check().by();
        this.checkedOn = entry.check().on();
        this.corrects = entry.corrects();
        this.recordedAt = at;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /**
     * The proof on file: of those whose last check accepted them, the one checked last. A proof that a later check of the
     * same artefact rejects is not.
     *
     * @param standing entries that no other has corrected
     */
    static Optional<Proof> onFile(Collection<Proof> standing) {
        Map<String, Proof> lastChecks =
                standing.stream().collect(Collectors.toMap(proof -> proof.sha256, Function.identity(), BinaryOperator.maxBy(BY_TIME)));
        return lastChecks.values().stream().filter(last -> last.verdict == Verdict.ACCEPTED).max(BY_TIME);
    }

    UUID id() {
        return id;
    }

    Bilingual claim() {
        return new Bilingual(claimEn, claimFr);
    }

    Artefact artefact() {
        return new Artefact(sha256, place);
    }

    Checker checker() {
        return new Checker(formalSystem, checker, checkerVersion);
    }

    Verdict verdict() {
        return verdict;
    }

    String checkedBy() {
        return checkedBy;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    /** The entry that this one takes the place of, or null. */
    UUID corrects() {
        return corrects;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
