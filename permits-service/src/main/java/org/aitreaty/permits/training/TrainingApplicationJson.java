package org.aitreaty.permits.training;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.admissibility.Facility;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.ClassificationJson;
import org.aitreaty.permits.classification.DeclaredFacts;
import org.aitreaty.permits.classification.Generality;
import org.aitreaty.permits.classification.Regime;
import org.aitreaty.permits.classification.TrainingFactsJson;
import org.aitreaty.permits.legal.TransitionalRule;
import org.aitreaty.permits.transition.PresentLaw;
import org.aitreaty.permits.wording.Sentence;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Training applications as JSON. */
public final class TrainingApplicationJson {

    private TrainingApplicationJson() {}

    @Schema(name = "TrainingApplicationFiling", description = "The applicant is the organisation of the access token; it is never named in the body.")
    record File(
            @Schema(required = true, description = "Your name for the run.", examples = {"Llama 3.1-405B pre-training"}) String runName,
            @Schema(required = true, description = "What the model is for.", examples = {"General assistant"}) String purpose,
            @Schema(required = true) TrainingFactsJson.Model model,
            @Schema(nullable = true) TrainingFactsJson.Compute compute,
            @Schema(nullable = true, description = "Models this one continues from.") List<TrainingFactsJson.Ancestor> ancestors,
            @Schema(nullable = true, description = "Operations a teacher model spent to make training data.", examples = {"2e24"}) QuantityInput teacherFlop,
            @Schema(nullable = true, implementation = CapabilityForecast.class, examples = {"BELOW_BASELINE"}, description = "Expected capabilities against the baseline model. A general model's must be assessed.")
                    String capabilityForecast,
            @Schema(nullable = true, description = "What the forecast rests on.", examples = {"Scaling law fitted to three smaller runs"})
                    String capabilityForecastBasis,
            @Schema(required = true, description = "Every site where the run is to take place.") List<Facility> facilities,
            @Schema(required = true, examples = {"2027-03-01"}, description = "First day of the run.") String plannedStart,
            @Schema(required = true, examples = {"2027-06-30"}, description = "Last day of the run.") String plannedEnd) {

        DeclaredFacts declared() {
            return new DeclaredFacts(model, compute, ancestors, teacherFlop, capabilityForecast);
        }
    }

    @Schema(name = "TrainingApplicationWithdrawal")
    record Withdraw(
            @Schema(nullable = true, description = "Why, in your words.", examples = {"The run was postponed"}) String reason) {}

    @Schema(name = "Applicant")
    record Applicant(
            @Schema(examples = {"meridian"}, description = "Code of the organisation.") String code,
            @Schema(examples = {"Meridian Compute Laboratory"}, description = "Legal name of the organisation.") String legalName) {}

    @Schema(name = "RefusalReason", description = "A ground of refusal, with the law it rests on.")
    record Reason(
            @Schema(examples = {"FRONTIER_NOT_DEMONSTRATED"}, description = "Stable code of the ground.") String code,
            @Schema(description = "The reason by language; with its particulars for those who may see the dossier.", examples = {"{\"en\":\"The run is above the frontier (FLOP) …\"}"})
                    Map<String, String> message,
            @Schema(examples = {"4(1)"}, description = "Article of the treaty text.") String article,
            @Schema(nullable = true, examples = {"frontier.flop"}, description = "Key of the treaty parameter applied; null where none is.") String parameter,
            @Schema(nullable = true, examples = {"1"}, description = "Version of that treaty parameter.") Integer parameterVersion) {

        static Reason of(StoredReason reason, boolean withParticulars) {
            return new Reason(
                    reason.code(),
                    withParticulars ? reason.message() : reason.publicMessage(),
                    reason.article(),
                    reason.parameter(),
                    reason.parameterVersion());
        }
    }

    @Schema(name = "ApplicationEvent")
    record HistoryItem(
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it happened.") Instant at,
            @Schema(examples = {"TrainingApplicationRefused"}, description = "What happened.") String event,
            @Schema(implementation = TrainingApplicationStatus.class, examples = {"REFUSED"}, description = "Where it stood from then on.") String status) {}

