package org.aitreaty.registry.holding;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.FeedEntry;

/** Reads what permits-service tells of what States hold. */
@ApplicationScoped
class PermitsHoldings implements FeedConsumer {

    static final String NAME = "holdings-from-permits";

    private final Noting noting;

    PermitsHoldings(Noting noting) {
        this.noting = noting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String source() {
        return HoldingRule.Source.PERMITS;
    }

    @Override
    public void take(FeedEntry entry) {
        noting.note(entry);
    }
}
