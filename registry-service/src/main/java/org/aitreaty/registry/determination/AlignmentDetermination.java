package org.aitreaty.registry.determination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionBook;
import org.aitreaty.registry.evidence.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What the Council found on whether frontier systems can be made safe (article 4(5) and (6)). */
@Entity
@Immutable
@Table(name = "alignment_determination")
public class AlignmentDetermination {

    /** In the order in which they take effect; of several with one instant, in that of their adoption. */
    private static final Comparator<AlignmentDetermination> BY_EFFECT =
            Comparator.comparing(AlignmentDetermination::effectiveFrom).thenComparing(AlignmentDetermination::sequence);

    /** What can be found. */
    @Schema(name = "AlignmentFinding", description = "What can be found on alignment.")
    public enum Finding {
        NOT_DEMONSTRATED,
        DEMONSTRATED,
        DECLARED_UNSOLVABLE
    }

    @Id
    private int sequence;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private String decision;
    private String article;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "consensus_id")
    private UUID consensus;

    @Column(name = "proof_id")
    private UUID proof;

    protected AlignmentDetermination() {}

    /**
     * What a decision found.
     *
     * @param former the finding before it in the register
     * @param onFile what it rests on, where it is DEMONSTRATED
     */
    AlignmentDetermination(Finding finding, Decision decision, AlignmentDetermination former, Evidence.OnFile onFile) {
        this.sequence = former.sequence + 1;
        this.finding = finding;
        this.effectiveFrom = decision.effectiveFrom();
        this.decision = decision.number();
        this.article = finding == Finding.DECLARED_UNSOLVABLE ? "4(6)" : "4(5)";
        this.textVersion = former.textVersion;
        if (finding == Finding.DEMONSTRATED) {
            this.consensus = onFile.consensus();
            this.proof = onFile.proof();
        }
    }

    /**
     * The finding that holds at an instant: the last of those that took effect by then and whose decision holds. That the
     * problem is insoluble is found for good: whatever else is found, and also while that decision is suspended, it holds
     * until the decision is annulled.
     */
    public static Optional<AlignmentDetermination> at(
            Instant instant, Collection<AlignmentDetermination> all, DecisionBook decisions) {
        return all.stream()
                .filter(one -> !one.effectiveFrom.isAfter(instant) && one.stands(instant, decisions))
                .max(Comparator.comparing(AlignmentDetermination::isFinal).thenComparing(BY_EFFECT));
    }

    private boolean stands(Instant instant, DecisionBook decisions) {
        return isFinal() ? !decisions.isAnnulled(decision, instant) : decisions.holds(decision, instant);
    }

    /** Whether nothing else can be found after it. */
    boolean isFinal() {
        return finding == Finding.DECLARED_UNSOLVABLE;
    }

    int sequence() {
        return sequence;
    }

    /** In the order in which findings take effect. */
    public static Comparator<AlignmentDetermination> byEffect() {
        return BY_EFFECT;
    }

    public Finding finding() {
        return finding;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** Number of the decision; null for the finding that everything starts from. */
    public String decision() {
        return decision;
    }

    public String article() {
        return article;
    }

    /** The panel's entry that it rests on; null unless it is DEMONSTRATED. */
    UUID consensus() {
        return consensus;
    }

    /** The entry of the proof that it rests on; null unless it is DEMONSTRATED. */
    UUID proof() {
        return proof;
    }
}
