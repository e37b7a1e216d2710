package org.aitreaty.evaluations.capability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The dangerous capabilities of article 5 as one decision fixed them. A new decision makes a new version. */
@Entity
@Immutable
@Table(name = "capability_list")
class CapabilityList {

    private static final String LIST_ARTICLE = "5(3)";

    @Id
    private int version;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private String decision;
    private String article;

    @OneToMany(mappedBy = "list", fetch = FetchType.LAZY)
    @OrderBy("ordinal")
    private List<DangerousCapability> capabilities;

    protected CapabilityList() {}

    CapabilityList(int version, Instant effectiveFrom, String decision) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.decision = decision;
        this.article = LIST_ARTICLE;
    }

    int version() {
        return version;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String decision() {
        return decision;
    }

    String article() {
        return article;
    }

    List<DangerousCapability> capabilities() {
        return capabilities;
    }
}
