package org.aitreaty.registry.effect;

/** What can come about in law. */
enum EffectKind {
    /** A State stands otherwise towards the treaty than before. */
    STANDING_CHANGED("StandingChanged", "StandingChangeRevoked"),
    TREATY_ENTERED_INTO_FORCE("TreatyEnteredIntoForce", "TreatyEntryIntoForceRevoked");

    private final String event;
    private final String revocation;

    EffectKind(String event, String revocation) {
        this.event = event;
        this.revocation = revocation;
    }

    /** The past fact that the journal records. */
    String event() {
        return event;
    }

    /** The same, for what a correction of the register has shown not to have come about. */
    String revocation() {
        return revocation;
    }
}
