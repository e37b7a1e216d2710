package org.aitreaty.permits.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.quantity.Quantity;

/** Parts and datasets for tests. */
final class Parts {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    static final ProtectedWorksRule WITH_LEAVE = new ProtectedWorksRule(true, 1, "7(1)");
    static final ProtectedWorksRule LITERAL = new ProtectedWorksRule(false, 2, "7(1)");
    static final Leave EVERYWHERE_FOR_EVER = new Leave(Set.of(), null);

    private Parts() {}

    static RightsPart part(String key, RightsBasis basis, Leave... leaves) {
        return new RightsPart(key, basis, Map.of(), List.of(leaves), Quantity.of("100"), null);
    }

    static RightsPart except(RightsPart part, String state, RightsBasis basis) {
        return new RightsPart(part.key(), part.usual(), Map.of(state, basis), part.leaves(), part.items(), part.excluded());
    }

    static RightsPart leftOut(RightsPart part, String excluded) {
        return new RightsPart(part.key(), part.usual(), part.exceptions(), part.leaves(), part.items(), Quantity.of(excluded));
    }

    static RightsDataset dataset(RightsPart... parts) {
        return dataset(Arrays.asList(parts));
    }

    static RightsDataset dataset(Collection<RightsPart> parts) {
        return new RightsDataset(UUID.randomUUID(), "Corpus 1", true, NOW.minusSeconds(1000), List.copyOf(parts), List.of());
    }

    static RightsDataset against(RightsDataset dataset, Upheld... upheld) {
        return new RightsDataset(dataset.id(), dataset.name(), dataset.fixed(), dataset.declaredAt(), dataset.parts(), List.of(upheld));
    }

    static RightsPolicy policy(ProtectedWorksRule rule, String... states) {
        return new RightsPolicy(rule, List.of(states), NOW, TODAY);
    }

    static List<Ground> grounds(RightsDataset dataset, ProtectedWorksRule rule, String... states) {
        return policy(rule, states).blocks(dataset).stream().map(Block::ground).toList();
    }
}
