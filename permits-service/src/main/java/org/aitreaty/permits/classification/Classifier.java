package org.aitreaty.permits.classification;

import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.Classification.Code;
import org.aitreaty.permits.classification.Classification.ReviewReason;
import org.aitreaty.permits.classification.Classification.SizePermit;
import org.aitreaty.permits.classification.Classification.Trigger;
import org.aitreaty.permits.classification.Classification.Undetermined;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;
import org.aitreaty.permits.wording.Sentence;

/**
 * Says under which regime of the treaty a training run falls. Pure: the same facts and rules always give the same
 * answer.
 *
 * <p>Two regimes stand beside each other. Article 4(2) names three triggers joined by "or" for general models more
 * powerful than the baseline; one is enough for the prohibition of article 4(1). Article 3(2) asks for a permit above
 * a lower size, of narrow models too. What is not declared is never taken for small: if it could change the answer,
 * the answer is UNDETERMINED.
 */
public final class Classifier {

    /**
     * More training tokens for each parameter than humanity has written: such a ratio of compute to size shows a slip
     * in one of the two figures. Published data has had such slips by a factor of a thousand.
     */
    private static final Quantity IMPLAUSIBLE_TOKENS = Quantity.of("1e15");

    private static final Quantity IMPLAUSIBLE_FLOP_PER_PARAMETER = Quantity.of("6").times(IMPLAUSIBLE_TOKENS);

    private final TrainingFacts facts;
    private final ClassificationRules rules;
    private final ComputeSpan span;
    private final List<Trigger> triggers = new ArrayList<>(3);
    private final List<Undetermined> undetermined = new ArrayList<>(3);
    private final List<ReviewReason> reviewReasons = new ArrayList<>(2);

    private Classifier(TrainingFacts facts, ClassificationRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.span = ComputeSpan.of(facts, rules.basis());
    }

    public static Classification classify(TrainingFacts facts, ClassificationRules rules) {
        return new Classifier(facts, rules).classify();
    }

    private Classification classify() {
        SizePermit sizePermit = sizePermit();
        boolean general = facts.generality() == Generality.GENERAL;
        if (general) {
            parametersTrigger();
            computeTrigger();
            capabilityTrigger();
        }
        Regime regime = general ? generalRegime(sizePermit) : narrowRegime(sizePermit);
        noteWhatIsNotDeclared(regime, general);
        reviewNarrowClaim(general);
        reviewPlausibility();
        return new Classification(
                regime,
                triggers,
                sizePermit,
                undetermined,
                reviewReasons,
                ComputeSpan.figures(facts),
                new Explaining(facts, rules, span, regime, triggers, sizePermit, undetermined).sentences());
    }

    private SizePermit sizePermit() {
        Threshold threshold = rules.sizePermit();
        boolean exempt = facts.generality() == Generality.NARROW && rules.narrowExemptFromSizePermit();
        Boolean required = exempt ? Boolean.FALSE : facts.parameters() == null ? null : Boolean.valueOf(threshold.isCrossedBy(facts.parameters()));
        return new SizePermit(
                required,
                facts.parameters() == null ? null : facts.parameters().toString(),
                threshold.comparator().symbol(),
                threshold.value().toString(),
                threshold.parameter(),
                threshold.version(),
                threshold.article());
    }

    private void parametersTrigger() {
        if (facts.parameters() != null && rules.frontierParameters().isCrossedBy(facts.parameters())) {
            triggers.add(Trigger.of(Code.PARAMS, facts.parameters(), rules.frontierParameters()));
        }
    }

    private void computeTrigger() {
        Threshold threshold = rules.frontierFlop();
        Quantity held = span.held(rules.uncertaintyPolicy());
        if (threshold.isCrossedBy(held)) {
            triggers.add(Trigger.of(Code.FLOP, held, threshold));
        }
        if (rules.uncertaintyPolicy() == UncertaintyPolicy.CENTRAL_WITH_REVIEW_BAND && span.isComplete()) {
            reviewUncertainty(threshold);
        }
    }

    private void reviewUncertainty(Threshold threshold) {
        Quantity inherited = Quantity.of(span.central().value().subtract(facts.compute().central().value()));
        Quantity low = facts.compute().low();
        Quantity high = facts.compute().high();
        if (low != null && high != null) {
            Quantity from = inherited.plus(low);
            Quantity to = inherited.plus(high);
            if (from.compareTo(threshold.value()) <= 0 && to.compareTo(threshold.value()) >= 0) {
                reviewReasons.add(new ReviewReason("FLOP_INTERVAL", Sentence.of("review.flopInterval", from, to, threshold.value())));
            }
        }
        boolean someAbove = threshold.isCrossedBy(inherited.plus(largestFigure()));
        boolean someBelow = !threshold.isCrossedBy(inherited.plus(smallestFigure()));
        if (someAbove && someBelow) {
            reviewReasons.add(new ReviewReason(
                    "FLOP_FIGURES_DISAGREE",
                    Sentence.of("review.flopFiguresDisagree", inherited.plus(smallestFigure()), inherited.plus(largestFigure()), threshold.value())));
        }
    }

