package org.aitreaty.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.MathContext;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published inputs of real runs (Epoch AI, CC BY) come out at the published figures. */
class ComputeEstimateTest {

    @ParameterizedTest(name = "{0}: 6 × {1} × {2} = {3}")
    @CsvSource({
        "GPT-3, 174.6e9, 300e9, 3.1428e23",
        "Llama 3.1-405B, 405e9, 15.6e12, 3.7908e25",
        "DeepSeek-V3 by active parameters, 37e9, 14.8e12, 3.2856e24",
        "DeepSeek-V3 by all parameters, 671e9, 14.8e12, 5.95848e25",
        "Llama 4 Behemoth, 288e9, 30e12, 5.184e25"
    })
    void operationCounting(String model, String active, String tokens, String flop) {
        assertThat(ComputeEstimate.byOperationCounting(Quantity.of(active), Quantity.of(tokens)).flop()).isEqualTo(Quantity.of(flop));
    }

    @ParameterizedTest(name = "{0}: {1} chips × {2} h × 3600 × {3} FLOP/s × {4} = {5}")
    @CsvSource({
        "GPT-3, 10000, 355.2, 125e12, 0.1966, 3.142e23",
        "GPT-4, 25000, 2280, 312e12, 0.34, 2.177e25",
        "Llama 3.1-405B, 16384, 2142, 989.4e12, 0.4042, 5.053e25",
        "Switch, 1024, 648, 123e12, 0.28, 8.227e22"
    })
    void hardware(String model, String chips, String hours, String peak, String utilisation, String flop) {
        Quantity computed = ComputeEstimate.byHardware(Quantity.of(chips), Quantity.of(hours), Quantity.of(peak), Quantity.of(utilisation)).flop();
        assertThat(computed.value().round(new MathContext(4))).isEqualByComparingTo(Quantity.of(flop).value());
    }

    @Test
    void aWrongNumberOfParametersMovesTheVerdict() {
        Quantity tokens = Quantity.of("14.8e12");
        Facts byActive = Facts.general("671e9", null).active("37e9").computed(ComputeEstimate.byOperationCounting(Quantity.of("37e9"), tokens));
        Facts byTotal = Facts.general("671e9", null).active("671e9").computed(ComputeEstimate.byOperationCounting(Quantity.of("671e9"), tokens));

        assertThat(byActive.classified().regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(byTotal.classified().regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
    }

    @Test
    void twoMethodsAreBothShownAndTheirDifferenceExplained() {
        Classification classification = Facts.general("405e9", null)
                .active("405e9")
                .computed(ComputeEstimate.byOperationCounting(Quantity.of("405e9"), Quantity.of("15.6e12")))
                .computed(ComputeEstimate.byHardware(Quantity.of("16384"), Quantity.of("2142"), Quantity.of("989.4e12"), Quantity.of("0.4042")))
                .classified();

        assertThat(classification.compute().estimates()).hasSize(2);
        assertThat(classification.compute().own().value().round(new MathContext(4))).isEqualByComparingTo("5.053E+25");
        assertThat(classification.explanation().stream().map(sentence -> sentence.in(Language.EN)))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("The hardware gives").contains("33 % higher"));
    }

    @Test
    void figuresOnBothSidesOfTheThresholdAreForAPerson() {
        Classification classification = Facts.general("405e9", "9e24")
                .active("405e9")
                .computed(ComputeEstimate.byOperationCounting(Quantity.of("405e9"), Quantity.of("15.6e12")))
                .classified();

        assertThat(classification.regime()).isEqualTo(Regime.SIZE_PERMIT_REQUIRED);
        assertThat(classification.reviewReasons()).extracting(Classification.ReviewReason::code).containsExactly("FLOP_FIGURES_DISAGREE");
    }
}
