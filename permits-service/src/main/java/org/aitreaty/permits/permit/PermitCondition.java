package org.aitreaty.permits.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Something the holder of a permit has to do, and what became of it. */
@Entity
@Table(name = "permit_condition")
@IdClass(PermitCondition.Key.class)
class PermitCondition {

    record Key(UUID permitId, int ordinal) implements Serializable {}

    /** What became of a condition. */
    enum Settlement {
        /** The evidence shows it. */
        MET,
        /** The evidence does not show it; further evidence can be given until it is due. */
        REJECTED,
        /** On appeal. */
        LIFTED
    }

    /** Where a condition stands on a legal day. */
    enum Standing {
        OPEN,
        EVIDENCE_GIVEN,
        MET,
        OVERDUE,
        LIFTED
    }

    @Id
    @Column(name = "permit_id")
    private UUID permitId;

    @Id
    private int ordinal;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "text_fr")
    private String textFr;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String evidence;

    @Column(name = "evidence_at")
    private Instant evidenceAt;

    @Column(name = "evidence_by")
    private String evidenceBy;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    @Column(name = "settled_because")
    private String settledBecause;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by_id")
    private String settledById;

    protected PermitCondition() {}

    PermitCondition(UUID permitId, int ordinal, PermitTerms.Condition condition) {
        this.permitId = permitId;
        this.ordinal = ordinal;
        this.textEn = condition.text().get("en");
        this.textFr = condition.text().get("fr");
        this.dueOn = condition.dueOn();
    }

    /** New evidence takes the place of what was rejected; the journal keeps the former. */
    void shownBy(String evidence, String by, Instant at) {
        this.evidence = evidence;
        this.evidenceBy = by;
        this.evidenceAt = at;
        this.settlement = null;
        this.settledBecause = null;
        this.settledAt = null;
        this.settledById = null;
    }

    void settle(Settlement settlement, String because, String officer, Instant at) {
        this.settlement = settlement;
        this.settledBecause = because;
        this.settledById = officer;
        this.settledAt = at;
    }

    Standing standing(LocalDate today) {
        if (settlement == Settlement.MET) {
            return Standing.MET;
        }
        if (settlement == Settlement.LIFTED) {
            return Standing.LIFTED;
        }
        if (evidence != null && settlement == null) {
            return Standing.EVIDENCE_GIVEN;
        }
        return today.isAfter(dueOn) ? Standing.OVERDUE : Standing.OPEN;
    }

    int ordinal() {
        return ordinal;
    }

    Map<String, String> text() {
        return Map.of("en", textEn, "fr", textFr);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String evidence() {
        return evidence;
    }

    Instant evidenceAt() {
        return evidenceAt;
    }

    String settledBecause() {
        return settledBecause;
    }
}
