package org.aitreaty.permits.training;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.classification.ClassificationJson;
import org.aitreaty.permits.classification.DeclaredFacts;
import org.aitreaty.permits.classification.TrainingFactsJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Training applications as JSON. */
final class TrainingApplicationJson {

    private TrainingApplicationJson() {}

    @Schema(name = "TrainingApplicationFiling", description = "The applicant is the organisation of the access token; it is never named in the body.")
    record File(
            @Schema(required = true, description = "Your name for the run.", examples = {"Llama 3.1-405B pre-training"}) String runName,
            @Schema(required = true, description = "What the model is for.", examples = {"General assistant"}) String purpose,
            @Schema(required = true) TrainingFactsJson.Model model,
            @Schema(nullable = true) TrainingFactsJson.Compute compute,
            @Schema(nullable = true, description = "Models this one continues from.") List<TrainingFactsJson.Ancestor> ancestors,
            @Schema(nullable = true, description = "Operations a teacher model spent to make training data.") QuantityInput teacherFlop,
            @Schema(
                            nullable = true,
                            enumeration = {"BELOW_BASELINE", "ABOUT_TO_EXCEED", "NOT_ASSESSED"},
                            examples = {"BELOW_BASELINE"},
                            description = "Expected capabilities against the baseline model. A general model's must be assessed.")
                    String capabilityForecast,
            @Schema(nullable = true, description = "What the forecast rests on.", examples = {"Scaling law fitted to three smaller runs"})
                    String capabilityForecastBasis,
            @Schema(required = true, description = "Every site where the run is to take place.") List<Facility> facilities,
            @Schema(required = true, examples = {"2027-03-01"}) String plannedStart,
            @Schema(required = true, examples = {"2027-06-30"}) String plannedEnd) {

        DeclaredFacts declared() {
            return new DeclaredFacts(model, compute, ancestors, teacherFlop, capabilityForecast);
        }
    }

    @Schema(name = "TrainingApplicationWithdrawal")
    record Withdraw(@Schema(nullable = true, description = "Why, in your words.", examples = {"The run was postponed"}) String reason) {}

    @Schema(name = "Applicant")
    record Applicant(@Schema(examples = {"meridian"}) String code, @Schema(examples = {"Meridian Compute Laboratory"}) String legalName) {}

    @Schema(name = "RefusalReason", description = "A ground of refusal, with the law it rests on.")
    record Reason(
            @Schema(examples = {"FRONTIER_NOT_DEMONSTRATED"}) String code,
            @Schema(description = "The reason by language; with its particulars for those who may see the dossier.", examples = {"{\"en\":\"The run is above the frontier (FLOP) …\"}"}) Map<String, String> message,
            @Schema(examples = {"4(1)"}) String article,
            @Schema(nullable = true, examples = {"frontier.flop"}) String parameter,
            @Schema(nullable = true, examples = {"1"}) Integer parameterVersion) {

        static Reason of(StoredReason reason, boolean withParticulars) {
            return new Reason(
                    reason.code(),
                    withParticulars ? reason.message() : reason.publicMessage(),
                    reason.article(),
                    reason.parameter(),
                    reason.parameterVersion());
        }
    }

    /** A ground as it is stored: with its particulars, and as everyone may read it. */
    @RegisterForReflection
    record StoredReason(
            String code, Map<String, String> message, Map<String, String> publicMessage, String article, String parameter, Integer parameterVersion) {

        static StoredReason of(Refusal refusal) {
            return new StoredReason(
                    refusal.code(),
                    refusal.message().inAll(),
                    refusal.publicMessage().inAll(),
                    refusal.article(),
                    refusal.parameter(),
                    refusal.parameterVersion());
        }
    }

    @Schema(name = "ApplicationEvent")
    record HistoryItem(
            @Schema(examples = {"2026-11-23T10:00:00Z"}) Instant at,
            @Schema(examples = {"TrainingApplicationRefused"}) String event,
            @Schema(examples = {"REFUSED"}) String status) {}