    @Schema(name = "ApplicationTransition", description = "Which version of a parameter an application is decided by, by its transitional rule.")
    record Transition(
            @Schema(description = "Key of the treaty parameter.", examples = {"training.permit.params"}) String parameter,
            @Schema(description = "The version it was filed under.", examples = {"1"}) int filedUnderVersion,
            @Schema(description = "The version in force now.", examples = {"2"}) int presentVersion,
            @Schema(description = "Transitional rule of the version in force now.") TransitionalRule rule,
            @Schema(description = "The version that applies if the application is decided now.", examples = {"1"}) int appliesOnDecisionNow,
            @Schema(description = "Why, by language.", examples = {"{\"en\":\"Version 2 applies only to applications filed from its effect on; …\"}"})
                    Map<String, String> why) {

        static Transition of(PresentLaw.Passage passage) {
            return new Transition(
                    passage.parameter(),
                    passage.filedUnder(),
                    passage.verdict().present().version(),
                    passage.verdict().present().transitionalRule(),
                    passage.verdict().applied().version(),
                    Sentence.inAll(passage.verdict().why()));
        }
    }

    /** What everyone may see of an application. */
    @Schema(name = "TrainingApplicationSummary")
    record Summary(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the record.") String id,
            @Schema(examples = {"TA-2026-USA-000001-X"}, description = "Ends in a check character.") String number,
            @Schema(enumeration = {"TRAINING"}, examples = {"TRAINING"}, description = "What the application is for.") String kind,
            Applicant applicant,
            @Schema(examples = {"USA"}, description = "ISO 3166-1 alpha-3 of the applicant's host State.") String hostState,
            @Schema(implementation = TrainingApplicationStatus.class, description = "Where it stands.", examples = {"REFUSED"}) String status,
            @Schema(implementation = Regime.class, examples = {"FRONTIER_PROHIBITED_BY_DEFAULT"}, description = "What the treaty asks of the run.") String regime,
            @Schema(description = "Every trigger of article 4(2) that fires.") List<ClassificationJson.Trigger> triggers,
            @Schema(description = "Whether an officer must look at the figures.") boolean manualReview,
            @Schema(description = "When it was filed.", examples = {"2026-11-23T10:00:00Z"}) Instant filedAt,
            @Schema(nullable = true, description = "When it was granted or refused last; null while it is not.", examples = {"2026-11-23T10:00:00Z"}) Instant decidedAt,
            @Schema(nullable = true, description = "When it was withdrawn; null while it is not.", examples = {"2026-11-23T12:00:00Z"}) Instant withdrawnAt,
            @Schema(nullable = true, description = "Number of the permit; null while there is none.", examples = {"TP-2027-USA-000001-4"}) String permit) {}

    /** An application; the dossier is null for a reader who may see the public part only. */
    @Schema(name = "TrainingApplication")
    public record View(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the record.") String id,
            @Schema(description = "Ends in a check character.", examples = {"TA-2026-USA-000001-X"}) String number,
            @Schema(enumeration = {"TRAINING"}, examples = {"TRAINING"}, description = "What the application is for.") String kind,
            Applicant applicant,
            @Schema(examples = {"USA"}, description = "ISO 3166-1 alpha-3 of the applicant's host State.") String hostState,
            @Schema(implementation = TrainingApplicationStatus.class, description = "Where it stands.", examples = {"REFUSED"}) String status,
            @Schema(implementation = Regime.class, examples = {"FRONTIER_PROHIBITED_BY_DEFAULT"}, description = "What the treaty asks of the run.") String regime,
            @Schema(description = "Every trigger of article 4(2) that fires.") List<ClassificationJson.Trigger> triggers,
            ClassificationJson.SizePermit sizePermit,
            @Schema(description = "Whether an officer must look at the figures.") boolean manualReview,
            @Schema(description = "When it was filed.", examples = {"2026-11-23T10:00:00Z"}) Instant filedAt,
            @Schema(nullable = true, description = "When it was granted or refused last; null while it is not.", examples = {"2026-11-23T10:00:00Z"}) Instant decidedAt,
            @Schema(nullable = true, description = "When it was withdrawn; null while it is not.", examples = {"2026-11-23T12:00:00Z"}) Instant withdrawnAt,
            @Schema(nullable = true, description = "Number of the permit; null while there is none.", examples = {"TP-2027-USA-000001-4"}) String permit,
            @Schema(description = "The instant whose law was applied.", examples = {"2026-11-23T10:00:00Z"}) Instant legalAsOf,
            @Schema(description = "Version of the set of treaty parameters.", examples = {"1"}) int parameterSetVersion,
            @Schema(description = "Every ground of refusal; empty when it is not refused.") List<Reason> reasons,
            @Schema(description = "What happened to it, oldest first.") List<HistoryItem> history,
            @Schema(description = "What you may do next; each is a sub-resource.", examples = {"[\"withdrawal\"]"}) List<String> allowedActions,
            @Schema(nullable = true, description = "Which version of each parameter of classification applies if it is decided now; none once it is refused or withdrawn. Null when that is not known.")
                    List<Transition> transition,
            @Schema(nullable = true, description = "Why `transition` is null, by language.", examples = {"{\"en\":\"The registry cannot be asked at the moment.\"}"})
                    Map<String, String> transitionUnknown,
            @Schema(nullable = true, description = "For the applicant, the host State and the secretariat; null for others.") Dossier dossier) {}

