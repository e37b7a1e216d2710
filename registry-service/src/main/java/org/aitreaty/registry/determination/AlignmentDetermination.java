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

    protected AlignmentDetermination() {}

    /** The finding that holds at an instant. */
    public static Optional<AlignmentDetermination> at(Instant instant, Collection<AlignmentDetermination> all) {
        return all.stream()
                .filter(one -> !one.effectiveFrom.isAfter(instant))
                .max(Comparator.comparing(AlignmentDetermination::effectiveFrom));
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
