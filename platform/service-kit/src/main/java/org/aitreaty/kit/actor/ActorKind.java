package org.aitreaty.kit.actor;

import java.util.Locale;

/** On whose behalf a request is made. Published in tokens as the claim {@code actor_kind}. */
public enum ActorKind {
    /** Nobody has signed in. */
    ANONYMOUS,
    /** Acts for a State. */
    DELEGATE,
    /** Acts for an organisation that develops AI models. */
    LAB,
    /** Acts for the treaty secretariat. */
    STAFF,
    /** Acts for an evaluating organisation. */
    EVALUATOR,
    /** Another service of the suite, which follows the journal. It acts for nobody and changes nothing. */
    SERVICE,
    /** The software itself, for what the passage of time or the start of an installation brings about. */
    SYSTEM;

    static ActorKind fromClaim(String claim) {
        for (ActorKind kind : values()) {
            if (kind != ANONYMOUS && kind != SYSTEM && kind.name().toLowerCase(Locale.ROOT).equals(claim)) {
                return kind;
            }
        }
        return null;
    }
}
