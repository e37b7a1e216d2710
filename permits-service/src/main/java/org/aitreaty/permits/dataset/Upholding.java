package org.aitreaty.permits.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;

/** Blocks a part of a dataset because a rights holder's complaint was upheld, and tells who used it. */
@ApplicationScoped
public class Upholding {

    private final Datasets datasets;
    private final RegisteredProvenance provenance;
    private final Journal journal;

    Upholding(Datasets datasets, RegisteredProvenance provenance, Journal journal) {
        this.datasets = datasets;
        this.provenance = provenance;
        this.journal = journal;
    }

    /**
     * A dataset that a complaint is aimed at.
     *
     * @param series its first version
     * @param parts the keys of the parts of the version found
     */
    public record Aimed(UUID dataset, UUID series, String title, String organisation, List<String> parts) {}

    public Optional<Aimed> find(UUID dataset) {
        return datasets.findByIdOptional(dataset).map(found -> new Aimed(
                found.id(),
                found.series(),
                found.title(),
                found.organisation(),
                provenance.declaration(found).parts().stream().map(DatasetJson.Part::key).toList()));
    }

    /**
     * Blocks a part in every version from an instant on, in the transaction under way. What was done with it cannot be
     * undone; the journal entry names the models that were trained on it or on what was made from it, and their applications,
     * so that whoever decides on these hears of it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void uphold(Actor actor, UUID series, String part, String complaint, Instant since) {
        datasets.add(DatasetBlock.upheld(series, part, complaint, since));
        List<UUID> descendants = datasets.descendantsOf(series);
        List<UUID> models = datasets.modelsTrainedOn(descendants);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("part", part);
        facts.put("complaint", complaint);
        facts.put("since", since.toString());
        facts.put("datasets", descendants.stream().map(UUID::toString).toList());
        facts.put("models", models.stream().map(UUID::toString).toList());
        facts.put("applications", models.isEmpty() ? List.of() : datasets.applicationsFor(models));
        journal.record(actor, JournalEvent.created("DatasetPartBlocked", "dataset", series, facts, Visibility.RESTRICTED));
    }
}
