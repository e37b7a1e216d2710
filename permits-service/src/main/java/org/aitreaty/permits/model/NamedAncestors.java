package org.aitreaty.permits.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aitreaty.permits.classification.TrainingFacts;

/** The direct ancestors of a model as they are shown with a dossier. */
@ApplicationScoped
public class NamedAncestors {

    private final Models models;
    private final Lineage lineage;

    NamedAncestors(Models models, Lineage lineage) {
        this.models = models;
        this.lineage = lineage;
    }

    /** Each with what was spent on it and its own ancestors, as far as the register knows today. */
    public List<TrainingFacts.Ancestor> of(UUID model) {
        return models.ancestorsOf(model).stream()
                .map(edge -> new TrainingFacts.Ancestor(
                        edge.parentName(), edge.parentId() == null ? edge.parentFlop() : lineage.cumulative(edge.parentId())))
                .toList();
    }
}
