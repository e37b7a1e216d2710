package org.aitreaty.permits.classification;

import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.Classification.SizePermit;
import org.aitreaty.permits.classification.Classification.Trigger;
import org.aitreaty.permits.classification.Classification.Undetermined;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.wording.Sentence;

/** Puts a classification into sentences: the conclusion, then each ground, then what is open. */
final class Explaining {

    private final TrainingFacts facts;
    private final ClassificationRules rules;
    private final ComputeSpan span;
    private final Regime regime;
    private final List<Trigger> triggers;
    private final SizePermit sizePermit;
    private final List<Undetermined> undetermined;
    private final List<Sentence> sentences = new ArrayList<>(8);

    Explaining(
            TrainingFacts facts,
            ClassificationRules rules,
            ComputeSpan span,
            Regime regime,
            List<Trigger> triggers,
            SizePermit sizePermit,
            List<Undetermined> undetermined) {
        this.facts = facts;
        this.rules = rules;
        this.span = span;
        this.regime = regime;
        this.triggers = triggers;
        this.sizePermit = sizePermit;
        this.undetermined = undetermined;
    }

    List<Sentence> sentences() {
        conclusion();
        grounds();
        undetermined.forEach(missing -> sentences.add(missing.message()));
        compute();
        return sentences;
    }

    private void conclusion() {
        String permanent = rules.alignment() == AlignmentFinding.DECLARED_UNSOLVABLE && regime.isFrontier() ? ".permanent" : "";
        sentences.add(Sentence.of("regime." + regime.name() + permanent));
    }

    private void grounds() {
        for (Trigger trigger : triggers) {
            switch (trigger.code()) {
                case PARAMS -> add("trigger.params", facts.parameters(), rules.frontierParameters());
                case FLOP -> add(span.isComplete() ? "trigger.flop" : "trigger.flopAtLeast", span.held(rules.uncertaintyPolicy()), rules.frontierFlop());
                case CAPABILITY -> sentences.add(Sentence.of("trigger.capability", trigger.threshold(), trigger.article()));
            }
        }
        if (facts.generality() == Generality.NARROW) {
            sentences.add(Sentence.of("ground.narrow"));
        } else if (triggers.isEmpty() && regime != Regime.UNDETERMINED) {
            sentences.add(Sentence.of(
                    "ground.noTrigger", facts.parameters(), rules.frontierParameters().value(), span.central(), rules.frontierFlop().value()));
        }
        if (!regime.isFrontier() && facts.parameters() != null) {
            boolean exempt = facts.generality() == Generality.NARROW && rules.narrowExemptFromSizePermit();
            if (exempt) {
                sentences.add(Sentence.of("ground.narrowExempt"));
            } else {
                add(sizePermit.required() ? "ground.sizeAbove" : "ground.sizeNotAbove", facts.parameters(), rules.sizePermit());
            }
        }
    }

    private void add(String code, Quantity value, Threshold threshold) {
        sentences.add(Sentence.of(code, value, threshold.value(), threshold.article()));
    }

    private void compute() {
        Quantity own = facts.compute().central();
        if (span.isComplete() && !span.central().equals(own)) {
            sentences.add(Sentence.of("compute.inherited", own, span.central()));
        }
        largestDifference();
    }

    /** Of all the figures given for this run, explains the pair that lies furthest apart. */
    private void largestDifference() {
        List<ComputeEstimate> figures = new ArrayList<>(facts.compute().computed());
        if (facts.compute().declared() != null) {
            figures.add(new ComputeEstimate(null, facts.compute().declared(), null));
        }
        ComputeEstimate smallest = null;
        ComputeEstimate largest = null;
        for (ComputeEstimate figure : figures) {
            smallest = smallest == null || figure.flop().compareTo(smallest.flop()) < 0 ? figure : smallest;
            largest = largest == null || figure.flop().compareTo(largest.flop()) > 0 ? figure : largest;
        }
        if (smallest == null || smallest.flop().isZero() || smallest.flop().equals(largest.flop())) {
            return;
        }
        sentences.add(Sentence.of(
                "compute.difference",
                source(largest),
                largest.flop(),
                source(smallest),
                smallest.flop(),
                ComputeEstimate.excessInPercent(smallest.flop(), largest.flop())));
        if (largest.method() == ComputeEstimate.Method.HARDWARE || smallest.method() == ComputeEstimate.Method.HARDWARE) {
            sentences.add(Sentence.of("compute.utilisationIsAssumed"));
        }
    }

    private static Sentence source(ComputeEstimate figure) {
        return Sentence.of("compute.source." + (figure.method() == null ? "DECLARED" : figure.method().name()));
    }
}
