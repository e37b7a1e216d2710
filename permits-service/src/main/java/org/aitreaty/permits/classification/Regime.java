package org.aitreaty.permits.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the treaty asks of a training run, from the weakest to the strongest; UNDETERMINED stands outside that order. */
@Schema(name = "Regime", description = "What the treaty asks of a training run. UNDETERMINED: a figure that is not declared could change the answer.")
public enum Regime {
    NO_PERMIT_REQUIRED,
    /** A training permit under article 3(2). */
    SIZE_PERMIT_REQUIRED,
    /** Frontier, article 4(2), and alignment is demonstrated: can be permitted, under democratic control, article 4(7). */
    FRONTIER_ELIGIBLE,
    /** Frontier, article 4(2), and alignment is not demonstrated: refused, article 4(1). */
    FRONTIER_PROHIBITED_BY_DEFAULT,
    /** A figure that is not declared could change the answer. */
    UNDETERMINED;

    public boolean isFrontier() {
        return this == FRONTIER_ELIGIBLE || this == FRONTIER_PROHIBITED_BY_DEFAULT;
    }
}
