package org.aitreaty.registry.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an organisation stands in the register. */
@Schema(
        name = "OrganisationStatus",
        description = "How an organisation stands in the register. Only a VALIDATED one can use what the register opens to it.")
public enum OrganisationStatus {
    /** Entered; the authority of its host State has not yet said that it is what it says. */
    PENDING_VALIDATION,
    VALIDATED,
    /** The authority of its host State does not know it as it is entered. */
    REJECTED,
    /** For the time being not to be dealt with. */
    SUSPENDED,
    /** Has ceased to exist in law. */
    DISSOLVED
}
