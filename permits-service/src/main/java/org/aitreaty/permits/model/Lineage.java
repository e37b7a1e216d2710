package org.aitreaty.permits.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.TrainingFacts;

/** What has been spent on a model and everything it descends from, across owners and States. */
@ApplicationScoped
class Lineage {

    private final Models models;

    Lineage(Models models) {
        this.models = models;
    }

    /** The sum over a model and all its ancestors, each counted once; null when a figure in it is not known. */
    Quantity cumulative(UUID model) {
        return sum(models.lineageOf(model));
    }

    /**
     * An ancestor with what it adds to those counted before: what two ancestors share is counted once.
     *
     * @param line the lineage of the ancestor
     * @param counted the models counted before; those of this ancestor are added
     */
    static TrainingFacts.Ancestor contribution(String name, List<LineageRow> line, Set<UUID> counted) {
        return new TrainingFacts.Ancestor(name, sum(line.stream().filter(row -> counted.add(row.model())).toList()));
    }

    static Quantity sum(List<LineageRow> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LineageRow row : rows) {
            if (row.own() == null || row.unknown()) {
                return null;
            }
            sum = sum.add(row.own());
            sum = row.unregistered() == null ? sum : sum.add(row.unregistered());
        }
        return Quantity.of(sum);
    }
}
