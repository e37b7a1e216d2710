package org.aitreaty.permits.classification;

import java.util.List;
import org.aitreaty.kit.quantity.Quantity;

/**
 * What is declared of a training run. Null stands for "not known", which is never taken for "small".
 *
 * @param parameters all parameters of the model, also those not used for each token
 * @param activeParameters parameters used for each token; kept, not decisive
 * @param compute operations of this run
 * @param ancestors models this one continues from, each with its own operations
 * @param teacherFlop operations a teacher model spent to make training data; null when there is none
 */
public record TrainingFacts(
        Generality generality,
        Quantity parameters,
        Quantity activeParameters,
        Compute compute,
        List<Ancestor> ancestors,
        Quantity teacherFlop,
        CapabilityForecast forecast) {

    public TrainingFacts {
        ancestors = List.copyOf(ancestors);
    }

    /** @param flop operations spent on it, its own ancestors included; null when not known */
    public record Ancestor(String name, Quantity flop) {}

    /**
     * @param declared the declared figure, or null
     * @param low lower end of the declared interval, or null
     * @param high upper end of the declared interval, or null
     * @param computed figures computed from declared inputs
     */
    public record Compute(Quantity declared, Quantity low, Quantity high, List<ComputeEstimate> computed) {

        public Compute {
            computed = List.copyOf(computed);
        }

        /** The figure that stands for this run: the declared one, else the largest computed one, else null. */
        public Quantity central() {
            return declared != null ? declared : ComputeEstimate.largest(computed);
        }

        Quantity smallest() {
            Quantity smallest = central();
            for (Quantity figure : figures()) {
                smallest = smallest == null || figure.compareTo(smallest) < 0 ? figure : smallest;
            }
            return smallest;
        }

        Quantity largest() {
            Quantity largest = central();
            for (Quantity figure : figures()) {
                largest = largest == null || figure.compareTo(largest) > 0 ? figure : largest;
            }
            return largest;
        }

        private List<Quantity> figures() {
            List<Quantity> figures = new java.util.ArrayList<>(4);
            if (low != null) {
                figures.add(low);
            }
            if (high != null) {
                figures.add(high);
            }
            computed.forEach(estimate -> figures.add(estimate.flop()));
            return figures;
        }
    }
}
