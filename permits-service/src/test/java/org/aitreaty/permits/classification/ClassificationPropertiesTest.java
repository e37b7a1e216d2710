package org.aitreaty.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.wording.Language;
import org.junit.jupiter.api.Test;

/** What must hold of every training run, tried on many seeded random ones. */
class ClassificationPropertiesTest {

    private static final int RUNS = 20_000;
    private static final List<Regime> STRENGTH = List.of(
            Regime.NO_PERMIT_REQUIRED, Regime.SIZE_PERMIT_REQUIRED, Regime.FRONTIER_ELIGIBLE, Regime.FRONTIER_PROHIBITED_BY_DEFAULT);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void moreComputeOrMoreParametersNeverWeakenTheRegime() {
        for (int i = 0; i < RUNS; i++) {
            TrainingFacts facts = someFacts();
            TrainingFacts grown = grown(facts);
            ClassificationRules rules = Rules.with(AlignmentFinding.values()[random.nextInt(3)]);
            Regime before = Classifier.classify(facts, rules).regime();
            Regime after = Classifier.classify(grown, rules).regime();
            if (before != Regime.UNDETERMINED && after != Regime.UNDETERMINED) {
                assertThat(STRENGTH.indexOf(after)).as("seed %d: %s then %s", seed, facts, grown).isGreaterThanOrEqualTo(STRENGTH.indexOf(before));
            }
        }
    }

    @Test
    void declaringWhatWasUnknownNeverContradictsADeterminedAnswer() {
        for (int i = 0; i < RUNS; i++) {
            TrainingFacts facts = someFacts();
            Classification before = Classifier.classify(facts, Rules.FIRST);
            Regime after = Classifier.classify(completed(facts), Rules.FIRST).regime();
            if (before.regime() != Regime.UNDETERMINED) {
                assertThat(after).as("seed %d: %s", seed, facts).isEqualTo(before.regime());
            }
        }
    }

    @Test
    void equalQuantitiesInAnyNotationAgree() {
        for (int i = 0; i < RUNS; i++) {
            BigDecimal flop = figure(20, 27);
            BigDecimal parameters = figure(7, 13).setScale(0, java.math.RoundingMode.DOWN);
            Classification plain = Facts.general(parameters.toPlainString(), flop.toPlainString()).classified();
            Classification scientific = Facts.general(Quantity.of(parameters).toString(), Quantity.of(flop).toString()).classified();
            assertThat(scientific).as("seed %d: %s, %s", seed, parameters, flop).isEqualTo(plain);
        }
    }

    @Test
    void anUnknownFigureNeverGivesNoPermit() {
        for (int i = 0; i < RUNS; i++) {
            TrainingFacts facts = someFacts();
            if (facts.parameters() == null) {
                assertThat(Classifier.classify(facts, Rules.FIRST).regime()).as("seed %d: %s", seed, facts).isNotEqualTo(Regime.NO_PERMIT_REQUIRED);
            }
        }
    }

    @Test
    void everyAnswerCanBePutIntoWordsInEveryLanguage() {
        for (int i = 0; i < RUNS; i++) {
            Classification classification = Classifier.classify(someFacts(), Rules.with(AlignmentFinding.values()[random.nextInt(3)]));
            for (Language language : Language.values()) {
                assertThat(classification.explanation())
                        .as("seed %d", seed)
                        .allSatisfy(sentence -> assertThat(sentence.in(language)).isNotBlank().doesNotContain("{", "}"));
            }
        }
    }

    private TrainingFacts someFacts() {
        Facts facts = random.nextInt(4) == 0 ? Facts.narrow(sometimes(7, 13), sometimes(20, 27)) : Facts.general(sometimes(7, 13), sometimes(20, 27));
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.ancestor("ancestor " + i, sometimes(20, 26));
        }
        if (random.nextBoolean()) {
            facts.computed(new ComputeEstimate(ComputeEstimate.Method.HARDWARE, Quantity.of(figure(20, 27)), "made up"));
        }
        return facts.forecast(CapabilityForecast.values()[random.nextInt(3)]).facts();
    }

    private String sometimes(int fromExponent, int toExponent) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        BigDecimal figure = figure(fromExponent, toExponent);
        return figure.setScale(0, java.math.RoundingMode.DOWN).toPlainString();
    }

    private BigDecimal figure(int fromExponent, int toExponent) {
        return BigDecimal.valueOf(random.nextInt(1000, 10_000), 3).scaleByPowerOfTen(random.nextInt(fromExponent, toExponent));
    }

    private TrainingFacts grown(TrainingFacts facts) {
        Quantity more = Quantity.of("3");
        TrainingFacts.Compute compute = facts.compute();
        return new TrainingFacts(
                facts.generality(),
                facts.parameters() == null ? null : facts.parameters().times(more),
                null,
                new TrainingFacts.Compute(compute.declared() == null ? null : compute.declared().times(more), null, null, compute.computed()),
                facts.ancestors(),
                facts.teacherFlop(),
                facts.forecast());
    }

    private TrainingFacts completed(TrainingFacts facts) {
        TrainingFacts.Compute compute = facts.compute();
        Quantity declared = compute.central() == null ? Quantity.of(figure(20, 27)) : compute.declared();
        return new TrainingFacts(
                facts.generality(),
                facts.parameters() == null ? Quantity.of(figure(7, 13)) : facts.parameters(),
                null,
                new TrainingFacts.Compute(declared, null, null, compute.computed()),
                facts.ancestors().stream()
                        .map(ancestor -> ancestor.flop() != null ? ancestor : new TrainingFacts.Ancestor(ancestor.name(), Quantity.of(figure(20, 26))))
                        .toList(),
                facts.teacherFlop(),
                facts.forecast());
    }
}
