package org.aitreaty.permits.classification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.aitreaty.permits.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a classification as JSON. Sentences that are stored are kept in all languages. */
@RegisterForReflection
public final class ClassificationJson {

    private ClassificationJson() {}

    @Schema(name = "Trigger", description = "A trigger of article 4(2) that fires.")
    public record Trigger(
            @Schema(implementation = Classification.Code.class, examples = {"FLOP"}, description = "Which of the three triggers.") String code,
            @Schema(description = "The figure or forecast held against the threshold.", examples = {"3.8e25"}) String value,
            @Schema(examples = {">"}, description = "How the value is held against the threshold.") String comparator,
            @Schema(description = "The threshold, or the baseline model.", examples = {"1e25"}) String threshold,
            @Schema(description = "Key of the treaty parameter.", examples = {"frontier.flop"}) String parameter,
            @Schema(examples = {"1"}, description = "Version of that treaty parameter.") int parameterVersion,
            @Schema(examples = {"4(2)(b)"}, description = "Article of the treaty text.") String article) {

        static Trigger of(Classification.Trigger trigger) {
            return new Trigger(
                    trigger.code().name(),
                    trigger.value(),
                    trigger.comparator(),
                    trigger.threshold(),
                    trigger.parameter(),
                    trigger.parameterVersion(),
                    trigger.article());
        }
    }

    @Schema(name = "SizePermit", description = "Whether size alone calls for a training permit, article 3(2).")
    public record SizePermit(
            @Schema(nullable = true, description = "Null when the number of parameters is not declared.") Boolean required,
            @Schema(nullable = true, examples = {"4.05e11"}, description = "The figure held against the threshold; null when it is not declared.") String value,
            @Schema(examples = {">"}, description = "How the value is held against the threshold.") String comparator,
            @Schema(examples = {"1e9"}, description = "The threshold.") String threshold,
            @Schema(examples = {"training.permit.params"}, description = "Key of the treaty parameter applied.") String parameter,
            @Schema(examples = {"1"}, description = "Version of that treaty parameter.") int parameterVersion,
            @Schema(examples = {"3(2)"}, description = "Article of the treaty text.") String article) {

        static SizePermit of(Classification.SizePermit permit) {
            return new SizePermit(
                    permit.required(),
                    permit.value(),
                    permit.comparator(),
                    permit.threshold(),
                    permit.parameter(),
                    permit.parameterVersion(),
                    permit.article());
        }
    }

    @Schema(name = "Undetermined", description = "A figure that is not declared.")
    public record Undetermined(
            @Schema(implementation = Classification.Code.class, examples = {"PARAMS"}, description = "Which trigger the figure belongs to.") String code,
            @Schema(description = "Where to declare it.", examples = {"/model/parameters"}) String pointer,
            @Schema(description = "Whether the regime could change with it.") boolean decisive,
            @Schema(examples = {"The number of parameters is not declared."}, description = "What it means, in a sentence.") String message) {}

    @Schema(name = "ReviewReason", description = "Why an officer must look at the figures.")
    public record ReviewReason(
            @Schema(examples = {"FLOP_INTERVAL"}, description = "Why: FLOP_INTERVAL, FLOP_FIGURES_DISAGREE, NARROW_CLAIM or IMPLAUSIBLE_RATIO.") String code,
            @Schema(examples = {"The interval of training compute contains the threshold."}, description = "What it means, in a sentence.") String message) {}

    @Schema(name = "ComputeEstimate", description = "A figure computed from inputs.")
    public record Estimate(
            @Schema(implementation = ComputeEstimate.Method.class, examples = {"OPERATION_COUNTING"}, description = "How the figure was arrived at.") String method,
            @Schema(examples = {"3.791e25"}, description = "Training operations.") String flop,
            @Schema(nullable = true, examples = {"6 × 4.05e11 × 1.56e13"}, description = "The arithmetic, for a person to check.") String formula) {}

    @Schema(name = "ComputeFigures")
    public record ComputeFigures(
            @Schema(nullable = true, description = "This run.", examples = {"3.8e25"}) String own,
            @Schema(nullable = true, description = "This run and all ancestors.", examples = {"3.8e25"}) String cumulative,
            @Schema(nullable = true, description = "The same and the teacher's; null without a teacher.", examples = {"3.805e25"}) String cumulativeWithTeacher,
            @Schema(description = "Figures computed from the inputs given.") List<Estimate> estimates) {

        static ComputeFigures of(Classification.ComputeFigures figures) {
            return new ComputeFigures(
                    text(figures.own()),
                    text(figures.cumulative()),
                    text(figures.cumulativeWithTeacher()),
                    figures.estimates().stream()
                            .map(estimate -> new Estimate(estimate.method().name(), estimate.flop().toString(), estimate.formula()))
                            .toList());
        }

        private static String text(Object quantity) {
            return quantity == null ? null : quantity.toString();
        }
    }

    /** A classification as it is stored with the dossier it decided: every sentence in all languages. */
    @RegisterForReflection
    public record Stored(
            String regime,
            List<Trigger> triggers,
            SizePermit sizePermit,
            List<StoredNote> undetermined,
            List<StoredNote> reviewReasons,
            ComputeFigures compute,
            List<Map<String, String>> explanation) {

        public static Stored of(Classification classification) {
            return new Stored(
                    classification.regime().name(),
                    classification.triggers().stream().map(Trigger::of).toList(),
                    SizePermit.of(classification.sizePermit()),
                    classification.undetermined().stream()
                            .map(note -> new StoredNote(note.code().name(), note.pointer(), note.decisive(), note.message().inAll()))
                            .toList(),
                    classification.reviewReasons().stream()
                            .map(reason -> new StoredNote(reason.code(), null, null, reason.message().inAll()))
                            .toList(),
                    ComputeFigures.of(classification.compute()),
                    classification.explanation().stream().map(sentence -> sentence.inAll()).toList());
        }

        public List<Undetermined> undeterminedIn(Language language) {
            return undetermined.stream()
                    .map(note -> new Undetermined(note.code(), note.pointer(), note.decisive(), language.of(note.message())))
                    .toList();
        }

        public List<ReviewReason> reviewReasonsIn(Language language) {
            return reviewReasons.stream().map(note -> new ReviewReason(note.code(), language.of(note.message()))).toList();
        }

        public List<String> explanationIn(Language language) {
            return explanation.stream().map(language::of).toList();
        }
    }

    /** A stored remark with its sentence in all languages. */
    @RegisterForReflection
    public record StoredNote(String code, String pointer, Boolean decisive, Map<String, String> message) {}
}
