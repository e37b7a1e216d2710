package org.aitreaty.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.Classification.Code;
import org.aitreaty.permits.classification.Classification.Trigger;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.classification.ClassificationRules.ComputeBasis;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sharp edges of compute, parameters and classification; EC numbers are those of the list in docs/edge-cases.md. */
class ClassifierTest {

    @ParameterizedTest(name = "EC-01: {0} parameters need the size permit: {1}")
    @CsvSource({"1000000000, NO_PERMIT_REQUIRED", "1000000001, SIZE_PERMIT_REQUIRED", "1.04e9, SIZE_PERMIT_REQUIRED"})
    void ec01SizePermitIsStrict(String parameters, Regime regime) {
        assertThat(Facts.general(parameters, "6e17").classified().regime()).isEqualTo(regime);
        assertThat(Facts.narrow(parameters, "6e17").classified().regime()).isEqualTo(regime);
    }

    @ParameterizedTest(name = "EC-02: {0} parameters on {1} FLOP")
    @CsvSource({
        "1e12, 1e25, SIZE_PERMIT_REQUIRED",
        "1000000000001, 1e25, FRONTIER_PROHIBITED_BY_DEFAULT",
        "1e12, 10000000000000000000000001, FRONTIER_PROHIBITED_BY_DEFAULT",
        "10^12, 10^25, SIZE_PERMIT_REQUIRED",
        "1.0E+12, 1.0E+25, SIZE_PERMIT_REQUIRED"
    })
    void ec02FrontierIsStrict(String parameters, String flop, Regime regime) {
        assertThat(Facts.general(parameters, flop).classified().regime()).isEqualTo(regime);
    }

