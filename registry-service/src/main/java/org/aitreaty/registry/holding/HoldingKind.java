package org.aitreaty.registry.holding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a State, or somebody under it, can hold under the treaty. */
@Schema(name = "HoldingKind", description = "What a State, or somebody under it, can hold under the treaty.")
public enum HoldingKind {
    /** A pending application of a laboratory whose host State it is. */
    TRAINING_APPLICATION("/v1/training-applications/"),
    /** A permit of a laboratory whose host State it is. */
    PERMIT("/v1/permits/"),
    /** The registration of an evaluator whose host State it is. */
    EVALUATOR("/v1/evaluators/");

    private final String path;

    HoldingKind(String path) {
        this.path = path;
    }

    /** Where the one who keeps it shows it. */
    public String address(String subject) {
        return path + subject;
    }
}
