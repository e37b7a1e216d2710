package org.aitreaty.permits.classification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.aitreaty.kit.quantity.QuantityInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is declared of a training run, as JSON. The same in a screening and in an application. */
@RegisterForReflection
public final class TrainingFactsJson {

    private TrainingFactsJson() {}

    @Schema(name = "DeclaredModel")
    public record Model(
            @Schema(description = "Name and version of the model.", required = true, examples = {"Llama 3.1-405B"}) String name,
            @Schema(description = "All parameters, also those not used for every token. Null when not known.", nullable = true, examples = {"4.05e11"})
                    QuantityInput parameters,
            @Schema(description = "Parameters used for each token. For a dense model repeat the total.", nullable = true, examples = {"4.05e11"})
                    QuantityInput activeParameters,
            @Schema(description = "Whether it is built for many tasks or for one field.", required = true, implementation = Generality.class, examples = {"GENERAL"}) String generality,
            @Schema(description = "Why the model is narrow; needed when an application says NARROW.", nullable = true, examples = {"Built for the images of one medical device"})
                    String narrowReason) {}

    @Schema(name = "DeclaredCompute")
    public record Compute(
            @Schema(description = "Training operations of this run. Null when not known, or to have them computed from the inputs.", nullable = true, examples = {"3.8e25"})
                    QuantityInput flop,
            @Schema(description = "Lower end of the interval; goes with high.", nullable = true, examples = {"3.5e25"}) QuantityInput low,
            @Schema(description = "Upper end of the interval; goes with low.", nullable = true, examples = {"4.1e25"}) QuantityInput high,
            @Schema(description = "How the declared figure was arrived at.", nullable = true, implementation = ComputeEstimate.Method.class, examples = {"OPERATION_COUNTING"})
                    String method,
            @Schema(description = "How sure the estimator is.", nullable = true, implementation = ComputeEstimate.Confidence.class, examples = {"CONFIDENT"})
                    String confidence,
            @Schema(description = "What the figure can be computed from.", nullable = true) Inputs inputs) {}

    /** Operation counting needs the tokens, hardware needs all of the other four. Both may be given. */
    @Schema(name = "ComputeInputs")
    public record Inputs(
            @Schema(description = "Training tokens.", nullable = true, examples = {"15.6e12"}) QuantityInput tokens,
            @Schema(description = "Number of chips.", nullable = true, examples = {"16384"}) QuantityInput chips,
            @Schema(description = "Hours of the run.", nullable = true, examples = {"2142"}) QuantityInput hours,
            @Schema(description = "Peak of one chip in FLOP per second, dense.", nullable = true, examples = {"989.4e12"}) QuantityInput peakFlopPerSecond,
            @Schema(description = "Share of the peak that was reached, above 0 and at most 1.", nullable = true, examples = {"0.4042"}) QuantityInput utilisation) {

        /** The inputs as they were written, by name. */
        public void asTexts(Map<String, String> texts) {
            put(texts, "tokens", tokens);
            put(texts, "chips", chips);
            put(texts, "hours", hours);
            put(texts, "peakFlopPerSecond", peakFlopPerSecond);
            put(texts, "utilisation", utilisation);
        }

        private static void put(Map<String, String> texts, String name, QuantityInput value) {
            if (value != null) {
                texts.put(name, value.text());
            }
        }

        boolean anyOfHardware() {
            return chips != null || hours != null || peakFlopPerSecond != null || utilisation != null;
        }
    }

    @Schema(name = "DeclaredAncestor")
    public record Ancestor(
            @Schema(description = "Name of the model this one continues from.", examples = {"Llama 3.1-405B"}) String name,
            @Schema(description = "Training operations spent on it, its own ancestors included. Null when not known.", nullable = true, examples = {"3.8e25"})
                    QuantityInput flop,
            @Schema(description = "Its identifier, when it is registered here: its figures then come from the register.", nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"})
                    String model) {}
}
