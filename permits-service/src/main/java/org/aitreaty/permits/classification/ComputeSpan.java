package org.aitreaty.permits.classification;

import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.Classification.ComputeFigures;
import org.aitreaty.permits.classification.ClassificationRules.ComputeBasis;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;

/**
 * The compute that counts under the basis in force, with what is certain about it.
 *
 * @param known what is known of it for certain to have been spent: a lower bound when a part is not declared
 * @param central the figure that decides; null when a part of it is not declared
 * @param smallest the smallest of all figures given; null as above
 * @param largest the largest of all figures given; null as above
 */
record ComputeSpan(Quantity known, Quantity central, Quantity smallest, Quantity largest) {

    static ComputeSpan of(TrainingFacts facts, ComputeBasis basis) {
        Quantity inherited = Quantity.ZERO;
        boolean allInheritedKnown = true;
        if (basis != ComputeBasis.OWN) {
            for (TrainingFacts.Ancestor ancestor : facts.ancestors()) {
                if (ancestor.flop() == null) {
                    allInheritedKnown = false;
                } else {
                    inherited = inherited.plus(ancestor.flop());
                }
            }
        }
        if (basis == ComputeBasis.CUMULATIVE_WITH_TEACHER && facts.teacherFlop() != null) {
            inherited = inherited.plus(facts.teacherFlop());
        }
        TrainingFacts.Compute own = facts.compute();
        Quantity least = own.central() == null ? own.smallest() : own.central();
        Quantity known = least == null ? inherited : inherited.plus(least);
        if (own.central() == null || !allInheritedKnown) {
            return new ComputeSpan(known, null, null, null);
        }
        return new ComputeSpan(known, inherited.plus(own.central()), inherited.plus(own.smallest()), inherited.plus(own.largest()));
    }

    boolean isComplete() {
        return central != null;
    }

    /** The figure that is held against the threshold. Where a part is not declared: the rest, which may be too much already. */
    Quantity held(UncertaintyPolicy policy) {
        if (!isComplete()) {
            return known;
        }
        return policy == UncertaintyPolicy.UPPER_BOUND ? largest : central;
    }

    static ComputeFigures figures(TrainingFacts facts) {
        Quantity own = facts.compute().central();
        Quantity cumulative = of(facts, ComputeBasis.CUMULATIVE).central();
        Quantity withTeacher = facts.teacherFlop() == null ? null : of(facts, ComputeBasis.CUMULATIVE_WITH_TEACHER).central();
        return new ComputeFigures(own, cumulative, withTeacher, facts.compute().computed());
    }
}
