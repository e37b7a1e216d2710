package org.aitreaty.registry.participation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a State stands towards the treaty on a day. Derived, never stored. */
@Schema(
        name = "ParticipationStatus",
        description = "How a State stands towards the treaty. PARTY, SUSPENDED_RIGHTS and WITHDRAWING are bound.")
public enum ParticipationStatus {
    NON_PARTICIPANT,
    /** Signed, and not bound by it. */
    SIGNATORY,
    /** Consented to be bound, whether or not the treaty is in force; not yet in force for it (VCLT 2(1)(f)). */
    CONTRACTING_STATE,
    /** A signatory or contracting State that applies the treaty provisionally (VCLT 25); not bound as a Party. */
    PROVISIONAL,
    /** Bound (VCLT 2(1)(g)). */
    PARTY,
    /** Bound, while its rights are suspended. */
    SUSPENDED_RIGHTS,
    /** Gave notice and is still bound. */
    WITHDRAWING,
    WITHDRAWN;

    /** Whether the treaty binds the State. */
    public boolean isBound() {
        return this == PARTY || this == SUSPENDED_RIGHTS || this == WITHDRAWING;
    }
}
