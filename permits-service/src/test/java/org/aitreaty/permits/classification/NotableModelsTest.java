package org.aitreaty.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real models held against the figures of the treaty's source text. Figures: Epoch AI's data on notable AI models
 * (CC BY), snapshots of February 2025 to April 2026; all of them are estimates.
 */
class NotableModelsTest {

    // model | generality | parameters in total | training FLOP | triggers | regime
    private static final String TABLE =
            """
            Grok 3                                  | GENERAL | 3e12      | 3.5e26     | PARAMS,FLOP | FRONTIER_PROHIBITED_BY_DEFAULT
            Llama 4 Behemoth (preview)              | GENERAL | 2e12      | 5.184e25   | PARAMS,FLOP | FRONTIER_PROHIBITED_BY_DEFAULT
            Llama Nemotron Ultra 253B               | GENERAL | 2.53e11   | 3.911e25   | FLOP        | FRONTIER_PROHIBITED_BY_DEFAULT
            Llama 3.1-405B                          | GENERAL | 4.05e11   | 3.8e25     | FLOP        | FRONTIER_PROHIBITED_BY_DEFAULT
            GPT-4 (Mar 2023)                        | GENERAL | 1.8e12    | 2.1e25     | PARAMS,FLOP | FRONTIER_PROHIBITED_BY_DEFAULT
            Nemotron-4 340B                         | GENERAL | 3.4e11    | 1.8e25     | FLOP        | FRONTIER_PROHIBITED_BY_DEFAULT
            Gemini 1.5 Pro                          | GENERAL | ?         | 1.58e25    | FLOP        | FRONTIER_PROHIBITED_BY_DEFAULT
            Inflection-2                            | GENERAL | ?         | 1.001e25   | FLOP        | FRONTIER_PROHIBITED_BY_DEFAULT
            Inflection-2.5                          | GENERAL | ?         | 1.0001e25  | FLOP        | FRONTIER_PROHIBITED_BY_DEFAULT
            DeepSeek-V4-Pro                         | GENERAL | 1.6e12    | 9.702e24   | PARAMS      | FRONTIER_PROHIBITED_BY_DEFAULT
            Llama 3-70B                             | GENERAL | 7e10      | 7.861e24   | -           | SIZE_PERMIT_REQUIRED
            PaLM 2                                  | GENERAL | 3.4e11    | 7.34e24    | -           | SIZE_PERMIT_REQUIRED
            Kimi K2.5                               | GENERAL | 1.04e12   | 5.8e24     | PARAMS      | FRONTIER_PROHIBITED_BY_DEFAULT
            DeepSeek-R1                             | GENERAL | 6.71e11   | 5.17e24    | -           | SIZE_PERMIT_REQUIRED
            Falcon-180B                             | GENERAL | 1.8e11    | 3.76e24    | -           | SIZE_PERMIT_REQUIRED
            DeepSeek-V3                             | GENERAL | 6.71e11   | 3.4078e24  | -           | SIZE_PERMIT_REQUIRED
            GPT-3.5 (davinci-002)                   | GENERAL | ?         | 2.578e24   | -           | UNDETERMINED
            PaLM (540B)                             | GENERAL | 5.4035e11 | 2.5272e24  | -           | SIZE_PERMIT_REQUIRED
            ESM3 (98B)                              | NARROW  | 9.85e10   | 1.07e24    | -           | SIZE_PERMIT_REQUIRED
            Megatron-Turing NLG 530B                | GENERAL | 5.3e11    | 8.586e23   | -           | SIZE_PERMIT_REQUIRED
            Gopher (280B)                           | GENERAL | 2.8e11    | 6.31e23    | -           | SIZE_PERMIT_REQUIRED
            Chinchilla                              | GENERAL | 7e10      | 5.76e23    | -           | SIZE_PERMIT_REQUIRED
            GPT-3 175B (davinci)                    | GENERAL | 1.746e11  | 3.14e23    | -           | SIZE_PERMIT_REQUIRED
            ViT-22B                                 | NARROW  | 2.1743e10 | 1.93248e23 | -           | SIZE_PERMIT_REQUIRED
            Llama 2-7B                              | GENERAL | 7e9       | 8.4e22     | -           | SIZE_PERMIT_REQUIRED
            Switch                                  | GENERAL | 1.571e12  | 8.22e22    | PARAMS      | FRONTIER_PROHIBITED_BY_DEFAULT
            OpenAI Five                             | NARROW  | 1.59e8    | 6.7e22     | -           | NO_PERMIT_REQUIRED
            RoBERTa Large                           | GENERAL | 3.55e8    | 8.5067e21  | -           | NO_PERMIT_REQUIRED
            GPT-2 (774M)                            | GENERAL | 7.74e8    | 4.9536e21  | -           | NO_PERMIT_REQUIRED
            AlphaGo Zero                            | NARROW  | 4.64002e7 | 6.494e20   | -           | NO_PERMIT_REQUIRED
            Unsupervised High-level Feature Learner | NARROW  | 1e9       | 6e17       | -           | NO_PERMIT_REQUIRED
            AlexNet                                 | NARROW  | 6e7       | 4.7e17     | -           | NO_PERMIT_REQUIRED
            """;

    record Row(String model, Generality generality, String parameters, String flop, List<String> triggers, Regime regime) {
        static Row of(String line) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            List<String> triggers = cells[4].equals("-") ? List.of() : List.of(cells[4].split(","));
            return new Row(cells[0], Generality.valueOf(cells[1]), cells[2], cells[3], triggers, Regime.valueOf(cells[5]));
        }

        @Override
        public String toString() {
            return model;
        }

        Facts facts() {
            return generality == Generality.GENERAL ? Facts.general(parameters, flop) : Facts.narrow(parameters, flop);
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isClassifiedByTheFiguresOfTheSourceText(Row row) {
        Classification classification = row.facts().classified();

        assertThat(classification.regime()).isEqualTo(row.regime());
        assertThat(classification.triggers()).extracting(trigger -> trigger.code().name()).containsExactlyElementsOf(row.triggers());
        assertThat(classification.manualReview()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aForecastNotAssessedChangesNothingButIsListed(Row row) {
        Classification classification = row.facts().forecast(CapabilityForecast.NOT_ASSESSED).classified();

        assertThat(classification.regime()).isEqualTo(row.regime());
        assertThat(classification.undetermined())
                .filteredOn(missing -> missing.code() == Classification.Code.CAPABILITY)
                .singleElement()
                .satisfies(missing -> assertThat(missing.decisive()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aboutToExceedTheBaselineIsFrontierWhateverTheSizeUnlessNarrow(Row row) {
        Classification classification = row.facts().forecast(CapabilityForecast.ABOUT_TO_EXCEED).classified();

        if (row.generality() == Generality.GENERAL) {
            assertThat(classification.regime()).isEqualTo(Regime.FRONTIER_PROHIBITED_BY_DEFAULT);
            assertThat(classification.triggers()).extracting(Classification.Trigger::code).contains(Classification.Code.CAPABILITY);
        } else {
            assertThat(classification.regime()).isEqualTo(row.regime());
            assertThat(classification.reviewReasons()).extracting(Classification.ReviewReason::code).containsExactly("NARROW_CLAIM");
        }
    }
}
