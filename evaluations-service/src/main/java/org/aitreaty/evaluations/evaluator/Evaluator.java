package org.aitreaty.evaluations.evaluator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An organisation that may test models, once it is accredited for it. Registration alone permits nothing (article 5(2)). */
@Entity
@Table(name = "evaluator")
class Evaluator {

    @Id
    private String code;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "host_state")
    private String hostState;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private long version;

    protected Evaluator() {}

    static Evaluator register(Registration registration, Instant at) {
        Evaluator evaluator = new Evaluator();
        evaluator.code = registration.code();
        evaluator.legalName = registration.legalName();
        evaluator.hostState = registration.hostState();
        evaluator.registeredAt = at;
        return evaluator;
    }

    String code() {
        return code;
    }

    String legalName() {
        return legalName;
    }

    String hostState() {
        return hostState;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }
}
