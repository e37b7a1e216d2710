package org.aitreaty.permits.training;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.model.FiledFacts;
import org.aitreaty.permits.preview.Classified;
import org.aitreaty.permits.preview.ClassifiedKind;
import org.aitreaty.permits.stored.StoredJson;

/** The applications that are still to be decided. */
@ApplicationScoped
class PendingApplications implements Classified {

    private static final int AT_ONCE = 200;

    private final TrainingApplications applications;
    private final FiledFacts facts;
    private final StoredJson json;

    PendingApplications(TrainingApplications applications, FiledFacts facts, StoredJson json) {
        this.applications = applications;
        this.facts = facts;
        this.json = json;
    }

    @Override
    public ClassifiedKind kind() {
        return ClassifiedKind.APPLICATION;
    }

    @Override
    @Transactional
    public void each(Consumer<Case> taker) {
        UUID last = new UUID(0, 0);
        List<TrainingApplication> some = applications.pendingAfter(last, AT_ONCE);
        while (!some.isEmpty()) {
            Map<UUID, TrainingFacts> known = facts.of(some.stream().map(PendingApplications::question).toList());
            some.forEach(application -> taker.accept(of(application, known.get(application.model().id()))));
            last = some.getLast().id();
            applications.getEntityManager().clear();
            some = applications.pendingAfter(last, AT_ONCE);
        }
    }

    private static FiledFacts.Question question(TrainingApplication application) {
        return new FiledFacts.Question(
                application.model(),
                application.filedAt(),
                CapabilityForecast.valueOf(application.capabilityForecast()),
                application.teacherFlop() == null ? null : Quantity.of(application.teacherFlop()));
    }

    private Case of(TrainingApplication application, TrainingFacts declared) {
        return new Case(
                application.number(),
                application.organisation(),
                application.organisationName(),
                application.hostState(),
                application.filedAt(),
                application.plannedStart(),
                declared,
                law(application));
    }

    private LegalSnapshot law(TrainingApplication application) {
        return json.read(application.legalSnapshot(), new TypeReference<LegalSnapshot>() {});
    }
}
