package org.aitreaty.permits.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.model.Model;
import org.aitreaty.permits.model.RegisteredModels;
import org.aitreaty.permits.rights.Leave;
import org.aitreaty.permits.rights.Origin;
import org.aitreaty.permits.rights.Provenance;
import org.aitreaty.permits.rights.RightsBasis;
import org.aitreaty.permits.rights.RightsDataset;
import org.aitreaty.permits.rights.RightsPart;
import org.aitreaty.permits.rights.Upheld;

/** Where things come from, by the declarations in the register. To be asked within a transaction. */
@ApplicationScoped
public class RegisteredProvenance implements Provenance {

    private final Datasets datasets;
    private final RegisteredModels models;
    private final ObjectMapper json;

    RegisteredProvenance(Datasets datasets, RegisteredModels models, ObjectMapper json) {
        this.datasets = datasets;
        this.models = models;
        this.json = json;
    }

    /** A dataset by its identifier, and who answers for it. */
    public record Found(Origin.OfDataset dataset, String organisation, String hostState) {}

    public Optional<Found> find(UUID id) {
        return datasets.findByIdOptional(id).map(dataset -> new Found(origin(dataset), dataset.organisation(), dataset.hostState()));
    }

    private static Origin.OfDataset origin(Dataset dataset) {
        return new Origin.OfDataset(dataset.id(), dataset.title());
    }

    @Override
    public RightsDataset dataset(Origin.OfDataset origin) {
        Dataset dataset = datasets.findById(origin.id());
        List<Upheld> upheld = datasets.blocksOf(dataset.series()).stream()
                .map(block -> new Upheld(block.complaint(), block.part(), block.since()))
                .toList();
        List<RightsPart> parts = declaration(dataset).parts().stream().map(RegisteredProvenance::part).toList();
        return new RightsDataset(dataset.id(), dataset.title(), dataset.contentHash() != null, dataset.declaredAt(), parts, upheld);
    }

    /** The declaration of a dataset as it is kept. */
    DatasetJson.Declare declaration(Dataset dataset) {
        try {
            return json.readValue(dataset.declaration(), DatasetJson.Declare.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The declaration of dataset " + dataset.id() + " cannot be read.", e);
        }
    }

    private static RightsPart part(DatasetJson.Part part) {
        Map<String, RightsBasis> exceptions = new HashMap<>();
        part.rights().exceptions().forEach(exception -> exceptions.put(exception.state(), RightsBasis.valueOf(exception.basis())));
        List<Leave> leaves = part.leaves().stream()
                .map(leave -> new Leave(Set.copyOf(leave.states()), leave.until() == null ? null : LocalDate.parse(leave.until())))
                .toList();
        return new RightsPart(
                part.key(),
                RightsBasis.valueOf(part.rights().basis()),
                exceptions,
                leaves,
                quantity(part.items()),
                part.exclusion() == null ? null : quantity(part.exclusion().items()));
    }

    private static Quantity quantity(QuantityInput written) {
        return written == null ? null : Quantity.of(written.text());
    }

    @Override
    public List<Origin> originsOf(Origin.OfDataset origin) {
        Set<String> used = dataset(origin).usedParts();
        List<Origin> origins = new ArrayList<>();
        for (DatasetOrigin named : datasets.originsOf(origin.id())) {
            if (!used.contains(named.part())) {
                continue;
            }
            if (named.kind() == DatasetOrigin.Kind.TEACHER) {
                origins.add(model(named.originModelId(), named.originName()));
            } else if (named.originDatasetId() != null) {
                // A source known by name only is a statement: the rights in what was taken from it are declared with the part.
                origins.add(origin(datasets.findById(named.originDatasetId())));
            }
        }
        return origins;
    }

    @Override
    public List<Origin> originsOf(Origin.OfModel origin) {
        List<Origin> origins = new ArrayList<>();
        datasets.trainingDataOf(origin.id()).forEach(dataset -> origins.add(origin(dataset)));
        models.parentsOf(origin.id()).forEach(parent -> origins.add(model(parent.id(), parent.name())));
        return origins;
    }

    private Origin model(UUID id, String name) {
        Optional<Model> registered = id == null ? Optional.empty() : models.find(id);
        return registered.<Origin>map(model -> new Origin.OfModel(model.id(), model.name())).orElseGet(() -> new Origin.OfUnregisteredModel(name));
    }

    @Override
    public boolean isTrainingDataDeclared(Origin.OfModel origin) {
        return !datasets.trainingDataOf(origin.id()).isEmpty();
    }
}
