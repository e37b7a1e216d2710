package org.aitreaty.registry.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.hibernate.annotations.Immutable;

/** That there is a measure, and of which State. Everything else of it is in its versions. */
@Entity
@Immutable
@Table(name = "national_measure")
public class NationalMeasure {

    @Id
    private UUID id;

    @Column(name = "state_code")
    private String state;

    /** Held beside the code so that the database can refuse a measure of what is not a State. */
    @Enumerated(EnumType.STRING)
    @Column(name = "state_kind")
    private EntityKind stateKind;

    /** Held so that the database can refuse a part of another State. */
    @Column(name = "state_iso2")
    private String stateIso2;

    protected NationalMeasure() {}

    public NationalMeasure(UUID id, State state) {
        this.id = id;
        this.state = state.code();
        this.stateKind = state.kind();
        this.stateIso2 = state.iso2();
    }
}
