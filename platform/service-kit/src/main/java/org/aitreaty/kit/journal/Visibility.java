package org.aitreaty.kit.journal;

/** Who may read a journal entry. Each level includes those after it in this list of readers: everyone, Parties, staff. */
public enum Visibility {
    PUBLIC,
    /** Delegates of States and the secretariat. */
    PARTIES,
    /** The secretariat's staff with the permission {@code journal:read-restricted}. */
    RESTRICTED
}
