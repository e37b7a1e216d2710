package org.aitreaty.kit.consumer;

/** How a consumer of a feed fares. */
public enum Standing {
    /** All is well: what the source tells takes effect within seconds. */
    FOLLOWING,
    /** The source does not answer, or not with its feed. What it has to tell takes effect when it does. */
    UNREACHABLE,
    /** An entry cannot be taken. It and all later ones wait. */
    STOPPED,
    /** The source no longer has the last entry taken: it was restored from an older state. A person must decide. */
    REWOUND
}
