package org.aitreaty.permits.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of models as other parts of the service may look things up in it. */
@ApplicationScoped
public class RegisteredModels {

    private final Models models;

    RegisteredModels(Models models) {
        this.models = models;
    }

    /**
     * A model that another one continues from.
     *
     * @param id of a registered one, or null for one that is known by name only
     */
    public record Parent(UUID id, String name) {}

    public Optional<Model> find(UUID id) {
        return models.findByIdOptional(id);
    }

    /** The models that a model continues from directly, in their order. */
    public List<Parent> parentsOf(UUID model) {
        return models.ancestorsOf(model).stream().map(edge -> new Parent(edge.parentId(), edge.parentName())).toList();
    }
}
