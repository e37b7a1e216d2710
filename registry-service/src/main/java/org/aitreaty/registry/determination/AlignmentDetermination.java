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
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionBook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What the Council found on whether frontier systems can be made safe (article 4(5) and (6)). */
@Entity
@Immutable
@Table(name = "alignment_determination")
public class AlignmentDetermination {

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

    protected AlignmentDetermination() {}

    AlignmentDetermination(int sequence, Finding finding, Decision decision, AlignmentDetermination former) {
        this.sequence = sequence;
        this.finding = finding;
        this.effectiveFrom = decision.effectiveFrom();
        this.decision = decision.number();
        this.article = finding == Finding.DECLARED_UNSOLVABLE ? "4(6)" : "4(5)";
        this.textVersion = former.textVersion;
    }

    /** The finding that holds at an instant: the last of those that took effect by then and whose decision holds. */
    public static Optional<AlignmentDetermination> at(
            Instant instant, Collection<AlignmentDetermination> all, DecisionBook decisions) {
        return all.stream()
                .filter(one -> !one.effectiveFrom.isAfter(instant) && decisions.holds(one.decision, instant))
                .max(Comparator.comparing(AlignmentDetermination::effectiveFrom).thenComparing(one -> one.sequence));
    }

    public Finding finding() {
        return finding;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public String decision() {
        return decision;
    }

    public String article() {
        return article;
    }
}
