package org.aitreaty.registry.control;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;

/** What was said of a link once, and on whose word. Never changed. */
@Entity
@Immutable
@Table(name = "control_link_version")
class ControlLinkVersion {

    @Id
    private UUID id;

    @Column(name = "link_id")
    private UUID link;

    private int number;
    private BigDecimal share;

    @Column(name = "holds_from")
    private LocalDate from;

    @Column(name = "holds_to")
    private LocalDate to;

    private boolean retracted;
    private String evidence;
    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    @Column(name = "recorded_by_organisation")
    private String recordedByOrganisation;

    @Column(name = "recorded_by_state")
    private String recordedByState;

    protected ControlLinkVersion() {}

    ControlLinkVersion(UUID link, int number, Stated stated, Instant recordedAt, Actor recorder) {
        this.id = Ids.next();
        this.link = link;
        this.number = number;
        this.share = stated.share();
        this.from = stated.from();
        this.to = stated.to();
        this.retracted = stated.retracted();
        this.evidence = stated.evidence();
        this.reason = stated.reason();
        this.recordedAt = recordedAt;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
        this.recordedByOrganisation = recorder.organisation();
        this.recordedByState = recorder.state();
    }

    /**
     * What is said of a link.
     *
     * @param share percentage, above 0 and up to 100, or null
     * @param from first day of control
     * @param to last day of control, or null while it goes on
     * @param retracted that there never was such control
     * @param evidence what it can be seen from; not public
     * @param reason why something else is said now; null the first time
     */
    record Stated(BigDecimal share, LocalDate from, LocalDate to, boolean retracted, String evidence, String reason) {}

    UUID link() {
        return link;
    }

    int number() {
        return number;
    }

    Stated stated() {
        return new Stated(share, from, to, retracted, evidence, reason);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ActorKind recordedBy() {
        return recordedByKind;
    }

    /** The token's subject of the person on whose word it rests. */
    String recordedById() {
        return recordedById;
    }

    /** The organisation on whose behalf it was said, or null. */
    String recordedByOrganisation() {
        return recordedByOrganisation;
    }
}
