package org.aitreaty.permits.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.admissibility.AdmissibilityPolicy;
import org.aitreaty.permits.admissibility.Refusal;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.ClassificationJson;
import org.aitreaty.permits.classification.Classifier;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.legal.Law;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.NamedState;
import org.aitreaty.permits.legal.UnknownCodes;
import org.aitreaty.permits.model.Model;
import org.aitreaty.permits.model.Registering;
import org.aitreaty.permits.numbering.NumberSeries;
import org.aitreaty.permits.stored.StoredJson;

/**
 * Takes in a training application: classifies it under the law of this instant and decides whether it is admissible.
 *
 * <p>In two steps, because the law is asked of another service and no transaction may wait on that: first everything
 * is gathered, then everything is written at once.
 */
@ApplicationScoped
class Filing {

    static final ProblemType ORGANISATION_NOT_REGISTERED =
            new ProblemType("organisation-not-registered", 409, "Your organisation is not in the register.");

    private static final String NUMBER_KIND = "TA";

    private final Law law;
    private final Registering registering;
    private final TrainingApplications applications;
    private final NumberSeries numbers;
    private final Journal journal;
    private final TreatyTime time;
    private final StoredJson json;

    Filing(
            Law law,
            Registering registering,
            TrainingApplications applications,
            NumberSeries numbers,
            Journal journal,
            TreatyTime time,
            StoredJson json) {
        this.law = law;
        this.registering = registering;
        this.applications = applications;
        this.numbers = numbers;
        this.journal = journal;
        this.time = time;
        this.json = json;
    }

    /** Everything a filing is decided on. */
    record Prepared(FilingInput input, LegalSnapshot.Organisation applicant, Classification classification, List<Refusal> refusals, LegalSnapshot law) {}

    /**
     * Reads a filing and gathers the law it falls under, outside any transaction.
     *
     * @throws ProblemException 422 with everything wrong in it, 409 when the organisation is not registered, 503 when the law cannot be had
     */
    Prepared prepare(Actor actor, TrainingApplicationJson.File file) {
        InputCheck check = new InputCheck();
        Registering.Declaration declaration = registering.read(check, actor.organisation(), file.declared());
        Instant now = time.now();
        FilingInput input = FilingInput.read(check, declaration, file, time.legalDay(now));
        check.throwIfAny();
        LegalSnapshot snapshot = lawOf(check, now, actor, input.namedStates());
        LegalSnapshot.Organisation applicant = snapshot.organisations().get(actor.organisation());
        Classification classification = Classifier.classify(declaration.facts(), snapshot.classificationRules());
        List<Refusal> refusals = AdmissibilityPolicy.refusals(
                new AdmissibilityPolicy.Facts(snapshot.organisations().get(actor.organisation()), input.facilities(), classification, snapshot));
        return new Prepared(input, applicant, classification, refusals, snapshot);
    }

    /**
     * The law for the applicant, its host State and the States it names. Where the applicant is seated is for the registry
     * to say; usually in a State that a facility is in, so that one question is enough. Otherwise all of it is asked
     * again, because a decision rests on one state of the register.
     */
    private LegalSnapshot lawOf(InputCheck check, Instant asOf, Actor actor, List<NamedState> facilities) {
        List<NamedState> named = new ArrayList<>(facilities);
        LegalSnapshot snapshot = ask(check, asOf, actor, named);
        String hostState = snapshot.organisations().get(actor.organisation()).hostState();
        while (!snapshot.states().containsKey(hostState)) {
            named.add(new NamedState("", hostState));
            snapshot = ask(check, asOf, actor, named);
            hostState = snapshot.organisations().get(actor.organisation()).hostState();
        }
        return snapshot;
    }

    private LegalSnapshot ask(InputCheck check, Instant asOf, Actor actor, List<NamedState> named) {
        SortedSet<String> states = new TreeSet<>();
        named.forEach(state -> states.add(state.code()));
        LegalSnapshot snapshot = null;
        try {
            snapshot = law.at(asOf, states, new TreeSet<>(List.of(actor.organisation())));
            NamedState.refuseOthers(check, named, snapshot);
        } catch (UnknownCodes unknown) {
            if (unknown.codes().contains(actor.organisation())) {
                throw new ProblemException(
                        ORGANISATION_NOT_REGISTERED, "Ask the secretariat to register your organisation \"" + actor.organisation() + "\" first.");
            }
            NamedState.refuseUnknown(check, named, unknown);
        }
        check.throwIfAny();
        return snapshot;
    }

    /** A filed application, and the direct ancestors of its model. */
    record Filed(TrainingApplication application, List<TrainingFacts.Ancestor> ancestors) {}

    /** Writes a prepared filing, with its journal entry, in the transaction under way; from the number on, with the series locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    Filed file(Actor actor, Prepared prepared) {
        Instant now = time.now();
        FilingInput input = prepared.input();
        Registering.Registered registered = registering.register(actor, Model.Origin.PLANNED, input.declaration(), now);
        var dossier = new TrainingApplication.Dossier(
                registered.model(),
                input.runName(),
                input.purpose(),
                input.declaration().facts().forecast().name(),
                input.forecastBasis(),
                input.declaration().facts().teacherFlop() == null ? null : input.declaration().facts().teacherFlop().value(),
                json.write(input.facilities()),
                input.plannedStart(),
                input.plannedEnd());
        TrainingLifecycle outcome = prepared.refusals().isEmpty() ? TrainingLifecycle.FILE : TrainingLifecycle.FILE_INADMISSIBLE;
        var basis = new TrainingApplication.Basis(
                outcome,
                prepared.classification().regime().name(),
                prepared.classification().manualReview(),
                json.write(ClassificationJson.Stored.of(prepared.classification())),
                json.write(prepared.refusals().stream().map(StoredReason::of).toList()),
                prepared.law().asOf(),
                prepared.law().parameterSetVersion(),
                json.write(prepared.law()));
        String hostState = prepared.applicant().hostState();
        String number = numbers.next(NUMBER_KIND, time.legalDay(now).getYear(), hostState).toString();
        TrainingApplication application =
                TrainingApplication.filed(number, actor, prepared.applicant().legalName(), hostState, dossier, basis, now);
        applications.persist(application);
        journal.record(actor, JournalEvent.created(outcome.event(), "training-application", application.id(), publicFacts(application, prepared), Visibility.PUBLIC));
        return new Filed(application, registered.ancestors());
    }

    /** What the journal tells everyone: what is public of an application, and the law it was decided on. */
    private static Map<String, Object> publicFacts(TrainingApplication application, Prepared prepared) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", application.number());
        facts.put("applicant", application.organisation());
        facts.put("hostState", application.hostState());
        facts.put("status", application.status().name());
        facts.put("regime", application.regime());
        facts.put("triggers", prepared.classification().triggers().stream().map(trigger -> trigger.code().name()).toList());
        facts.put("reasons", prepared.refusals().stream().map(Refusal::code).toList());
        facts.put("legalAsOf", prepared.law().asOf().toString());
        facts.put("parameterSetVersion", prepared.law().parameterSetVersion());
        facts.put("alignment", prepared.law().alignment().finding().name());
        return facts;
    }
}