    /** What is not public: for the applicant, the host State's delegates and the secretariat. */
    @Schema(name = "TrainingApplicationDossier")
    record Dossier(
            @Schema(description = "The applicant's name for the run.", examples = {"Meridian-70B pre-training"}) String runName,
            @Schema(description = "What the model is for.", examples = {"General assistant"}) String purpose,
            DossierModel model,
            ClassificationJson.ComputeFigures compute,
            @Schema(description = "Models it continues from.") List<DossierAncestor> ancestors,
            @Schema(nullable = true, examples = {"2e24"}, description = "Operations a teacher model spent to make training data; null without a teacher.")
                    String teacherFlop,
            @Schema(implementation = CapabilityForecast.class, examples = {"BELOW_BASELINE"}, description = "Expected capabilities against the baseline model.") String capabilityForecast,
            @Schema(nullable = true, description = "What the forecast rests on.", examples = {"Scaling law fitted to three smaller runs"})
                    String capabilityForecastBasis,
            @Schema(description = "Every site of the run.") List<Facility> facilities,
            @Schema(description = "First day of the run.", examples = {"2027-03-01"}) LocalDate plannedStart,
            @Schema(description = "Last day of the run.", examples = {"2027-06-30"}) LocalDate plannedEnd,
            @Schema(description = "The reasoning of the classification, in the language asked for.") List<String> explanation,
            @Schema(description = "What is not declared.") List<ClassificationJson.Undetermined> undetermined,
            @Schema(description = "Why an officer must look at the figures.") List<ClassificationJson.ReviewReason> reviewReasons,
            @Schema(description = "Name of the person or client who filed.", examples = {"Ana Reyes"}) String filedBy,
            @Schema(nullable = true, description = "Why it was withdrawn, in the applicant's words.", examples = {"The run was postponed"})
                    String withdrawalReason,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The law it was decided on, as the registry told it.") String legalSnapshot) {}

    @Schema(name = "DossierModel")
    record DossierModel(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the record.") String id,
            @Schema(description = "Its name.", examples = {"Llama 3.1-405B"}) String name,
            @Schema(nullable = true, examples = {"4.05e11"}, description = "All parameters; null when not known.") String parameters,
            @Schema(nullable = true, examples = {"4.05e11"}, description = "Parameters used for each token; null when not known.") String activeParameters,
            @Schema(implementation = Generality.class, examples = {"GENERAL"}, description = "Whether it is built for many tasks or for one field.") String generality,
            @Schema(nullable = true, description = "Why the model is narrow; null for a general one.", examples = {"Built for the images of one medical device"})
                    String narrowReason) {}

    @Schema(name = "DossierAncestor")
    record DossierAncestor(
            @Schema(description = "Its name.", examples = {"Llama 3.1-405B"}) String name,
            @Schema(nullable = true, examples = {"3.8e25"}, description = "Training operations; null when not known.") String flop) {}
}
