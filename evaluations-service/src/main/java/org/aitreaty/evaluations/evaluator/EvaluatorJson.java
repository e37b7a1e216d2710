package org.aitreaty.evaluations.evaluator;

import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evaluators as JSON. Every record has a {@code @Schema} name: the published API needs it, and so does a native build, which registers by it. */
final class EvaluatorJson {

    private EvaluatorJson() {}

    @Schema(name = "EvaluatorRegistration", description = "An evaluator to be registered.", requiredProperties = {"code", "legalName", "hostState"})
    record Register(
            @Schema(description = "Short name that never changes: lower-case letters, digits, hyphens.", examples = {"vela"}, pattern = "^[a-z][a-z0-9-]{1,39}$")
                    String code,
            @Schema(description = "Name in law.", examples = {"Vela Evaluation Collegium"}, maxLength = 200) String legalName,
            @Schema(description = "The State under whose law it stands, alpha-3.", examples = {"GBR"}, pattern = "^[A-Z]{3}$") String hostState) {

        /** @throws org.aitreaty.kit.problem.ProblemException with everything that is wrong */
        Registration read() {
            InputCheck check = new InputCheck();
            Registration registration = Registration.read(check, code, legalName, hostState);
            check.throwIfAny();
            return registration;
        }
    }

    @Schema(name = "Evaluator", description = "An organisation that may test models once it is accredited for it.")
    record View(
            @Schema(description = "Short name that never changes.", examples = {"vela"}) String code,
            @Schema(description = "Name in law.", examples = {"Vela Evaluation Collegium"}) String legalName,
            @Schema(description = "The State under whose law it stands, alpha-3.", examples = {"GBR"}) String hostState,
            @Schema(description = "When it was entered in the register.", examples = {"2026-11-23T09:30:00Z"}) Instant registeredAt) {

        static View of(Evaluator evaluator) {
            return new View(evaluator.code(), evaluator.legalName(), evaluator.hostState(), evaluator.registeredAt());
        }
    }

    @Schema(name = "EvaluatorPage", description = "A part of the register of evaluators, newest first.")
    record Page(
            @Schema(description = "The evaluators on this page.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true, examples = {"dGFnLW9mLWN1cnM2MWE"})
                    String nextCursor) {}
}
