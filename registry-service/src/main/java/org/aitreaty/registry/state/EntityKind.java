package org.aitreaty.registry.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entity is in the eyes of a depositary that follows the "all States" formula. */
@Schema(name = "EntityKind", description = "What an entity is to the depositary. Only UN_MEMBER, OBSERVER_STATE and OTHER_STATE can become Parties.")
public enum EntityKind {
    UN_MEMBER(true),
    OBSERVER_STATE(true),
    /** A State outside the United Nations that the Secretary-General treats as one under the "all States" formula. */
    OTHER_STATE(true),
    /** Regional economic integration organisation. */
    REIO(false),
    /** Known only to say where an arrangement may apply; never a Party. */
    NON_STATE_ADMINISTERED(false),
    TERRITORY(false);

    private final boolean state;

    EntityKind(boolean state) {
        this.state = state;
    }

    /** Whether such an entity can sign, ratify, accede or withdraw, and its instrument counts (articles 12 and 13). */
    public boolean isState() {
        return state;
    }
}
