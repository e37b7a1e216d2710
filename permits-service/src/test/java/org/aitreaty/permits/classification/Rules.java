package org.aitreaty.permits.classification;

import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.classification.ClassificationRules.Baseline;
import org.aitreaty.permits.classification.ClassificationRules.ComputeBasis;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;

/** The treaty parameters as first installed, and variations of them that the Council could decide on. */
final class Rules {

    static final ClassificationRules FIRST = new ClassificationRules(
            threshold("training.permit.params", "1e9", "3(2)"),
            threshold("frontier.params", "1e12", "4(2)(a)"),
            threshold("frontier.flop", "1e25", "4(2)(b)"),
            new Baseline("GPT-4", "frontier.capability.baseline", 1, "4(2)(c)"),
            false,
            ComputeBasis.CUMULATIVE,
            UncertaintyPolicy.CENTRAL_WITH_REVIEW_BAND,
            AlignmentFinding.NOT_DEMONSTRATED);

    private Rules() {}

    private static Threshold threshold(String parameter, String value, String article) {
        return new Threshold(parameter, Quantity.of(value), Comparator.MORE_THAN, 1, article);
    }

    static ClassificationRules with(AlignmentFinding alignment) {
        return new ClassificationRules(
                FIRST.sizePermit(), FIRST.frontierParameters(), FIRST.frontierFlop(), FIRST.baseline(), false, FIRST.basis(), FIRST.uncertaintyPolicy(), alignment);
    }

    static ClassificationRules with(ComputeBasis basis) {
        return new ClassificationRules(
                FIRST.sizePermit(), FIRST.frontierParameters(), FIRST.frontierFlop(), FIRST.baseline(), false, basis, FIRST.uncertaintyPolicy(), FIRST.alignment());
    }

    static ClassificationRules with(UncertaintyPolicy policy) {
        return new ClassificationRules(
                FIRST.sizePermit(), FIRST.frontierParameters(), FIRST.frontierFlop(), FIRST.baseline(), false, FIRST.basis(), policy, FIRST.alignment());
    }

    static ClassificationRules narrowExempt() {
        return new ClassificationRules(
                FIRST.sizePermit(),
                FIRST.frontierParameters(),
                FIRST.frontierFlop(),
                FIRST.baseline(),
                true,
                FIRST.basis(),
                FIRST.uncertaintyPolicy(),
                FIRST.alignment());
    }
}
