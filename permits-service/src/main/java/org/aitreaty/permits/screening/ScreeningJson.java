package org.aitreaty.permits.screening;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.ClassificationJson;
import org.aitreaty.permits.classification.DeclaredFacts;
import org.aitreaty.permits.classification.Regime;
import org.aitreaty.permits.classification.TrainingFactsJson;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A screening's question and answer as JSON. */
@RegisterForReflection
final class ScreeningJson {

    private ScreeningJson() {}

    @Schema(name = "ScreeningRequest")
    record Ask(
            @Schema(description = "ISO 3166-1 alpha-3 of the State where the developer is seated.", required = true, examples = {"USA"}) String developerState,
            @Schema(description = "The instant whose law is applied; now when missing.", nullable = true, examples = {"2026-11-23T00:00:00Z"}) String asOf,
            @Schema(required = true) TrainingFactsJson.Model model,
            @Schema(nullable = true) TrainingFactsJson.Compute compute,
            @Schema(nullable = true, description = "Models this one continues from.") List<TrainingFactsJson.Ancestor> ancestors,
            @Schema(nullable = true, description = "Operations a teacher model spent to make training data.", examples = {"2e24"}) QuantityInput teacherFlop,
            @Schema(nullable = true, implementation = CapabilityForecast.class, examples = {"NOT_ASSESSED"}, description = "Expected capabilities against the baseline model; NOT_ASSESSED when missing.")
                    String capabilityForecast) {

        DeclaredFacts declared() {
            return new DeclaredFacts(model, compute, ancestors, teacherFlop, capabilityForecast);
        }
    }

    @Schema(name = "ScreeningAnswer")
    record Answer(
            @Schema(implementation = Regime.class, examples = {"FRONTIER_PROHIBITED_BY_DEFAULT"}, description = "What the treaty asks of the run.")
                    String regime,
            @Schema(description = "Every trigger of article 4(2) that fires.") List<ClassificationJson.Trigger> triggers,
            ClassificationJson.SizePermit sizePermit,
            @Schema(description = "What is not declared.") List<ClassificationJson.Undetermined> undetermined,
            @Schema(description = "Whether an officer must look at the figures.") boolean manualReview,
            @Schema(description = "Why an officer must look at the figures.") List<ClassificationJson.ReviewReason> reviewReasons,
            ClassificationJson.ComputeFigures compute,
            @Schema(implementation = LegalSnapshot.ParticipationStatus.class, description = "What the developer's State is to the treaty at that instant.", examples = {"PARTY"})
                    String developerStateStatus,
            @Schema(description = "The instant whose law was applied.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Version of the set of treaty parameters.", examples = {"1"}) int parameterSetVersion,
            @Schema(description = "The reasoning in sentences, in the language asked for.") List<String> explanation) {

        static Answer of(Classification classification, String status, Instant asOf, int parameterSetVersion, Language language) {
            ClassificationJson.Stored json = ClassificationJson.Stored.of(classification);
            return new Answer(
                    json.regime(),
                    json.triggers(),
                    json.sizePermit(),
                    json.undeterminedIn(language),
                    classification.manualReview(),
                    json.reviewReasonsIn(language),
                    json.compute(),
                    status,
                    asOf,
                    parameterSetVersion,
                    json.explanationIn(language));
        }
    }
}
