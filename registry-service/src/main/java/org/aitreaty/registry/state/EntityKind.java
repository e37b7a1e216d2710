package org.aitreaty.registry.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entity is in the eyes of a depositary that follows the "all States" formula. */
@Schema(name = "EntityKind", description = "What an entity is to the depositary. Only UN_MEMBER, OBSERVER_STATE and OTHER_STATE are States; a REIO can act towards the treaty where its text says so; the others never can.")
public enum EntityKind {
    UN_MEMBER(true),
    OBSERVER_STATE(true),
    /** A State outside the United Nations that the Secretary-General treats as one under the "all States" formula. */
    OTHER_STATE(true),
    /** Regional economic integration organisation: may act where the treaty says so, and is not a State. */
    REIO(false),
    /** Known only to say where an arrangement may apply; never a Party. */
    NON_STATE_ADMINISTERED(false),
    TERRITORY(false);

    private final boolean state;

    EntityKind(boolean state) {
        this.state = state;
    }

    /** Whether it is a State in the eyes of the depositary, whose instrument counts. */
    public boolean isState() {
        return state;
    }

    /** Whether an act can be entered for it at all. */
    public boolean canAct() {
        return state || this == REIO;
    }
}
