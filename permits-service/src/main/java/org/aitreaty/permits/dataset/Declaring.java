package org.aitreaty.permits.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.legal.Law;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.NamedState;
import org.aitreaty.permits.legal.UnknownCodes;
import org.aitreaty.permits.model.Model;
import org.aitreaty.permits.model.RegisteredModels;

/**
 * Takes in the declaration of a dataset. In two steps, because the registry is asked which State answers for the
 * organisation, and no transaction may wait on that.
 */
@ApplicationScoped
class Declaring {

    static final ProblemType DATASET_SUPERSEDED = new ProblemType("dataset-superseded", 409, "Another version has taken the place of this one.");
    static final ProblemType ORGANISATION_NOT_REGISTERED =
            new ProblemType("organisation-not-registered", 409, "Your organisation is not in the register.");

    private final Law law;
    private final Datasets datasets;
    private final RegisteredModels models;
    private final Journal journal;
    private final TreatyTime time;
    private final ObjectMapper json;

    Declaring(Law law, Datasets datasets, RegisteredModels models, Journal journal, TreatyTime time, ObjectMapper json) {
        this.law = law;
        this.datasets = datasets;
        this.models = models;
        this.journal = journal;
        this.time = time;
        this.json = json;
    }

    /** A declaration, the version it takes the place of or null, and the State that answers for its organisation. */
    record Prepared(DatasetInput input, UUID supersedes, String hostState) {}

    /**
     * Reads a declaration, outside any transaction.
     *
     * @throws ProblemException 422 with everything wrong in it, 409 when the organisation is not registered, 503 when the registry cannot be asked
     */
    Prepared prepare(Actor actor, DatasetJson.Declare sent) {
        InputCheck check = new InputCheck();
        DatasetInput input = DatasetInput.read(check, sent, recordsOf(actor.organisation()));
        Dataset before = sent.supersedes() == null ? null : own(actor.organisation(), sent.supersedes());
        check.refuseIf(
                sent.supersedes() != null && before == null,
                "/supersedes",
                "UNKNOWN_DATASET",
                "Your organisation has no dataset with this identifier.",
                "Give the identifier of the version before, or null for a new dataset.");
        check.throwIfAny();
        return new Prepared(input, before == null ? null : before.id(), hostState(check, actor, input.states()));
    }

    private PartInput.OwnRecords recordsOf(String organisation) {
        return new PartInput.OwnRecords() {
            @Override
            public String model(String id) {
                return Ids.parse(id).flatMap(models::find).filter(model -> model.organisation().equals(organisation)).map(Model::name).orElse(null);
            }

            @Override
            public String dataset(String id) {
                Dataset dataset = own(organisation, id);
                return dataset == null ? null : dataset.title();
            }
        };
    }

    private Dataset own(String organisation, String id) {
        return Ids.parse(id).flatMap(datasets::findByIdOptional).filter(dataset -> dataset.organisation().equals(organisation)).orElse(null);
    }

    private String hostState(InputCheck check, Actor actor, List<NamedState> named) {
        SortedSet<String> states = new TreeSet<>();
        named.forEach(state -> states.add(state.code()));
        LegalSnapshot snapshot = null;
        try {
            snapshot = law.at(time.now(), states, new TreeSet<>(List.of(actor.organisation())));
            NamedState.refuseOthers(check, named, snapshot);
        } catch (UnknownCodes unknown) {
            if (unknown.codes().contains(actor.organisation())) {
                throw new ProblemException(
                        ORGANISATION_NOT_REGISTERED, "Ask the secretariat to register your organisation \"" + actor.organisation() + "\" first.");
            }
            NamedState.refuseUnknown(check, named, unknown);
        }
        check.throwIfAny();
        return snapshot.organisations().get(actor.organisation()).hostState();
    }

    /**
     * Writes a prepared declaration, with its journal entry, in the transaction under way.
     *
     * @throws ProblemException 409 when another version has taken the place of the one before in the meantime
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Dataset declare(Actor actor, Prepared prepared) {
        Instant now = time.now();
        Dataset before = prepared.supersedes() == null ? null : datasets.findById(prepared.supersedes());
        if (before != null) {
            datasets.lock(before.series());
            datasets.after(before.id()).ifPresent(next -> {
                throw new ProblemException(DATASET_SUPERSEDED, "Version " + next.version() + " (" + next.id() + ") takes the place of the one you named. Declare the new version after the last one.");
            });
        }
        DatasetInput input = prepared.input();
        Dataset dataset = Dataset.declared(actor, prepared.hostState(), before, input.declaration(), write(input.declaration()), now);
        datasets.persistAndFlush(dataset);
        for (int i = 0; i < input.origins().size(); i++) {
            datasets.add(DatasetOrigin.of(dataset.id(), i, input.origins().get(i)));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organisation", dataset.organisation());
        facts.put("series", dataset.series().toString());
        facts.put("ordinal", dataset.ordinal());
        facts.put("name", dataset.name());
        facts.put("version", dataset.version());
        facts.put("contentHash", dataset.contentHash());
        facts.put("parts", input.declaration().parts().stream().map(DatasetJson.Part::key).toList());
        journal.record(actor, JournalEvent.created("DatasetDeclared", "dataset", dataset.id(), facts, Visibility.RESTRICTED));
        return dataset;
    }

    private String write(DatasetJson.Declare declaration) {
        try {
            return json.writeValueAsString(declaration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
