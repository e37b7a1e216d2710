package org.aitreaty.permits.classification;

import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;

/** Everything that classification needs, before it is checked. */
public record DeclaredFacts(
        TrainingFactsJson.Model model,
        TrainingFactsJson.Compute compute,
        List<TrainingFactsJson.Ancestor> ancestors,
        QuantityInput teacherFlop,
        String capabilityForecast) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ANCESTORS = 200;

    /**
     * Reads the facts; complaints go to the check. The answer is only of use when the check holds none.
     */
    public TrainingFacts read(InputCheck check) {
        return new Reading(check).facts(this);
    }

    /** Reads one declaration. */
    private record Reading(InputCheck check) {

        TrainingFacts facts(DeclaredFacts declared) {
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

        private List<TrainingFacts.Ancestor> ancestors(List<TrainingFactsJson.Ancestor> declared) {
            List<TrainingFacts.Ancestor> ancestors = new ArrayList<>();
            if (declared == null) {
                return ancestors;
            }
            check.refuseIf(
                    declared.size() > MOST_ANCESTORS, "/ancestors", "TOO_MANY", "There are more than 200 ancestors.", "Name the direct ones; each counts its own.");
            for (int i = 0; i < Math.min(declared.size(), MOST_ANCESTORS); i++) {
                String at = "/ancestors/" + i;
                TrainingFactsJson.Ancestor ancestor = declared.get(i);
                if (check.required(at, ancestor)) {
                    // A registered ancestor's name and figure come from the register, not from the declaration.
                    String name = ancestor.model() != null ? ancestor.name() : check.text(at + "/name", ancestor.name(), LONGEST_NAME);
                    ancestors.add(new TrainingFacts.Ancestor(name, check.optionalQuantity(at + "/flop", ancestor.flop())));
                }
            }
            return ancestors;
        }

        private TrainingFacts.Compute compute(TrainingFactsJson.Compute declared, Quantity activeParameters, boolean fromNothing) {
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

        private void checkInterval(TrainingFactsJson.Compute declared, Quantity flop, Quantity low, Quantity high) {
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

        private List<ComputeEstimate> computed(TrainingFactsJson.Inputs inputs, Quantity activeParameters) {
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

        private void hardware(TrainingFactsJson.Inputs inputs, List<ComputeEstimate> computed) {
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
