package org.aitreaty.permits.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.TrainingFacts;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An estimate of the compute of one model's own run, as it was given at one time. A newer one takes its place; it stays. */
@Entity
@Immutable
@Table(name = "compute_estimate")
class RecordedEstimate {

    @Id
    private UUID id;

    @Column(name = "model_id")
    private UUID modelId;

    private BigDecimal flop;
    private BigDecimal low;
    private BigDecimal high;
    private String method;
    private String confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    private String inputs;

    @Column(name = "estimated_at")
    private Instant estimatedAt;

    protected RecordedEstimate() {}

    static RecordedEstimate of(UUID modelId, TrainingFacts.Compute compute, String method, String confidence, String inputs, Instant at) {
        RecordedEstimate estimate = new RecordedEstimate();
        estimate.id = Ids.next();
        estimate.modelId = modelId;
        estimate.flop = value(compute.central());
        estimate.low = value(compute.low());
        estimate.high = value(compute.high());
        estimate.method = method;
        estimate.confidence = confidence;
        estimate.inputs = inputs;
        estimate.estimatedAt = at;
        return estimate;
    }

    private static BigDecimal value(Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    private static Quantity quantity(BigDecimal value) {
        return value == null ? null : Quantity.of(value);
    }

    UUID modelId() {
        return modelId;
    }

    /** The inputs as they were written, by name, as JSON; or null. */
    String inputs() {
        return inputs;
    }

    Quantity flop() {
        return quantity(flop);
    }

    Quantity low() {
        return quantity(low);
    }

    Quantity high() {
        return quantity(high);
    }

    String method() {
        return method;
    }

    String confidence() {
        return confidence;
    }

    Instant estimatedAt() {
        return estimatedAt;
    }
}
