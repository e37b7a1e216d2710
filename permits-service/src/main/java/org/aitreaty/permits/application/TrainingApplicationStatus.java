package org.aitreaty.permits.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a training application stands. */
@Schema(
        name = "TrainingApplicationStatus",
        description = "Where a training application stands. INFORMATION_REQUESTED and EVALUATION_PENDING stop the clock of the review. "
                + "COUNCIL_PENDING: the Council decides, above the frontier only. LAPSED: a request for information was not answered in time.")
public enum TrainingApplicationStatus {
    /** Admissible: the secretariat examines it. */
    UNDER_REVIEW(true),
    /** The applicant owes an answer. */
    INFORMATION_REQUESTED(true),
    /** An evaluation of the model is awaited. */
    EVALUATION_PENDING(true),
    /** The secretariat has recommended a grant, and the Council decides (article 4(7)). */
    COUNCIL_PENDING(true),
    /** A decision is contested and not yet upheld, overturned or remitted. */
    UNDER_APPEAL(true),
    /** There is a permit. */
    GRANTED(false),
    /** There is a permit with conditions. */
    GRANTED_WITH_CONDITIONS(false),
    /** Refused, with all reasons. */
    REFUSED(false),
    /** Taken back by the applicant. */
    WITHDRAWN(false),
    /** Ended because the applicant did not answer in time. */
    LAPSED(false);

    private final boolean pending;

    TrainingApplicationStatus(boolean pending) {
        this.pending = pending;
    }

    /** Whether a decision is still to come. */
    public boolean isPending() {
        return pending;
    }
}
