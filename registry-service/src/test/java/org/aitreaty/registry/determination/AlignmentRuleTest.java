package org.aitreaty.registry.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;
import org.aitreaty.registry.evidence.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentRuleTest {

    /** All cases: the finding, the organ, whether the problem counts as insoluble, whether consensus and proof are on file. */
    @ParameterizedTest(name = "{0} by {1}, insoluble {2}, consensus {3}, proof {4}: {5}")
    @CsvSource(nullValues = "none", value = {
        "NOT_DEMONSTRATED,    EC, false, false, false, ''",
        "NOT_DEMONSTRATED,    EC, false, true,  true,  ''",
        "NOT_DEMONSTRATED,    EC, true,  true,  true,  DECLARED_UNSOLVABLE",
        "NOT_DEMONSTRATED,    CP, false, false, false, NOT_FOR_THIS_ORGAN",
        "DEMONSTRATED,        EC, false, true,  true,  ''",
        "DEMONSTRATED,        EC, false, false, true,  NO_CONSENSUS",
        "DEMONSTRATED,        EC, false, true,  false, NO_PROOF",
        "DEMONSTRATED,        EC, false, false, false, NO_CONSENSUS NO_PROOF",
        "DEMONSTRATED,        EC, true,  true,  true,  DECLARED_UNSOLVABLE",
        "DEMONSTRATED,        EC, true,  false, false, DECLARED_UNSOLVABLE NO_CONSENSUS NO_PROOF",
        "DEMONSTRATED,        EB, false, true,  true,  NOT_FOR_THIS_ORGAN",
        "DECLARED_UNSOLVABLE, EC, false, false, false, ''",
        "DECLARED_UNSOLVABLE, EC, true,  false, false, DECLARED_UNSOLVABLE",
        "DECLARED_UNSOLVABLE, TS, false, true,  true,  NOT_FOR_THIS_ORGAN",
        "none,                EC, false, false, false, ''"
    })
    void demonstratedNeedsBothAndAfterInsolubleNothingFollows(
            Finding finding, String organ, boolean insoluble, boolean consensus, boolean proof, String codes) {
        InputCheck check = new InputCheck();

        new AlignmentRule(
                        finding,
                        organ,
                        insoluble ? Optional.of("EC-4/DEC.2") : Optional.empty(),
                        new Evidence.OnFile(consensus ? UUID.randomUUID() : null, proof ? UUID.randomUUID() : null))
                .check(check, "/alignment");

        List<String> expected = codes.isEmpty() ? List.of() : List.of(codes.split(" "));
        assertThat(check.errors()).extracting(FieldError::code).containsExactlyElementsOf(expected);
    }
}
