package org.aitreaty.permits.classification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is declared of a training run, as JSON. The same in a screening and in an application. */
@RegisterForReflection
public final class TrainingFactsJson {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ANCESTORS = 200;

    private TrainingFactsJson() {}

    @Schema(name = "DeclaredModel")
    public record Model(
            @Schema(description = "Name and version of the model.", required = true, examples = {"Llama 3.1-405B"}) String name,
            @Schema(description = "All parameters, also those not used for every token. Null when not known.", nullable = true) QuantityInput parameters,
            @Schema(description = "Parameters used for each token. For a dense model repeat the total.", nullable = true) QuantityInput activeParameters,
            @Schema(description = "GENERAL or NARROW.", required = true, enumeration = {"GENERAL", "NARROW"}, examples = {"GENERAL"}) String generality,
            @Schema(description = "Why the model is narrow; needed when an application says NARROW.", nullable = true) String narrowReason) {}

    @Schema(name = "DeclaredCompute")
    public record Compute(
            @Schema(description = "Training operations of this run. Null when not known, or to have them computed from the inputs.", nullable = true)
                    QuantityInput flop,
            @Schema(description = "Lower end of the interval; goes with high.", nullable = true) QuantityInput low,
            @Schema(description = "Upper end of the interval; goes with low.", nullable = true) QuantityInput high,
            @Schema(
                            description = "How the declared figure was arrived at.",
                            nullable = true,
                            enumeration = {
                                "REPORTED", "OPERATION_COUNTING", "HARDWARE", "BENCHMARKS", "COMPARISON_WITH_OTHER_MODELS", "THIRD_PARTY_ESTIMATION", "COST", "OTHER"
                            },
                            examples = {"OPERATION_COUNTING"})
                    String method,
            @Schema(
                            description = "How sure the estimator is.",
                            nullable = true,
                            enumeration = {"CONFIDENT", "LIKELY", "SPECULATIVE", "UNKNOWN"},
                            examples = {"CONFIDENT"})
                    String confidence,
            @Schema(description = "What the figure can be computed from.", nullable = true) Inputs inputs) {}

    /** Operation counting needs the tokens, hardware needs all of the other four. Both may be given. */
    @Schema(name = "ComputeInputs")
    public record Inputs(
            @Schema(description = "Training tokens.", nullable = true) QuantityInput tokens,
            @Schema(description = "Number of chips.", nullable = true) QuantityInput chips,
            @Schema(description = "Hours of the run.", nullable = true) QuantityInput hours,
            @Schema(description = "Peak of one chip in FLOP per second, dense.", nullable = true) QuantityInput peakFlopPerSecond,
            @Schema(description = "Share of the peak that was reached, above 0 and at most 1.", nullable = true) QuantityInput utilisation) {

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
            @Schema(description = "Training operations spent on it, its own ancestors included. Null when not known.", nullable = true) QuantityInput flop,
            @Schema(description = "Its identifier, when it is registered here: its figures then come from the register.", nullable = true) String model) {}

    /** Everything that classification needs, before it is checked. */
    public record Declared(
            Model model, Compute compute, List<Ancestor> ancestors, QuantityInput teacherFlop, String capabilityForecast) {

        /**
         * Reads the facts; complaints go to the check. The answer is only of use when the check holds none.
         */
        public TrainingFacts read(InputCheck check) {
            return new Reading(check).facts(this);
        }
    }

    /** Reads one declaration. */
    private record Reading(InputCheck check) {

        TrainingFacts facts(Declared declared) {
            Generality generality = null;
            Quantity parameters = null;
            Quantity active = null;
            if (check.required("/model", declared.model())) {
                check.text("/model/name", declared.model().name(), LONGEST_NAME);
                generality = check.oneOf("/model/generality", declared.model().generality(), Generality.class);
                parameters = check.optionalCount("/model/parameters", declared.model().parameters());
                active = check.optionalCount("/model/activeParameters", declared.model().activeParameters());
                check.refuseIf(
                        parameters != null && active != null && active.isMoreThan(parameters),
                        "/model/activeParameters",
                        "MORE_THAN_TOTAL",
                        "More parameters are active than there are in total.",
                        "\"parameters\" counts all of them; \"activeParameters\" those used for each token.");
            }
            List<TrainingFacts.Ancestor> ancestors = ancestors(declared.ancestors());
            Quantity teacher = check.optionalPositive("/teacherFlop", declared.teacherFlop());
            TrainingFacts.Compute compute = compute(declared.compute(), active, ancestors.isEmpty());
            CapabilityForecast forecast = declared.capabilityForecast() == null
                    ? CapabilityForecast.NOT_ASSESSED
                    : check.oneOf("/capabilityForecast", declared.capabilityForecast(), CapabilityForecast.class);
            return new TrainingFacts(generality, parameters, active, compute, ancestors, teacher, forecast);
        }

