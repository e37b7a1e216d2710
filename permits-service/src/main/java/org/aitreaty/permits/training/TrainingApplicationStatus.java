package org.aitreaty.permits.training;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a training application stands. */
@Schema(name = "TrainingApplicationStatus", description = "Where a training application stands.")
public enum TrainingApplicationStatus {
    /** Admissible: the secretariat examines it. */
    UNDER_REVIEW(false),
    /** Refused without discretion, with all reasons. */
    REFUSED(true),
    /** Taken back by the applicant. */
    WITHDRAWN(true);

    private final boolean terminal;

    TrainingApplicationStatus(boolean terminal) {
        this.terminal = terminal;
    }

    public boolean isTerminal() {
        return terminal;
    }
}
