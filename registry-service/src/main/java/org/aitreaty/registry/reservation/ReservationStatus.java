package org.aitreaty.registry.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reservation is worth on a day, apart from how single States stand to it. */
@Schema(name = "ReservationStatus", description = "What a reservation is worth on that day, apart from how single States stand to it.")
public enum ReservationStatus {
    /** The competent organ has not decided yet (VCLT 20(3)). */
    AWAITING_ORGAN,
    ACCEPTED_BY_ORGAN,
    REFUSED_BY_ORGAN,
    /** Made after consent: the period in which anybody's objection makes it void has not run. */
    AWAITING_SILENCE,
    /** Made after consent, and somebody objected. */
    VOID,
    /** No organ need accept it; each State does for itself. */
    OPEN,
    WITHDRAWN;

    /** Whether it can have effect towards a State that accepts it. */
    boolean isEffective() {
        return this == ACCEPTED_BY_ORGAN || this == OPEN;
    }
}
