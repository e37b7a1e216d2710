package org.aitreaty.registry.holding;

import java.util.Arrays;
import java.util.Optional;
import org.aitreaty.kit.consumer.FeedEntry;

/**
 * What entries of other services' feeds mean for what States hold: the only place that says it. Everything that is not
 * listed means nothing here. An application that is refused when it is filed was never held.
 */
enum HoldingRule {
    APPLICATION_FILED(Source.PERMITS, "TrainingApplicationFiled", HoldingKind.TRAINING_APPLICATION, "number"),
    APPLICATION_REFUSED(Source.PERMITS, "TrainingApplicationRefused", HoldingKind.TRAINING_APPLICATION, null),
    APPLICATION_WITHDRAWN(Source.PERMITS, "TrainingApplicationWithdrawn", HoldingKind.TRAINING_APPLICATION, null),
    APPLICATION_LAPSED(Source.PERMITS, "TrainingApplicationLapsed", HoldingKind.TRAINING_APPLICATION, null),
    APPLICATION_GRANTED(Source.PERMITS, "TrainingPermitGranted", HoldingKind.TRAINING_APPLICATION, null),
    PERMIT_ISSUED(Source.PERMITS, "PermitIssued", HoldingKind.PERMIT, "number"),
    PERMIT_REVOKED(Source.PERMITS, "PermitRevoked", HoldingKind.PERMIT, null),
    PERMIT_SURRENDERED(Source.PERMITS, "PermitSurrendered", HoldingKind.PERMIT, null),
    PERMIT_EXPIRED(Source.PERMITS, "PermitExpired", HoldingKind.PERMIT, null),
    PERMIT_TERMINATED(Source.PERMITS, "PermitTerminatedByTreaty", HoldingKind.PERMIT, null),
    EVALUATOR_REGISTERED(Source.EVALUATIONS, "EvaluatorRegistered", HoldingKind.EVALUATOR, "legalName");

    private static final String HOST_STATE = "hostState";

    private final String source;
    private final String event;
    private final HoldingKind kind;
    private final String label;

    /** @param label the fact that names the holding to people, where the event begins one; null where it ends one */
    HoldingRule(String source, String event, HoldingKind kind, String label) {
        this.source = source;
        this.event = event;
        this.kind = kind;
        this.label = label;
    }

    static Optional<HoldingRule> of(FeedEntry entry) {
        return Arrays.stream(values()).filter(rule -> rule.source.equals(entry.source()) && rule.event.equals(entry.event())).findFirst();
    }

    HoldingKind kind() {
        return kind;
    }

    boolean begins() {
        return label != null;
    }

    /** The holding that begins with an entry. */
    Holding holding(FeedEntry entry) {
        return new Holding(kind, entry.subjectId(), entry.fact(label), entry.fact(HOST_STATE), entry.time());
    }

    /** The services whose feeds are read. */
    static final class Source {

        static final String PERMITS = "permits-service";
        static final String EVALUATIONS = "evaluations-service";

        private Source() {}
    }
}
