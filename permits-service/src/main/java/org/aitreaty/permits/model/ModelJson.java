package org.aitreaty.permits.model;

import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.ComputeEstimate;
import org.aitreaty.permits.classification.DeclaredFacts;
import org.aitreaty.permits.classification.Generality;
import org.aitreaty.permits.classification.TrainingFactsJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Models as JSON. */
final class ModelJson {

    private ModelJson() {}

    @Schema(name = "ModelRegistration", description = "A model that exists already, so that others can name it as their ancestor.")
    record Register(
            @Schema(required = true) TrainingFactsJson.Model model,
            @Schema(nullable = true) TrainingFactsJson.Compute compute,
            @Schema(nullable = true, description = "Models it descends from.") List<TrainingFactsJson.Ancestor> ancestors) {

        DeclaredFacts declared() {
            return new DeclaredFacts(model, compute, ancestors, null, null);
        }
    }

    @Schema(name = "ComputeEstimateRevision", description = "A newer estimate of the compute of a model's own run.")
    record Revise(
            @Schema(required = true) TrainingFactsJson.Compute compute) {}

    @Schema(name = "Model")
    record View(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the record.") String id,
            @Schema(description = "Code of the organisation that answers for it.", examples = {"meridian"}) String organisation,
            @Schema(examples = {"Llama 3.1-405B"}, description = "Its name.") String name,
            @Schema(implementation = Model.Origin.class, description = "How it came into the register.", examples = {"LEGACY"}) String origin,
            @Schema(nullable = true, examples = {"4.05e11"}, description = "All parameters; null when not known.") String parameters,
            @Schema(nullable = true, examples = {"4.05e11"}, description = "Parameters used for each token; null when not known.") String activeParameters,
            @Schema(implementation = Generality.class, examples = {"GENERAL"}, description = "Whether it is built for many tasks or for one field.") String generality,
            @Schema(nullable = true, description = "Why the model is narrow; null for a general one.", examples = {"Built for the images of one medical device"})
                    String narrowReason,
            Compute compute,
            @Schema(description = "What it descends from.") List<Ancestor> ancestors,
            @Schema(description = "Estimates of its own run; the first one holds.") List<Estimate> estimates,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was registered.") Instant registeredAt) {

        static View of(Model model, List<LineageEdge> edges, List<RecordedEstimate> estimates, Quantity cumulative) {
            Quantity own = estimates.isEmpty() ? null : estimates.getFirst().flop();
            return new View(
                    model.id().toString(),
                    model.organisation(),
                    model.name(),
                    model.origin().name(),
                    text(model.parameters()),
                    text(model.activeParameters()),
                    model.generality().name(),
                    model.narrowReason(),
                    new Compute(text(own), text(cumulative)),
                    edges.stream().map(Ancestor::of).toList(),
                    estimates.stream().map(Estimate::of).toList(),
                    model.registeredAt());
        }
    }

    @Schema(name = "ModelCompute")
    record Compute(
            @Schema(nullable = true, description = "Operations of its own run.", examples = {"3.8e25"}) String own,
            @Schema(nullable = true, description = "Its own and those of all it descends from, each counted once; null when one is not known.", examples = {"3.8e25"})
                    String cumulative) {}

    @Schema(name = "ModelAncestor")
    record Ancestor(
            @Schema(nullable = true, description = "Identifier, when it is registered here.", examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}) String model,
            @Schema(examples = {"Llama 3.1-405B"}, description = "Its name.") String name,
            @Schema(nullable = true, description = "The figure declared; null for a registered ancestor, whose figures are its own.", examples = {"3.8e25"})
                    String flop) {

        static Ancestor of(LineageEdge edge) {
            return new Ancestor(text(edge.parentId()), edge.parentName(), text(edge.parentFlop()));
        }
    }

    @Schema(name = "ModelComputeEstimate")
    record Estimate(
            @Schema(nullable = true, examples = {"3.8e25"}, description = "Training operations; null when not known.") String flop,
            @Schema(nullable = true, examples = {"3.5e25"}, description = "Lower end of the interval.") String low,
            @Schema(nullable = true, examples = {"4.1e25"}, description = "Upper end of the interval.") String high,
            @Schema(nullable = true, implementation = ComputeEstimate.Method.class, examples = {"OPERATION_COUNTING"}, description = "How the figure was arrived at.") String method,
            @Schema(nullable = true, implementation = ComputeEstimate.Confidence.class, examples = {"CONFIDENT"}, description = "How sure the estimator is.") String confidence,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was given.") Instant estimatedAt) {

        static Estimate of(RecordedEstimate estimate) {
            return new Estimate(
                    text(estimate.flop()),
                    text(estimate.low()),
                    text(estimate.high()),
                    estimate.method(),
                    estimate.confidence(),
                    estimate.estimatedAt());
        }
    }

    @Schema(name = "ModelSummary")
    record Summary(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the record.") String id,
            @Schema(examples = {"meridian"}, description = "Code of the organisation that answers for it.") String organisation,
            @Schema(examples = {"Llama 3.1-405B"}, description = "Its name.") String name,
            @Schema(implementation = Model.Origin.class, examples = {"LEGACY"}, description = "How it came into the register.") String origin,
            @Schema(nullable = true, examples = {"4.05e11"}, description = "All parameters; null when not known.") String parameters,
            @Schema(implementation = Generality.class, examples = {"GENERAL"}, description = "Whether it is built for many tasks or for one field.") String generality,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was registered.") Instant registeredAt) {

        static Summary of(Model model) {
            return new Summary(
                    model.id().toString(),
                    model.organisation(),
                    model.name(),
                    model.origin().name(),
                    text(model.parameters()),
                    model.generality().name(),
                    model.registeredAt());
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