    private Quantity largestFigure() {
        Quantity computed = ComputeEstimate.largest(facts.compute().computed());
        return computed == null ? facts.compute().central() : Quantity.max(computed, facts.compute().central());
    }

    private Quantity smallestFigure() {
        Quantity smallest = facts.compute().central();
        for (ComputeEstimate estimate : facts.compute().computed()) {
            smallest = estimate.flop().compareTo(smallest) < 0 ? estimate.flop() : smallest;
        }
        return smallest;
    }

    private void capabilityTrigger() {
        if (facts.forecast() == CapabilityForecast.ABOUT_TO_EXCEED) {
            ClassificationRules.Baseline baseline = rules.baseline();
            triggers.add(new Trigger(
                    Code.CAPABILITY,
                    facts.forecast().name(),
                    Comparator.MORE_THAN.symbol(),
                    baseline.model(),
                    baseline.parameter(),
                    baseline.version(),
                    baseline.article()));
        }
    }

    private Regime generalRegime(SizePermit sizePermit) {
        if (!triggers.isEmpty()) {
            return rules.alignment() == AlignmentFinding.DEMONSTRATED ? Regime.FRONTIER_ELIGIBLE : Regime.FRONTIER_PROHIBITED_BY_DEFAULT;
        }
        if (facts.parameters() == null || !span.isComplete()) {
            return Regime.UNDETERMINED;
        }
        return sizeRegime(sizePermit);
    }

    private static Regime narrowRegime(SizePermit sizePermit) {
        return sizePermit.required() == null ? Regime.UNDETERMINED : sizeRegime(sizePermit);
    }

    private static Regime sizeRegime(SizePermit sizePermit) {
        return sizePermit.required() ? Regime.SIZE_PERMIT_REQUIRED : Regime.NO_PERMIT_REQUIRED;
    }

    private void noteWhatIsNotDeclared(Regime regime, boolean general) {
        boolean open = regime == Regime.UNDETERMINED;
        if (facts.parameters() == null && (general || !rules.narrowExemptFromSizePermit())) {
            undetermined.add(new Undetermined(Code.PARAMS, "/model/parameters", open, Sentence.of("undetermined.params")));
        }
        if (general && facts.compute().central() == null && !fired(Code.FLOP)) {
            undetermined.add(new Undetermined(Code.FLOP, "/compute/flop", open, Sentence.of("undetermined.flop")));
        }
        if (general && rules.basis() != ClassificationRules.ComputeBasis.OWN && !fired(Code.FLOP)) {
            for (int i = 0; i < facts.ancestors().size(); i++) {
                TrainingFacts.Ancestor ancestor = facts.ancestors().get(i);
                if (ancestor.flop() == null) {
                    undetermined.add(new Undetermined(
                            Code.FLOP, "/ancestors/" + i + "/flop", open, Sentence.of("undetermined.ancestorFlop", ancestor.name())));
                }
            }
        }
        if (facts.forecast() == CapabilityForecast.NOT_ASSESSED) {
            String message = general ? "undetermined.forecast" : "undetermined.forecastNarrow";
            undetermined.add(new Undetermined(
                    Code.CAPABILITY, "/capabilityForecast", false, Sentence.of(message, rules.baseline().model())));
        }
    }

    private boolean fired(Code code) {
        for (Trigger trigger : triggers) {
            if (trigger.code() == code) {
                return true;
            }
        }
        return false;
    }

    private void reviewNarrowClaim(boolean general) {
        if (!general && facts.forecast() == CapabilityForecast.ABOUT_TO_EXCEED) {
            reviewReasons.add(new ReviewReason("NARROW_CLAIM", Sentence.of("review.narrowClaim", rules.baseline().model())));
        }
    }

    private void reviewPlausibility() {
        Quantity own = facts.compute().central();
        Quantity size = facts.activeParameters() != null ? facts.activeParameters() : facts.parameters();
        if (own != null && size != null && own.isMoreThan(IMPLAUSIBLE_FLOP_PER_PARAMETER.times(size))) {
            reviewReasons.add(new ReviewReason("IMPLAUSIBLE_RATIO", Sentence.of("review.implausibleRatio", own, size, IMPLAUSIBLE_TOKENS)));
        }
    }
}
