package org.aitreaty.permits.training;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.CheckedNumber;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.application.ApplicationStep;
import org.aitreaty.permits.application.ApplicationSteps;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.classification.ClassificationJson;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.model.Model;
import org.aitreaty.permits.model.NamedAncestors;
import org.aitreaty.permits.transition.PresentLaw;
import org.aitreaty.permits.wording.Language;
import org.aitreaty.permits.stored.StoredJson;

/** Puts together what a reader may see of an application. */
@ApplicationScoped
public class ReadingApplications {

    private static final String KIND = "TRAINING";

    private final TrainingApplications applications;
    private final NamedAncestors ancestors;
    private final ApplicationSteps steps;
    private final PresentLaw presentLaw;
    private final StoredJson json;

    ReadingApplications(
            TrainingApplications applications, NamedAncestors ancestors, ApplicationSteps steps, PresentLaw presentLaw, StoredJson json) {
        this.applications = applications;
        this.ancestors = ancestors;
        this.steps = steps;
        this.presentLaw = presentLaw;
        this.json = json;
    }

    /** An application by identifier, or by number in any layout. */
    public Optional<TrainingApplication> find(String reference) {
        return Ids.parse(reference)
                .map(applications::findByIdOptional)
                .orElseGet(() -> CheckedNumber.normalise(reference).flatMap(applications::byNumber));
    }

    /** The law by which an application would be decided now; asked for before its transaction, which may not wait for another service. */
    public PresentLaw.Told presentLaw(String reference) {
        boolean pending = QuarkusTransaction.requiringNew()
                .call(() -> find(reference).filter(application -> application.status().isPending()).isPresent());
        return pending ? presentLaw.ask() : PresentLaw.Told.notAsked();
    }

    /** Whether a reader may see more than what is public of an application. */
    public static boolean maySeeDossier(Actor reader, TrainingApplication application) {
        return reader.may("training-application:read-dossier")
                && (reader.isStaff() || reader.actsForOrganisation(application.organisation()) || reader.actsForState(application.hostState()));
    }

    TrainingApplicationJson.Summary summary(TrainingApplication application) {
        return new TrainingApplicationJson.Summary(
                application.id().toString(),
                application.number(),
                KIND,
                applicant(application),
                application.hostState(),
                application.status().name(),
                application.regime(),
                classification(application).triggers(),
                application.manualReview(),
                application.filedAt(),
                application.decidedAt(),
                application.withdrawnAt(),
                application.permitNumber());
    }

    public TrainingApplicationJson.View view(TrainingApplication application, PresentLaw.Told law, Actor reader, Language language) {
        return view(
                application,
                new Kept(maySeeDossier(reader, application) ? ancestors.of(application.model().id()) : List.of(), steps.of(application)),
                law,
                reader,
                language);
    }

    /** What is shown of an application that was just filed; which law it will be decided by is not asked for then. */
    TrainingApplicationJson.View filed(Filing.Filed filed, Actor reader, Language language) {
        return view(filed.application(), new Kept(filed.ancestors(), List.of()), PresentLaw.Told.notAsked(), reader, language);
    }

    /**
     * What is kept beside the application.
     *
     * @param ancestors of its model, for a reader who may see the dossier
     */
    private record Kept(List<TrainingFacts.Ancestor> ancestors, List<ApplicationStep> steps) {}

    private TrainingApplicationJson.View view(
            TrainingApplication application, Kept kept, PresentLaw.Told law, Actor reader, Language language) {
        ClassificationJson.Stored classification = classification(application);
        boolean dossier = maySeeDossier(reader, application);
        List<TrainingApplicationJson.Transition> transition = transition(application, law);
        return new TrainingApplicationJson.View(
                application.id().toString(),
                application.number(),
                KIND,
                applicant(application),
                application.hostState(),
                application.status().name(),
                application.regime(),
                classification.triggers(),
                classification.sizePermit(),
                application.manualReview(),
                application.filedAt(),
                application.decidedAt(),
                application.withdrawnAt(),
                application.permitNumber(),
                application.legalAsOf(),
                application.parameterSetVersion(),
                reasons(application, dossier),
                history(application, kept.steps()),
                TrainingLifecycle.allowedActions(application.status(), reader, application.organisation()),
                transition,
                transition == null ? law.unknown().inAll() : null,
                dossier ? dossier(application, kept.ancestors(), classification, language) : null);
    }

    /** None for an application that is decided or withdrawn; null when it is not known. */
    private List<TrainingApplicationJson.Transition> transition(TrainingApplication application, PresentLaw.Told law) {
        if (!application.status().isPending()) {
            return List.of();
        }
        if (!law.isKnown()) {
            return null;
        }
        LegalSnapshot filedUnder = json.read(application.legalSnapshot(), new TypeReference<>() {});
        return presentLaw.passages(application.filedAt(), application.plannedStart(), filedUnder, law).stream()
                .map(TrainingApplicationJson.Transition::of)
                .toList();
    }

    private List<TrainingApplicationJson.Reason> reasons(TrainingApplication application, boolean withParticulars) {
        List<StoredReason> stored = json.read(application.reasons(), new TypeReference<>() {});
        return stored.stream().map(reason -> TrainingApplicationJson.Reason.of(reason, withParticulars)).toList();
    }

    private static TrainingApplicationJson.Applicant applicant(TrainingApplication application) {
        return new TrainingApplicationJson.Applicant(application.organisation(), application.organisationName());
    }

    private static List<TrainingApplicationJson.HistoryItem> history(TrainingApplication application, List<ApplicationStep> steps) {
        List<TrainingApplicationJson.HistoryItem> history = new ArrayList<>();
        TrainingApplicationStatus filedAs = steps.isEmpty() ? application.status() : steps.getFirst().from();
        TrainingLifecycle filing = filedAs == TrainingLifecycle.FILE.to() ? TrainingLifecycle.FILE : TrainingLifecycle.FILE_INADMISSIBLE;
        history.add(new TrainingApplicationJson.HistoryItem(application.filedAt(), filing.event(), filing.to().name()));
        steps.forEach(step -> history.add(new TrainingApplicationJson.HistoryItem(step.madeAt(), step.move().event(), step.to().name())));
        return history;
    }

    private TrainingApplicationJson.Dossier dossier(
            TrainingApplication application, List<TrainingFacts.Ancestor> ancestors, ClassificationJson.Stored classification, Language language) {
        Model model = application.model();
        return new TrainingApplicationJson.Dossier(
                application.runName(),
                application.purpose(),
                new TrainingApplicationJson.DossierModel(
                        model.id().toString(),
                        model.name(),
                        text(model.parameters()),
                        text(model.activeParameters()),
                        model.generality().name(),
                        model.narrowReason()),
                classification.compute(),
                ancestors.stream()
                        .map(ancestor -> new TrainingApplicationJson.DossierAncestor(ancestor.name(), text(ancestor.flop())))
                        .toList(),
                application.teacherFlop() == null ? null : Quantity.of(application.teacherFlop()).toString(),
                application.capabilityForecast(),
                application.capabilityForecastBasis(),
                json.read(application.facilities(), new TypeReference<>() {}),
                application.plannedStart(),
                application.plannedEnd(),
                classification.explanationIn(language),
                classification.undeterminedIn(language),
                classification.reviewReasonsIn(language),
                application.filedBy(),
                application.withdrawalReason(),
                application.legalSnapshot());
    }

    private ClassificationJson.Stored classification(TrainingApplication application) {
        return json.read(application.classification(), new TypeReference<>() {});
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
