package org.aitreaty.registry.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a decision stands at an instant. */
@Schema(
        name = "DecisionStanding",
        description = "ADOPTED: holds from a later instant. IN_FORCE. SUSPENDED. LAPSED: an emergency order that nobody confirmed. ANNULLED.")
public enum DecisionStanding {
    ADOPTED,
    IN_FORCE,
    SUSPENDED,
    LAPSED,
    ANNULLED
}
