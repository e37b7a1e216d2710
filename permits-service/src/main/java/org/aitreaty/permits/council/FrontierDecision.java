package org.aitreaty.permits.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A decision of the Council on one application above the frontier (article 4(7)). */
@Entity
@Table(name = "frontier_decision")
public class FrontierDecision {

    @Id
    private long position;

    private String decision;
    private String application;
    private boolean approved;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "acted_at")
    private Instant actedAt;

    protected FrontierDecision() {}

    /** @param position in the registry's feed */
    FrontierDecision(long position, String decision, String application, boolean approved, Instant effectiveFrom) {
        this.position = position;
        this.decision = decision;
        this.application = application;
        this.approved = approved;
        this.effectiveFrom = effectiveFrom;
    }

    public long position() {
        return position;
    }

    /** Number of the decision. */
    public String decision() {
        return decision;
    }

    /** Number of the application. */
    public String application() {
        return application;
    }

    public boolean approved() {
        return approved;
    }

    public boolean isActedOn() {
        return actedAt != null;
    }

    public void actedOn(Instant at) {
        actedAt = at;
    }
}
