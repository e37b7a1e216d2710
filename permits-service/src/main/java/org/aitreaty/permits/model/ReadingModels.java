package org.aitreaty.permits.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.classification.DeclaredFacts;
import org.aitreaty.permits.classification.TrainingFactsJson;

/** Puts together what is shown of models. */
@ApplicationScoped
class ReadingModels {

    private final Models models;
    private final Lineage lineage;

    ReadingModels(Models models, Lineage lineage) {
        this.models = models;
        this.lineage = lineage;
    }

    Optional<Model> find(UUID id) {
        return models.findByIdOptional(id);
    }

    List<Model> newestFirst(String organisation, UUID before, int most) {
        return models.newestFirst(organisation, before, most);
    }

    ModelJson.View view(Model model) {
        return ModelJson.View.of(model, models.ancestorsOf(model.id()), models.estimatesOf(model.id()), lineage.cumulative(model.id()));
    }

    /** The declaration of a registered model with another compute, so that a revision is read by the same rules as the first. */
    DeclaredFacts declaredAgain(Model model, TrainingFactsJson.Compute compute) {
        TrainingFactsJson.Model same = new TrainingFactsJson.Model(
                model.name(), input(model.parameters()), input(model.activeParameters()), model.generality().name(), model.narrowReason());
        List<TrainingFactsJson.Ancestor> ancestors = models.ancestorsOf(model.id()).stream()
                .map(edge -> new TrainingFactsJson.Ancestor(edge.parentName(), input(edge.parentFlop()), null))
                .toList();
        return new DeclaredFacts(same, compute, ancestors, null, null);
    }

    private static QuantityInput input(Object quantity) {
        return quantity == null ? null : QuantityInput.of(quantity.toString());
    }
}