    /** What everyone may see of an application. */
    @Schema(name = "TrainingApplicationSummary")
    record Summary(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}) String id,
            @Schema(examples = {"TA-2026-USA-000001-X"}) String number,
            @Schema(examples = {"TRAINING"}) String kind,
            Applicant applicant,
            @Schema(examples = {"USA"}) String hostState,
            @Schema(enumeration = {"UNDER_REVIEW", "REFUSED", "WITHDRAWN"}) String status,
            @Schema(examples = {"FRONTIER_PROHIBITED_BY_DEFAULT"}) String regime,
            List<ClassificationJson.Trigger> triggers,
            boolean manualReview,
            Instant filedAt,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) Instant withdrawnAt) {}

    /** An application; the dossier is null for a reader who may see the public part only. */
    @Schema(name = "TrainingApplication")
    record View(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}) String id,
            @Schema(description = "Ends in a check character.", examples = {"TA-2026-USA-000001-X"}) String number,
            @Schema(examples = {"TRAINING"}) String kind,
            Applicant applicant,
            @Schema(examples = {"USA"}) String hostState,
            @Schema(enumeration = {"UNDER_REVIEW", "REFUSED", "WITHDRAWN"}) String status,
            @Schema(examples = {"FRONTIER_PROHIBITED_BY_DEFAULT"}) String regime,
            @Schema(description = "Every trigger of article 4(2) that fires.") List<ClassificationJson.Trigger> triggers,
            ClassificationJson.SizePermit sizePermit,
            @Schema(description = "Whether an officer must look at the figures.") boolean manualReview,
            Instant filedAt,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) Instant withdrawnAt,
            @Schema(description = "The instant whose law was applied.") Instant legalAsOf,
            @Schema(description = "Version of the set of treaty parameters.", examples = {"1"}) int parameterSetVersion,
            @Schema(description = "Every ground of refusal; empty when it is not refused.") List<Reason> reasons,
            @Schema(description = "What happened to it, oldest first.") List<HistoryItem> history,
            @Schema(description = "What you may do next; each is a sub-resource.", examples = {"[\"withdrawal\"]"}) List<String> allowedActions,
            @Schema(nullable = true, description = "For the applicant, the host State and the secretariat; null for others.") Dossier dossier) {}

    /** What is not public: for the applicant, the host State's delegates and the secretariat. */
    @Schema(name = "TrainingApplicationDossier")
    record Dossier(
            String runName,
            String purpose,
            DossierModel model,
            ClassificationJson.ComputeFigures compute,
            List<DossierAncestor> ancestors,
            @Schema(nullable = true, examples = {"2e24"}) String teacherFlop,
            @Schema(examples = {"BELOW_BASELINE"}) String capabilityForecast,
            @Schema(nullable = true) String capabilityForecastBasis,
            List<Facility> facilities,
            LocalDate plannedStart,
            LocalDate plannedEnd,
            @Schema(description = "The reasoning of the classification, in the language asked for.") List<String> explanation,
            List<ClassificationJson.Undetermined> undetermined,
            List<ClassificationJson.ReviewReason> reviewReasons,
            @Schema(description = "Name of the person or client who filed.") String filedBy,
            @Schema(nullable = true) String withdrawalReason,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The law it was decided on, as the registry told it.") String legalSnapshot) {}

    @Schema(name = "DossierModel")
    record DossierModel(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}) String id,
            String name,
            @Schema(nullable = true, examples = {"4.05e11"}) String parameters,
            @Schema(nullable = true, examples = {"4.05e11"}) String activeParameters,
            @Schema(examples = {"GENERAL"}) String generality,
            @Schema(nullable = true) String narrowReason) {}

    @Schema(name = "DossierAncestor")
    record DossierAncestor(String name, @Schema(nullable = true, examples = {"3.8e25"}) String flop) {}
}
