package org.aitreaty.registry.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.consumer.FeedEntry;
import org.aitreaty.kit.consumer.Place;
import org.aitreaty.kit.consumer.Places;

/** Notes what an entry of another service's feed means for what States hold. Touches nothing of what holds in law. */
@ApplicationScoped
public class Noting {

    private final Holdings holdings;
    private final Places places;

    Noting(Holdings holdings, Places places) {
        this.holdings = holdings;
        this.places = places;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(FeedEntry entry) {
        HoldingRule rule = HoldingRule.of(entry).orElse(null);
        if (rule == null) {
            return;
        }
        Optional<Holding> known = holdings.of(rule.kind(), entry.subjectId());
        if (!rule.begins()) {
            known.ifPresent(holding -> holding.close(entry.time()));
        } else if (known.isEmpty()) {
            holdings.persist(rule.holding(entry));
        }
    }

    /** How far the feeds were read, for who wants to know how much to rely on what is noted. Those never read are missing. */
    public List<Place> places() {
        return List.of(PermitsHoldings.NAME, EvaluationsHoldings.NAME).stream().flatMap(name -> places.of(name).stream()).toList();
    }
}
