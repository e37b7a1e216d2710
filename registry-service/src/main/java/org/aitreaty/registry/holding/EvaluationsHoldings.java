package org.aitreaty.registry.holding;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.FeedEntry;

/** Reads what evaluations-service tells of what States hold. */
@ApplicationScoped
class EvaluationsHoldings implements FeedConsumer {

    static final String NAME = "holdings-from-evaluations";

    private final Noting noting;

    EvaluationsHoldings(Noting noting) {
        this.noting = noting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String source() {
        return HoldingRule.Source.EVALUATIONS;
    }

    @Override
    public void take(FeedEntry entry) {
        noting.note(entry);
    }
}
