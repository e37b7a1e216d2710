package org.aitreaty.permits.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.classification.DeclaredFacts;
import org.aitreaty.permits.classification.TrainingFactsJson;

/** Enters a model into the register, with what it descends from and what is known of its compute. */
@ApplicationScoped
public class Registering {

    private static final int LONGEST_REASON = 2_000;

    private final Models models;
    private final NamedAncestors ancestors;
    private final Journal journal;
    private final ObjectMapper json;

    Registering(Models models, NamedAncestors ancestors, Journal journal, ObjectMapper json) {
        this.models = models;
        this.ancestors = ancestors;
        this.journal = journal;
        this.json = json;
    }

    /** What an organisation declares of a model, read and checked against the register. */
    public record Declaration(DeclaredFacts declared, TrainingFacts facts, List<UUID> ancestorModels) {}

    /** A model in the register, and its direct ancestors as they are shown with a dossier. */
    public record Registered(Model model, List<TrainingFacts.Ancestor> ancestors) {}

    /**
     * Reads a declaration. Ancestors that are registered bring their figures from the register; where two of them
     * share an ancestor, that one is counted with the first only. Complaints go to the check.
     */
    public Declaration read(InputCheck check, String organisation, DeclaredFacts declared) {
        TrainingFacts facts = declared.read(check);
        if (declared.model() != null) {
            check.optionalText("/model/narrowReason", declared.model().narrowReason(), LONGEST_REASON);
        }
        List<TrainingFactsJson.Ancestor> named = declared.ancestors() == null ? List.of() : declared.ancestors();
        List<UUID> registered = new ArrayList<>();
        List<TrainingFacts.Ancestor> resolved = new ArrayList<>();
        Set<UUID> counted = new HashSet<>();
        for (int i = 0; i < facts.ancestors().size(); i++) {
            Model model = named.get(i).model() == null ? null : find(check, "/ancestors/" + i + "/model", organisation, named.get(i).model());
            registered.add(model == null ? null : model.id());
            resolved.add(model == null ? facts.ancestors().get(i) : Lineage.contribution(model.name(), models.lineageOf(model.id()), counted));
        }
        TrainingFacts complete = new TrainingFacts(
                facts.generality(), facts.parameters(), facts.activeParameters(), facts.compute(), resolved, facts.teacherFlop(), facts.forecast());
        return new Declaration(declared, complete, registered);
    }

    private Model find(InputCheck check, String pointer, String organisation, String id) {
        Model model = Ids.parse(id).map(models::findById).orElse(null);
        if (model != null && model.organisation().equals(organisation)) {
            return model;
        }
        check.refuse(
                pointer,
                "UNKNOWN_MODEL",
                "Your organisation has no registered model with this identifier.",
                "Register it first (POST /v1/models), or leave \"model\" out and give the ancestor's name and figure.");
        return null;
    }

    /** Enters a checked declaration, in the transaction under way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Registered register(Actor actor, Model.Origin origin, Declaration declaration, Instant at) {
        TrainingFactsJson.Model declared = declaration.declared().model();
        Model model = Model.registered(
                actor.organisation(), origin, declared.name().strip(), declared.narrowReason(), declaration.facts(), at);
        models.persist(model);
        for (int i = 0; i < declaration.ancestorModels().size(); i++) {
            TrainingFacts.Ancestor ancestor = declaration.facts().ancestors().get(i);
            models.add(LineageEdge.of(model.id(), i, new LineageEdge.Ancestor(declaration.ancestorModels().get(i), ancestor.name(), ancestor.flop())));
        }
        recordEstimate(model, declaration.declared().compute(), declaration.facts().compute(), at);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organisation", model.organisation());
        facts.put("name", model.name());
        facts.put("origin", origin.name());
        facts.put("parameters", text(model.parameters()));
        facts.put("flop", text(declaration.facts().compute().central()));
        facts.put("ancestors", declaration.facts().ancestors().stream().map(TrainingFacts.Ancestor::name).toList());
        journal.record(actor, JournalEvent.created("ModelRegistered", "model", model.id(), facts, Visibility.RESTRICTED));
        return new Registered(model, declaration.ancestorModels().isEmpty() ? List.of() : ancestors.of(model.id()));
    }

    /** Adds an estimate, which holds from now on; earlier ones stay to be seen. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revise(Actor actor, Model model, TrainingFactsJson.Compute declared, TrainingFacts.Compute compute, Instant at) {
        List<RecordedEstimate> before = models.estimatesOf(model.id());
        recordEstimate(model, declared, compute, at);
        Map<String, Object> was = new LinkedHashMap<>();
        was.put("flop", before.isEmpty() ? null : text(before.getFirst().flop()));
        Map<String, Object> is = new LinkedHashMap<>();
        is.put("flop", text(compute.central()));
        journal.record(actor, new JournalEvent("ComputeEstimateRevised", "model", model.id().toString(), was, is, Visibility.RESTRICTED));
    }

    private void recordEstimate(Model model, TrainingFactsJson.Compute declared, TrainingFacts.Compute compute, Instant at) {
        String method = declared == null ? null : declared.method();
        String confidence = declared == null ? null : declared.confidence();
        if (method == null && compute.declared() == null && !compute.computed().isEmpty()) {
            method = compute.computed().getFirst().method().name();
        }
        models.add(RecordedEstimate.of(model.id(), compute, method, confidence, inputs(declared), at));
    }

    private String inputs(TrainingFactsJson.Compute declared) {
        if (declared == null || declared.inputs() == null) {
            return null;
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        declared.inputs().asTexts(inputs);
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