        private List<TrainingFacts.Ancestor> ancestors(List<Ancestor> declared) {
            List<TrainingFacts.Ancestor> ancestors = new ArrayList<>();
            if (declared == null) {
                return ancestors;
            }
            check.refuseIf(
                    declared.size() > MOST_ANCESTORS, "/ancestors", "TOO_MANY", "There are more than 200 ancestors.", "Name the direct ones; each counts its own.");
            for (int i = 0; i < Math.min(declared.size(), MOST_ANCESTORS); i++) {
                String at = "/ancestors/" + i;
                Ancestor ancestor = declared.get(i);
                if (check.required(at, ancestor)) {
                    // A registered ancestor's name and figure come from the register, not from the declaration.
                    String name = ancestor.model() != null ? ancestor.name() : check.text(at + "/name", ancestor.name(), LONGEST_NAME);
                    ancestors.add(new TrainingFacts.Ancestor(name, check.optionalQuantity(at + "/flop", ancestor.flop())));
                }
            }
            return ancestors;
        }

        private TrainingFacts.Compute compute(Compute declared, Quantity activeParameters, boolean fromNothing) {
            if (declared == null) {
                return new TrainingFacts.Compute(null, null, null, List.of());
            }
            check.optionalOneOf("/compute/method", declared.method(), ComputeEstimate.Method.class);
            check.optionalOneOf("/compute/confidence", declared.confidence(), ComputeEstimate.Confidence.class);
            Quantity flop = check.optionalQuantity("/compute/flop", declared.flop());
            check.refuseIf(
                    flop != null && flop.isZero() && fromNothing,
                    "/compute/flop",
                    "ZERO",
                    "A model without ancestors is not trained with zero operations.",
                    "Write the operations of this run, name the ancestors, or send null where the figure is unknown.");
            Quantity low = check.optionalQuantity("/compute/low", declared.low());
            Quantity high = check.optionalQuantity("/compute/high", declared.high());
            checkInterval(declared, flop, low, high);
            return new TrainingFacts.Compute(flop, low, high, computed(declared.inputs(), activeParameters));
        }

        private void checkInterval(Compute declared, Quantity flop, Quantity low, Quantity high) {
            if ((declared.low() == null) != (declared.high() == null)) {
                String missing = declared.low() == null ? "/compute/low" : "/compute/high";
                check.refuse(missing, "HALF_AN_INTERVAL", "The interval has only one end.", "Give both low and high, or neither.");
            } else if (low != null && high != null) {
                check.refuseIf(low.isMoreThan(high), "/compute/low", "INTERVAL_REVERSED", "low is larger than high.", "Exchange them.");
                check.refuseIf(
                        flop != null && !low.isMoreThan(high) && (low.isMoreThan(flop) || flop.isMoreThan(high)),
                        "/compute/flop",
                        "OUTSIDE_ITS_INTERVAL",
                        "The figure lies outside the interval given with it.",
                        "Check flop, low and high.");
            }
        }

        private List<ComputeEstimate> computed(Inputs inputs, Quantity activeParameters) {
            List<ComputeEstimate> computed = new ArrayList<>(2);
            if (inputs == null) {
                return computed;
            }
            Quantity tokens = check.optionalCount("/compute/inputs/tokens", inputs.tokens());
            if (inputs.tokens() != null && activeParameters == null && !check.hasErrorAt("/model/activeParameters")) {
                check.refuse(
                        "/model/activeParameters",
                        "REQUIRED",
                        "Operation counting needs the parameters used for each token.",
                        "Declare activeParameters; for a dense model repeat the total.");
            }
            if (tokens != null && activeParameters != null) {
                computed.add(ComputeEstimate.byOperationCounting(activeParameters, tokens));
            }
            if (inputs.anyOfHardware()) {
                hardware(inputs, computed);
            }
            return computed;
        }

        private void hardware(Inputs inputs, List<ComputeEstimate> computed) {
            Quantity chips = requiredPositive("/compute/inputs/chips", inputs.chips());
            Quantity hours = requiredPositive("/compute/inputs/hours", inputs.hours());
            Quantity peak = requiredPositive("/compute/inputs/peakFlopPerSecond", inputs.peakFlopPerSecond());
            Quantity utilisation = requiredPositive("/compute/inputs/utilisation", inputs.utilisation());
            boolean overfull = utilisation != null && utilisation.isMoreThan(Quantity.of("1"));
            check.refuseIf(
                    overfull,
                    "/compute/inputs/utilisation",
                    "MORE_THAN_ONE",
                    "No hardware reaches more than its peak.",
                    "Write the share as a decimal: 0.4 for 40 %.");
            if (chips != null && hours != null && peak != null && utilisation != null && !overfull) {
                computed.add(ComputeEstimate.byHardware(chips, hours, peak, utilisation));
            }
        }

        private Quantity requiredPositive(String pointer, QuantityInput value) {
            return check.required(pointer, value) ? check.optionalPositive(pointer, value) : null;
        }
    }
}
