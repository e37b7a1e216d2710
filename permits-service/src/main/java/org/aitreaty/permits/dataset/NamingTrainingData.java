package org.aitreaty.permits.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.model.Model;
import org.aitreaty.permits.model.RegisteredModels;

/** Says what a model was trained on. What was once named stays named: a model does not forget. */
@ApplicationScoped
public class NamingTrainingData {

    private static final int MOST = 500;

    private final Datasets datasets;
    private final RegisteredModels models;
    private final Journal journal;
    private final TreatyTime time;

    NamingTrainingData(Datasets datasets, RegisteredModels models, Journal journal, TreatyTime time) {
        this.datasets = datasets;
        this.models = models;
        this.journal = journal;
        this.time = time;
    }

    /** A model that the actor may see: its organisation's, or any for the secretariat. */
    Optional<Model> visible(Actor actor, String id) {
        return Ids.parse(id).flatMap(models::find).filter(model -> actor.isStaff() || actor.actsForOrganisation(model.organisation()));
    }

    /** A model of the actor's own organisation. That somebody tried it with another's is recorded. */
    Optional<Model> own(Actor actor, String id) {
        Optional<Model> model = Ids.parse(id).flatMap(models::find);
        if (model.isPresent() && !actor.actsForOrganisation(model.get().organisation())) {
            journal.recordAttempt(
                    actor, JournalEvent.created("ForeignTrainingDataAttempted", "model", model.get().id(), Map.of("name", model.get().name()), Visibility.RESTRICTED));
            return Optional.empty();
        }
        return model;
    }

    /** Reads identifiers of datasets of an organisation; complaints go to the check. */
    List<UUID> read(InputCheck check, String organisation, List<String> named) {
        List<UUID> ids = new ArrayList<>();
        if (!check.required("/datasets", named)) {
            return ids;
        }
        check.refuseIf(named.isEmpty() || named.size() > MOST, "/datasets", "NOT_ONE_TO_500", "Not one dataset is named, or more than 500.", "Name 1 to 500.");
        for (int i = 0; i < Math.min(named.size(), MOST); i++) {
            Optional<Dataset> own = Optional.ofNullable(named.get(i)).flatMap(Ids::parse).flatMap(datasets::findByIdOptional).filter(dataset -> dataset.organisation().equals(organisation));
            own.ifPresent(dataset -> ids.add(dataset.id()));
            check.refuseIf(own.isEmpty(), "/datasets/" + i, "UNKNOWN_DATASET", "Your organisation has no dataset with this identifier.", "Declare it first (POST /v1/datasets).");
        }
        return ids;
    }

    /**
     * Adds to what a model was trained on, in the transaction under way, with a journal entry where something is new.
     *
     * @param ids datasets of the model's own organisation
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void name(Actor actor, UUID model, List<UUID> ids) {
        Instant now = time.now();
        List<String> added = ids.stream().filter(id -> datasets.nameTrainingData(model, id, actor.id(), now)).map(UUID::toString).toList();
        if (!added.isEmpty()) {
            journal.record(actor, JournalEvent.created("TrainingDataNamed", "model", model, Map.of("datasets", added), Visibility.RESTRICTED));
        }
    }

    DatasetJson.TrainingData view(UUID model) {
        return new DatasetJson.TrainingData(model.toString(), datasets.trainingDataOf(model).stream().map(DatasetJson.Summary::of).toList());
    }
}
