package org.aitreaty.registry.organ;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organs of the treaty (article 11). */
@Schema(name = "OrganKind", description = "What an organ is.")
public enum OrganKind {
    CONFERENCE_OF_THE_PARTIES,
    EXECUTIVE_COUNCIL,
    EXPERT_BOARD,
    SAFETY_RESEARCH_MEETING,
    REVIEW_CONFERENCE,
    SECRETARIAT;

    /** Whether every Party is a member. */
    boolean isOfAllParties() {
        return this == CONFERENCE_OF_THE_PARTIES || this == REVIEW_CONFERENCE;
    }
}
