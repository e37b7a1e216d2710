package org.aitreaty.registry.parameter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What one decision did to the parameters. Its version stands for all parameters as they were then. */
@Entity
@Immutable
@Table(name = "parameter_set")
public class ParameterSet {

    @Id
    private int version;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private String decision;

    protected ParameterSet() {}

    ParameterSet(int version, Instant effectiveFrom, String decision) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.decision = decision;
    }

    public int version() {
        return version;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** Number of the decision; null for the treaty's own figures. */
    public String decision() {
        return decision;
    }
}
