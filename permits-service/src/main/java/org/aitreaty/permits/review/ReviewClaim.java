package org.aitreaty.permits.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;

/** Which officer examines an application. */
@Entity
@Table(name = "review_claim")
class ReviewClaim {

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "officer_id")
    private String officerId;

    @Column(name = "officer_name")
    private String officerName;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    protected ReviewClaim() {}

    ReviewClaim(UUID applicationId, Actor officer, Instant at) {
        this.applicationId = applicationId;
        this.officerId = officer.id();
        this.officerName = officer.name();
        this.claimedAt = at;
    }

    UUID applicationId() {
        return applicationId;
    }

    String officerId() {
        return officerId;
    }

    String officerName() {
        return officerName;
    }

    Instant claimedAt() {
        return claimedAt;
    }
}
