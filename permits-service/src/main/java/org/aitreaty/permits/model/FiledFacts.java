package org.aitreaty.permits.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.ComputeEstimate;
import org.aitreaty.permits.classification.TrainingFacts;

/**
 * The facts that models were classified on, put together again as the register knew them at the time. Classified by the
 * same law they give the same class, however their figures were revised since.
 */
@ApplicationScoped
public class FiledFacts {

    private final Models models;
    private final ObjectMapper json;

    FiledFacts(Models models, ObjectMapper json) {
        this.models = models;
        this.json = json;
    }

    /**
     * A model at an instant, with what is said of the run and not of the model.
     *
     * @param teacherFlop operations of a teacher model, or null
     */
    public record Question(Model model, Instant at, CapabilityForecast forecast, Quantity teacherFlop) {}

    /** The facts of several models, by identifier of the model. */
    public Map<UUID, TrainingFacts> of(Collection<Question> questions) {
        List<UUID> ids = questions.stream().map(question -> question.model().id()).toList();
        Map<UUID, List<LineageEdge>> edges = models.ancestorsOf(ids);
        Map<UUID, List<RecordedEstimate>> estimates = models.estimatesOf(ids);
        Map<UUID, TrainingFacts> facts = new HashMap<>();
        for (Question question : questions) {
            Model model = question.model();
            facts.put(
                    model.id(),
                    new TrainingFacts(
                            model.generality(),
                            model.parameters(),
                            model.activeParameters(),
                            compute(model, estimates.getOrDefault(model.id(), List.of()), question.at()),
                            ancestors(edges.getOrDefault(model.id(), List.of()), question.at()),
                            question.teacherFlop(),
                            question.forecast()));
        }
        return facts;
    }

    private List<TrainingFacts.Ancestor> ancestors(List<LineageEdge> edges, Instant at) {
        Set<UUID> counted = new HashSet<>();
        return edges.stream()
                .map(edge -> edge.parentId() == null
                        ? new TrainingFacts.Ancestor(edge.parentName(), edge.parentFlop())
                        : Lineage.contribution(edge.parentName(), models.lineageOf(edge.parentId(), at), counted))
                .toList();
    }

    private TrainingFacts.Compute compute(Model model, List<RecordedEstimate> earliestFirst, Instant at) {
        List<RecordedEstimate> known = earliestFirst.stream().filter(estimate -> !estimate.estimatedAt().isAfter(at)).toList();
        if (known.isEmpty()) {
            return new TrainingFacts.Compute(null, null, null, List.of());
        }
        RecordedEstimate held = known.getLast();
        return new TrainingFacts.Compute(held.flop(), held.low(), held.high(), computed(held.inputs(), model.activeParameters()));
    }

    private List<ComputeEstimate> computed(String stored, Quantity activeParameters) {
        List<ComputeEstimate> computed = new ArrayList<>(2);
        if (stored == null) {
            return computed;
        }
        Map<String, Quantity> inputs = read(stored);
        if (inputs.containsKey("tokens") && activeParameters != null) {
            computed.add(ComputeEstimate.byOperationCounting(activeParameters, inputs.get("tokens")));
        }
        if (inputs.containsKey("chips")) {
            computed.add(ComputeEstimate.byHardware(
                    inputs.get("chips"), inputs.get("hours"), inputs.get("peakFlopPerSecond"), inputs.get("utilisation")));
        }
        return computed;
    }

    private Map<String, Quantity> read(String stored) {
        try {
            Map<String, Quantity> inputs = new HashMap<>();
            json.readValue(stored, new TypeReference<Map<String, String>>() {}).forEach((name, text) -> {
                if (Quantity.read(text) instanceof Quantity.Reading.Accepted(Quantity quantity)) {
                    inputs.put(name, quantity);
                }
            });
            return inputs;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of an estimate cannot be read.", e);
        }
    }
}
