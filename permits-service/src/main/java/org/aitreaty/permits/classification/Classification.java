package org.aitreaty.permits.classification;

import java.util.List;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.wording.Sentence;

/**
 * What the treaty says of a training run, and why.
 *
 * @param triggers every trigger of article 4(2) that fires, not only the first
 * @param undetermined what is not declared; decisive where it could change the regime
 * @param reviewReasons why a person must look at it; empty when nobody must
 * @param explanation the reasoning in sentences, the conclusion first
 */
public record Classification(
        Regime regime,
        List<Trigger> triggers,
        SizePermit sizePermit,
        List<Undetermined> undetermined,
        List<ReviewReason> reviewReasons,
        ComputeFigures compute,
        List<Sentence> explanation) {

    public Classification {
        triggers = List.copyOf(triggers);
        undetermined = List.copyOf(undetermined);
        reviewReasons = List.copyOf(reviewReasons);
        explanation = List.copyOf(explanation);
    }

    public boolean manualReview() {
        return !reviewReasons.isEmpty();
    }

    /** The three triggers of article 4(2), joined by "or". */
    public enum Code {
        PARAMS,
        FLOP,
        CAPABILITY
    }

    /**
     * @param value the figure or forecast that was held against the threshold
     * @param threshold the number, or for CAPABILITY the baseline model
     */
    public record Trigger(Code code, String value, String comparator, String threshold, String parameter, int parameterVersion, String article) {

        static Trigger of(Code code, Quantity value, Threshold threshold) {
            return new Trigger(
                    code,
                    value.toString(),
                    threshold.comparator().symbol(),
                    threshold.value().toString(),
                    threshold.parameter(),
                    threshold.version(),
                    threshold.article());
        }
    }

    /**
     * Whether the model's size alone calls for a training permit, article 3(2).
     *
     * @param required null when the number of parameters is not declared
     * @param value the parameters declared, or null
     */
    public record SizePermit(
            Boolean required, String value, String comparator, String threshold, String parameter, int parameterVersion, String article) {}

    /**
     * @param pointer where to declare it
     * @param decisive whether the regime could change with it
     */
    public record Undetermined(Code code, String pointer, boolean decisive, Sentence message) {}

    /** @param code why: FLOP_INTERVAL, FLOP_FIGURES_DISAGREE, NARROW_CLAIM or IMPLAUSIBLE_RATIO */
    public record ReviewReason(String code, Sentence message) {}

    /**
     * @param own this run; null when not known
     * @param cumulative this run and all ancestors; null when one of them is not known
     * @param cumulativeWithTeacher the same with the teacher's; null when there is no teacher or a figure is missing
     * @param estimates the figures computed from inputs
     */
    public record ComputeFigures(Quantity own, Quantity cumulative, Quantity cumulativeWithTeacher, List<ComputeEstimate> estimates) {

        public ComputeFigures {
            estimates = List.copyOf(estimates);
        }
    }
}
