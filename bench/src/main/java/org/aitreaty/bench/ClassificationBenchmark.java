package org.aitreaty.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.ClassificationRules;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.classification.ClassificationRules.Baseline;
import org.aitreaty.permits.classification.ClassificationRules.ComputeBasis;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;
import org.aitreaty.permits.classification.Classifier;
import org.aitreaty.permits.classification.Comparator;
import org.aitreaty.permits.classification.Generality;
import org.aitreaty.permits.classification.Threshold;
import org.aitreaty.permits.classification.TrainingFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one classification costs on one core. The goal is 2 microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassificationBenchmark {

    /** Which training run is classified. */
    @Param({"frontier", "sizePermit", "interval", "lineage", "undetermined"})
    public String run;

    private TrainingFacts facts;
    private ClassificationRules rules;

    @Setup
    public void prepare() {
        rules = new ClassificationRules(
                threshold("training.permit.params", "1e9", "3(2)"),
                threshold("frontier.params", "1e12", "4(2)(a)"),
                threshold("frontier.flop", "1e25", "4(2)(b)"),
                new Baseline("GPT-4", "frontier.capability.baseline", 1, "4(2)(c)"),
                false,
                ComputeBasis.CUMULATIVE,
                UncertaintyPolicy.CENTRAL_WITH_REVIEW_BAND,
                AlignmentFinding.NOT_DEMONSTRATED);
        facts = switch (run) {
            case "frontier" -> facts("1.8e12", "2.1e25", null, null, List.of());
            case "sizePermit" -> facts("7e10", "7.861e24", null, null, List.of());
            case "interval" -> facts("1.8e12", "2.1e25", "8.2e24", "4.4e25", List.of());
            case "lineage" -> facts("7e10", "1e23", null, null, List.of(ancestor("1e24"), ancestor("2e24"), ancestor("3e24")));
            case "undetermined" -> facts(null, "2.578e24", null, null, List.of());
            default -> throw new IllegalArgumentException(run);
        };
    }

    private static TrainingFacts facts(String parameters, String flop, String low, String high, List<TrainingFacts.Ancestor> ancestors) {
        TrainingFacts.Compute compute = new TrainingFacts.Compute(quantity(flop), quantity(low), quantity(high), List.of());
        return new TrainingFacts(Generality.GENERAL, quantity(parameters), null, compute, ancestors, null, CapabilityForecast.BELOW_BASELINE);
    }

    private static TrainingFacts.Ancestor ancestor(String flop) {
        return new TrainingFacts.Ancestor("ancestor", Quantity.of(flop));
    }

    private static Quantity quantity(String text) {
        return text == null ? null : Quantity.of(text);
    }

    private static Threshold threshold(String parameter, String value, String article) {
        return new Threshold(parameter, Quantity.of(value), Comparator.MORE_THAN, 1, article);
    }

    @Benchmark
    public Classification classify() {
        return Classifier.classify(facts, rules);
    }
}
