package org.aitreaty.permits.review;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.admissibility.AdmissibilityPolicy;
import org.aitreaty.permits.admissibility.Facility;
import org.aitreaty.permits.admissibility.Refusal;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.Classifier;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.legal.Law;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.ParameterVersion;
import org.aitreaty.permits.legal.ParameterVersions;
import org.aitreaty.permits.legal.UnknownCodes;
import org.aitreaty.permits.model.FiledFacts;
import org.aitreaty.permits.permit.PermitTerms;
import org.aitreaty.permits.stored.StoredJson;
import org.aitreaty.permits.transition.ApplicableLaw;
import org.aitreaty.permits.transition.Transition;
import org.aitreaty.permits.wording.Sentence;

/**
 * What the law says of an application at this instant: the same rules as at its filing, with the present standing of
 * States, organisation and alignment, the latest estimates, and each parameter in the version that reaches it.
 */
@ApplicationScoped
class Rechecking {

    private final TrainingApplications applications;
    private final FiledFacts facts;
    private final Law law;
    private final ParameterVersions versions;
    private final TreatyTime time;
    private final StoredJson json;

    Rechecking(TrainingApplications applications, FiledFacts facts, Law law, ParameterVersions versions, TreatyTime time, StoredJson json) {
        this.applications = applications;
        this.facts = facts;
        this.law = law;
        this.versions = versions;
        this.time = time;
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param law with the parameters that apply
     * @param grounds all that stand against a grant
     */
    record Found(LegalSnapshot law, Classification classification, List<Refusal> grounds) {}

    private record Read(String organisation, String hostState, List<Facility> facilities, LegalSnapshot filedUnder, Transition transition, TrainingFacts facts) {}

    /**
     * Outside any transaction, since it asks the registry.
     *
     * @param terms of a grant that is thought of, or null
     * @throws org.aitreaty.kit.problem.ProblemException 503 when the registry cannot be asked
     */
    Found now(UUID id, PermitTerms terms) {
        Instant now = time.now();
        Read read = QuarkusTransaction.requiringNew().call(() -> read(applications.findById(id), now));
        SortedSet<String> states = read.facilities().stream().map(Facility::state).collect(Collectors.toCollection(TreeSet::new));
        states.add(read.hostState());
        LegalSnapshot present = ask(now, states, read.organisation());
        var byKey = versions.at(now).stream().collect(Collectors.groupingBy(ParameterVersion::key));
        LegalSnapshot applicable = present.with(ApplicableLaw.parameters(read.filedUnder(), byKey, read.transition(), now));
        Classification classification = Classifier.classify(read.facts(), applicable.classificationRules());
        List<Refusal> grounds = new ArrayList<>(AdmissibilityPolicy.refusals(new AdmissibilityPolicy.Facts(
                applicable.organisations().get(read.organisation()), read.facilities(), classification, applicable)));
        if (terms != null) {
            withinItsClass(read.facts(), terms, classification, applicable).ifPresent(grounds::add);
        }
        return new Found(applicable, classification, grounds);
    }

    /** A permit that allowed more than was examined would let a run cross a threshold unseen. */
    private static Optional<Refusal> withinItsClass(
            TrainingFacts facts, PermitTerms terms, Classification examined, LegalSnapshot applicable) {
        TrainingFacts.Compute compute = new TrainingFacts.Compute(terms.maxFlop(), null, null, List.of());
        TrainingFacts allowed = new TrainingFacts(
                facts.generality(), terms.maxParameters(), null, compute, facts.ancestors(), facts.teacherFlop(), facts.forecast());
        Classification widest = Classifier.classify(allowed, applicable.classificationRules());
        if (widest.regime().ordinal() <= examined.regime().ordinal()) {
            return Optional.empty();
        }
        Sentence sentence = Sentence.of("refusal.termsAboveClass", terms.maxFlop(), terms.maxParameters(), widest.regime());
        return Optional.of(new Refusal("TERMS_ABOVE_CLASS", sentence, sentence, "4(1)", null, null));
    }

    private Read read(TrainingApplication application, Instant now) {
        FiledFacts.Question question = new FiledFacts.Question(
                application.model(),
                now,
                CapabilityForecast.valueOf(application.capabilityForecast()),
                application.teacherFlop() == null ? null : Quantity.of(application.teacherFlop()));
        return new Read(
                application.organisation(),
                application.hostState(),
                json.read(application.facilities(), new TypeReference<List<Facility>>() {}),
                json.read(application.legalSnapshot(), new TypeReference<LegalSnapshot>() {}),
                new Transition(application.filedAt(), application.plannedStart(), time.seat()),
                facts.of(List.of(question)).get(application.model().id()));
    }

    private LegalSnapshot ask(Instant now, SortedSet<String> states, String organisation) {
        try {
            return law.at(now, states, new TreeSet<>(List.of(organisation)));
        } catch (UnknownCodes e) {
            throw new IllegalStateException("The registry does not know any more whom it knew when the application was filed.", e);
        }
    }
}
