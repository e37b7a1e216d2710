package org.aitreaty.permits.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.Generality;
import org.aitreaty.permits.classification.TrainingFacts;

/** An AI model and the organisation that answers for it, for as long as the model exists. */
@Entity
public class Model {

    /** How a model came into the register. */
    public enum Origin {
        /** Trained before the register knew of it; needs no permit by itself, but counts as an ancestor. */
        LEGACY,
        /** To be trained by the run that an application asks for. */
        PLANNED
    }

    @Id
    private UUID id;

    private String organisation;
    private String name;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private BigDecimal parameters;

    @Column(name = "active_parameters")
    private BigDecimal activeParameters;

    @Enumerated(EnumType.STRING)
    private Generality generality;

    @Column(name = "narrow_reason")
    private String narrowReason;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private long version;

    protected Model() {}

    static Model registered(String organisation, Origin origin, String name, String narrowReason, TrainingFacts facts, Instant at) {
        Model model = new Model();
        model.id = Ids.next();
        model.organisation = organisation;
        model.origin = origin;
        model.name = name;
        model.narrowReason = narrowReason;
        model.parameters = value(facts.parameters());
        model.activeParameters = value(facts.activeParameters());
        model.generality = facts.generality();
        model.registeredAt = at;
        return model;
    }

    private static BigDecimal value(Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    public UUID id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public String name() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    public Quantity parameters() {
        return parameters == null ? null : Quantity.of(parameters);
    }

    public Quantity activeParameters() {
        return activeParameters == null ? null : Quantity.of(activeParameters);
    }

    public Generality generality() {
        return generality;
    }

    public String narrowReason() {
        return narrowReason;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }
}
