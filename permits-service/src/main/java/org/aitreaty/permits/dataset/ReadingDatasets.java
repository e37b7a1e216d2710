package org.aitreaty.permits.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;

/** Puts together what is shown of datasets, and says to whom. */
@ApplicationScoped
class ReadingDatasets {

    private final Datasets datasets;
    private final RegisteredProvenance provenance;

    ReadingDatasets(Datasets datasets, RegisteredProvenance provenance) {
        this.datasets = datasets;
        this.provenance = provenance;
    }

    /** A dataset that the actor may see: its organisation, the delegates of its host State, and the secretariat. */
    Optional<Dataset> visible(Actor actor, String id) {
        return Ids.parse(id).flatMap(datasets::findByIdOptional).filter(dataset -> actor.isStaff()
                || actor.actsForOrganisation(dataset.organisation())
                || actor.actsForState(dataset.hostState()));
    }

    /** @param series only versions of this dataset, or null; @param current only the last versions */
    List<Dataset> newestFirst(Actor actor, UUID series, boolean current, UUID before, int most) {
        String organisation = actor.isStaff() ? null : actor.organisation();
        String hostState = actor.isStaff() ? null : actor.state();
        return datasets.newestFirst(new Datasets.Filter(organisation, hostState, series, current, before), most);
    }

    DatasetJson.View view(Dataset dataset) {
        return DatasetJson.View.of(
                dataset,
                provenance.declaration(dataset),
                datasets.after(dataset.id()).orElse(null),
                datasets.blocksOf(dataset.series()),
                datasets.modelsTrainedOn(List.of(dataset.id())).stream().map(UUID::toString).toList());
    }
}
