package org.aitreaty.registry.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a member may vote, and if not, why not (article 11(6), 11(7)). */
@Schema(
        name = "Entitlement",
        description = "Whether a member may vote. NO_CREDENTIALS: nobody is accredited for it at the meeting. CREDENTIALS_CONTESTED: "
                + "two governments claim it and the organ has not decided. CONFLICT_OF_INTEREST: it answers for the "
                + "applicant. NO_LONGER_A_MEMBER: it ceased to be one before the vote was closed.")
public enum Entitlement {
    ENTITLED("may vote"),
    RIGHTS_SUSPENDED("has no vote because its rights are suspended (article 11(6))"),
    IN_ARREARS("has no vote because its contributions are in arrears for two full years (article 11(6))"),
    NO_CREDENTIALS("has no vote because nobody is accredited for it at the meeting (article 11(7))"),
    CREDENTIALS_CONTESTED("has no vote because two governments claim it and the organ has not decided between them (article 11(7))"),
    CONFLICT_OF_INTEREST("has no vote because it answers for the applicant (article 11(6), parameter vote.conflictOfInterest)"),
    NO_LONGER_A_MEMBER("has no vote because it is no longer a member");

    private final String predicate;

    Entitlement(String predicate) {
        this.predicate = predicate;
    }

    /** The end of a sentence that begins with the member. */
    String predicate() {
        return predicate;
    }
}
