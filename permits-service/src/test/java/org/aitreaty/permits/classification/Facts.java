package org.aitreaty.permits.classification;

import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.quantity.Quantity;

/** Builds the facts of a training run step by step; what is not said is not known. */
final class Facts {

    private Generality generality = Generality.GENERAL;
    private Quantity parameters;
    private Quantity active;
    private Quantity flop;
    private Quantity low;
    private Quantity high;
    private final List<ComputeEstimate> computed = new ArrayList<>();
    private final List<TrainingFacts.Ancestor> ancestors = new ArrayList<>();
    private Quantity teacher;
    private CapabilityForecast forecast = CapabilityForecast.BELOW_BASELINE;

    static Facts general(String parameters, String flop) {
        Facts facts = new Facts();
        facts.parameters = quantity(parameters);
        facts.flop = quantity(flop);
        return facts;
    }

    static Facts narrow(String parameters, String flop) {
        Facts facts = general(parameters, flop);
        facts.generality = Generality.NARROW;
        return facts;
    }

    Facts active(String value) {
        active = quantity(value);
        return this;
    }

    Facts interval(String from, String to) {
        low = quantity(from);
        high = quantity(to);
        return this;
    }

    Facts ancestor(String name, String value) {
        ancestors.add(new TrainingFacts.Ancestor(name, quantity(value)));
        return this;
    }

    Facts teacher(String value) {
        teacher = quantity(value);
        return this;
    }

    Facts forecast(CapabilityForecast value) {
        forecast = value;
        return this;
    }

    Facts computed(ComputeEstimate estimate) {
        computed.add(estimate);
        return this;
    }

    TrainingFacts facts() {
        return new TrainingFacts(generality, parameters, active, new TrainingFacts.Compute(flop, low, high, computed), ancestors, teacher, forecast);
    }

    Classification classified() {
        return Classifier.classify(facts(), Rules.FIRST);
    }

    Classification classified(ClassificationRules rules) {
        return Classifier.classify(facts(), rules);
    }

    static Quantity quantity(String text) {
        return text == null || text.equals("?") ? null : Quantity.of(text);
    }
}
