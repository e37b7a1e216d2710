package org.aitreaty.permits.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An applicant's appeal against a refusal or against the conditions of a permit. */
@Entity
@Table(name = "appeal")
class Appeal {

    /** How it ends. */
    @Schema(
            name = "AppealOutcome",
            description = "UPHELD: the decision stands. OVERTURNED: there is a permit without conditions. REMITTED: the secretariat examines the application anew.")
    enum Outcome {
        UPHELD,
        OVERTURNED,
        REMITTED
    }

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private TrainingApplicationStatus against;

    private String grounds;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    @Column(name = "lodged_by")
    private String lodgedBy;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "reasons_en")
    private String reasonsEn;

    @Column(name = "reasons_fr")
    private String reasonsFr;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by_id")
    private String decidedById;

    protected Appeal() {}

    Appeal(TrainingApplication application, String grounds, Actor applicant, Instant at) {
        this.id = Ids.next();
        this.applicationId = application.id();
        this.against = application.status();
        this.grounds = grounds;
        this.lodgedBy = applicant.name();
        this.lodgedAt = at;
    }

    /** @param reasons by language */
    void decide(Outcome outcome, Map<String, String> reasons, Actor by, Instant at) {
        this.outcome = outcome;
        this.reasonsEn = reasons.get("en");
        this.reasonsFr = reasons.get("fr");
        this.decidedById = by.id();
        this.decidedAt = at;
    }

    /** What it contests: REFUSED or GRANTED_WITH_CONDITIONS. */
    TrainingApplicationStatus against() {
        return against;
    }

    String grounds() {
        return grounds;
    }

    Instant lodgedAt() {
        return lodgedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    /** By language; null until it is decided. */
    Map<String, String> reasons() {
        return outcome == null ? null : Map.of("en", reasonsEn, "fr", reasonsFr);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