    @Test
    void ec03ASplitRunIsFrontierFromThePartThatCrosses() {
        Facts third = Facts.general("7e10", "3e24").ancestor("part 1", "3e24").ancestor("part 2", "3e24");
        Facts fourth = Facts.general("7e10", "3e24").ancestor("part 1", "3e24").ancestor("part 2", "3e24").ancestor("part 3", "3e24");

        assertThat(third.classified().regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(third.classified().compute().cumulative()).isEqualTo(Quantity.of("9e24"));
        assertThat(fourth.classified().regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(fourth.classified().triggers()).extracting(Trigger::value).containsExactly("1.2e25");
    }

    @Test
    void ec05AFineTuneOfALargeBaseCountsItsBase() {
        Classification classification = Facts.general("2.53e11", "1.1148e24").ancestor("Llama 3.1-405B", "3.8e25").classified();

        assertThat(classification.regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(classification.compute().own()).isEqualTo(Quantity.of("1.1148e24"));
        assertThat(classification.compute().cumulative()).isEqualTo(Quantity.of("3.91148e25"));
        assertThat(classification.compute().cumulativeWithTeacher()).isNull();
    }

    @Test
    void ec07DistillationShowsAllThreeFiguresAndTheBasisDecides() {
        Facts student = Facts.general("7e9", "5e22").teacher("3.8e25");

        assertThat(student.classified().regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(student.classified().compute().cumulativeWithTeacher()).isEqualTo(Quantity.of("3.805e25"));
        assertThat(student.classified(Rules.with(ComputeBasis.CUMULATIVE_WITH_TEACHER)).regime())
                .isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
    }

    @Test
    void underTheBasisOwnAncestorsDoNotCount() {
        Facts fineTune = Facts.general("7e10", "1e24").ancestor("base", "3.8e25").ancestor("unknown", null);

        assertThat(fineTune.classified(Rules.with(ComputeBasis.OWN)).regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(fineTune.classified(Rules.with(ComputeBasis.OWN)).undetermined()).isEmpty();
    }

    @Test
    void ec08AMergeWithoutTrainingInheritsItsAncestors() {
        Classification merge = Facts.general("4e11", "0").ancestor("a", "6e24").ancestor("b", "5e24").classified();

        assertThat(merge.triggers()).extracting(Trigger::code).containsExactly(Code.FLOP);
        assertThat(merge.compute().own()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void ec09MixtureOfExpertsIsMeasuredByItsTotal() {
        Classification classification = Facts.general("1.571e12", "8.22e22").active("1e9").classified();

        assertThat(classification.triggers()).extracting(Trigger::code).containsExactly(Code.PARAMS);
    }

    @Test
    void ec10AnIntervalThatContainsTheThresholdIsForAPerson() {
        Classification gpt4 = Facts.general("1.8e12", "2.1e25").interval("8.2e24", "4.4e25").classified();

        assertThat(gpt4.manualReview()).isTrue();
        assertThat(gpt4.reviewReasons()).extracting(Classification.ReviewReason::code).containsExactly("FLOP_INTERVAL");
        assertThat(gpt4.regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
    }

    @ParameterizedTest(name = "[{0}, {1}] contains 1e25: {2}")
    @CsvSource({"1e24, 9.9e24, false", "1e24, 1e25, true", "9e24, 1.1e25, true", "1e25, 2e25, true", "1.01e25, 2e25, false"})
    void anIntervalContainsItsEnds(String low, String high, boolean review) {
        Facts facts = Facts.general("7e10", low.equals("1.01e25") ? "1.5e25" : low).interval(low, high);
        assertThat(facts.classified().manualReview()).isEqualTo(review);
    }

    @Test
    void theIntervalIsMovedByWhatTheAncestorsSpent() {
        Facts facts = Facts.general("7e10", "2e24").interval("1e24", "3e24").ancestor("base", "8e24");

        assertThat(facts.classified().reviewReasons()).extracting(Classification.ReviewReason::code).containsExactly("FLOP_INTERVAL");
        assertThat(facts.classified().regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
    }

    @Test
    void uncertaintyIsJudgedByThePolicyInForce() {
        Facts facts = Facts.general("7e10", "9e24").interval("8e24", "2e25");

        assertThat(facts.classified(Rules.with(UncertaintyPolicy.CENTRAL)).regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(facts.classified(Rules.with(UncertaintyPolicy.CENTRAL)).manualReview()).isFalse();
        assertThat(facts.classified(Rules.with(UncertaintyPolicy.UPPER_BOUND)).regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(facts.classified(Rules.with(UncertaintyPolicy.UPPER_BOUND)).triggers()).extracting(Trigger::value).containsExactly("2e25");
    }

    @Test
    void ec11UnknownParametersAreNeverTakenForSmall() {
        Classification classification = Facts.general(null, "2.6e24").classified();

        assertThat(classification.regime()).isEqualTo(Regime.UNDETERMINED);
        assertThat(classification.undetermined()).singleElement().satisfies(missing -> {
            assertThat(missing.pointer()).isEqualTo("/model/parameters");
            assertThat(missing.decisive()).isTrue();
        });
        assertThat(classification.sizePermit().required()).isNull();
    }

    @Test
    void unknownComputeOfASmallGeneralModelIsUndetermined() {
        assertThat(Facts.general("1e8", null).classified().regime()).isEqualTo(Regime.UNDETERMINED);
        assertThat(Facts.narrow("1e8", null).classified().regime()).isEqualTo(Regime.NO_PERMIT_REQUIRED);
    }

    @Test
    void unknownComputeOfAnAncestorIsUndeterminedUnlessTheRestIsEnough() {
        Classification open = Facts.general("7e10", "1e24").ancestor("base", null).classified();
        Classification enough = Facts.general("7e10", "1e24").ancestor("base", null).ancestor("other", "1e25").classified();

        assertThat(open.regime()).isEqualTo(Regime.UNDETERMINED);
        assertThat(open.undetermined()).extracting(Classification.Undetermined::pointer).containsExactly("/ancestors/0/flop");
        assertThat(open.compute().cumulative()).isNull();
        assertThat(enough.regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(enough.triggers()).extracting(Trigger::value).containsExactly("1.1e25");
    }

    @Test
    void whatIsMissingButCannotChangeTheRegimeIsListedAsNotDecisive() {
        Classification classification = Facts.general("2e12", null).classified();

        assertThat(classification.regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(classification.undetermined()).singleElement().satisfies(missing -> assertThat(missing.decisive()).isFalse());
    }

    @Test
    void ec19ALookUpTableWithManyParametersNeedsThePermitLiterally() {
        assertThat(Facts.general("3e11", "1e18").classified().regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
    }

    @Test
    void ec23ABiologicalModelIsNotFrontierByTheSourceText() {
        assertThat(Facts.narrow("9.85e10", "1.07e24").classified().triggers()).isEmpty();
    }

    @Test
    void narrowIsNeverProhibited() {
        Classification classification = Facts.narrow("2e12", "3e26").classified();

        assertThat(classification.regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(classification.triggers()).isEmpty();
    }

    @Test
    void theCouncilMayExemptNarrowModelsFromTheSizePermit() {
        assertThat(Facts.narrow("2e10", "1e23").classified(Rules.narrowExempt()).regime()).isEqualTo(Regime.NO_PERMIT_REQUIRED);
        assertThat(Facts.narrow(null, "1e23").classified(Rules.narrowExempt()).regime()).isEqualTo(Regime.NO_PERMIT_REQUIRED);
        assertThat(Facts.general("2e10", "1e23").classified(Rules.narrowExempt()).regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
    }

    @Test
    void theFindingOnAlignmentDecidesBetweenProhibitedAndEligible() {
        Facts frontier = Facts.general("4.05e11", "3.8e25");

        assertThat(frontier.classified(Rules.with(AlignmentFinding.NOT_DEMONSTRATED)).regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(frontier.classified(Rules.with(AlignmentFinding.DEMONSTRATED)).regime()).isEqualTo(Regime.FRONTIER_ELIGIBLE);
        Classification never = frontier.classified(Rules.with(AlignmentFinding.DECLARED_UNSOLVABLE));
        assertThat(never.regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
        assertThat(never.explanation().getFirst().code()).endsWith(".permanent");
    }

    @Test
    void everyTriggerThatFiresIsListedWithItsLaw() {
        Classification classification = Facts.general("1.8e12", "2.1e25").forecast(CapabilityForecast.ABOUT_TO_EXCEED).classified();

        assertThat(classification.triggers())
                .containsExactly(
                        new Trigger(Code.PARAMS, "1.8e12", ">", "1e12", "frontier.params", 1, "4(2)(a)"),
                        new Trigger(Code.FLOP, "2.1e25", ">", "1e25", "frontier.flop", 1, "4(2)(b)"),
                        new Trigger(Code.CAPABILITY, "ABOUT_TO_EXCEED", ">", "GPT-4", "frontier.capability.baseline", 1, "4(2)(c)"));
    }

    @Test
    void aFigureThatCannotFitItsModelIsForAPerson() {
        Classification slip = Facts.general("2.84e8", "2.496e24").classified();

        assertThat(slip.reviewReasons()).extracting(Classification.ReviewReason::code).containsExactly("IMPLAUSIBLE_RATIO");
    }
}
