package org.aitreaty.permits.classification;

import java.math.BigDecimal;
import java.util.List;
import org.aitreaty.kit.quantity.Quantity;

/**
 * An amount of training operations, with how it was arrived at.
 *
 * @param method how
 * @param flop the figure
 * @param formula the arithmetic, for a person to check; null for a figure that was declared
 */
public record ComputeEstimate(Method method, Quantity flop, String formula) {

    /** How a figure of compute was arrived at. The names are those of Epoch AI's data on models. */
    public enum Method {
        REPORTED,
        OPERATION_COUNTING,
        HARDWARE,
        BENCHMARKS,
        COMPARISON_WITH_OTHER_MODELS,
        THIRD_PARTY_ESTIMATION,
        COST,
        OTHER
    }

    /** How sure the estimator is. The names are those of Epoch AI's data on models. */
    public enum Confidence {
        CONFIDENT,
        LIKELY,
        SPECULATIVE,
        UNKNOWN
    }

    private static final Quantity OPERATIONS_PER_PARAMETER_AND_TOKEN = Quantity.of("6");
    private static final Quantity SECONDS_PER_HOUR = Quantity.of("3600");

    /**
     * Counts operations: 6 × active parameters × tokens (Epoch AI, "Estimating training compute": two operations per
     * multiply-add, once forward and twice backward).
     *
     * @param activeParameters parameters used for each token, fewer than the total in a mixture of experts
     */
    public static ComputeEstimate byOperationCounting(Quantity activeParameters, Quantity tokens) {
        return new ComputeEstimate(
                Method.OPERATION_COUNTING,
                OPERATIONS_PER_PARAMETER_AND_TOKEN.times(activeParameters).times(tokens),
                "6 × " + activeParameters + " × " + tokens);
    }

    /**
     * Multiplies out the hardware: chips × hours × 3600 × peak FLOP/s × utilisation (Epoch AI, same source).
     *
     * @param peakFlopPerSecond of one chip, dense, in the number format used
     * @param utilisation share of the peak that was reached, above 0 and at most 1
     */
    public static ComputeEstimate byHardware(Quantity chips, Quantity hours, Quantity peakFlopPerSecond, Quantity utilisation) {
        Quantity flop = chips.times(hours).times(SECONDS_PER_HOUR).times(peakFlopPerSecond).times(utilisation);
        String formula = String.join(" × ", chips.toString(), hours.toString(), "3600", peakFlopPerSecond.toString(), utilisation.toString());
        return new ComputeEstimate(Method.HARDWARE, flop, formula);
    }

    /** The largest of several, or null when there is none: the precautionary figure. */
    static Quantity largest(List<ComputeEstimate> estimates) {
        Quantity largest = null;
        for (ComputeEstimate estimate : estimates) {
            largest = largest == null ? estimate.flop() : Quantity.max(largest, estimate.flop());
        }
        return largest;
    }

    /** By how many per cent the larger of two figures exceeds the smaller, rounded down. */
    static String excessInPercent(Quantity smaller, Quantity larger) {
        return larger.value()
                .subtract(smaller.value())
                .multiply(BigDecimal.valueOf(100))
                .divide(smaller.value(), 0, java.math.RoundingMode.DOWN)
                .toPlainString();
    }
}
