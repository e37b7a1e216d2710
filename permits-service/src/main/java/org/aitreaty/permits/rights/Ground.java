package org.aitreaty.permits.rights;

/** Why a dataset is not cleared. */
public enum Ground {
    /** Nobody knows who holds the rights, or nobody says. */
    RIGHTS_UNKNOWN,
    /** Leave is claimed and no document shows it. */
    LEAVE_NOT_SHOWN,
    /** Leave is shown, for other States than this one. */
    LEAVE_ELSEWHERE,
    /** The leave shown has run out. */
    LEAVE_EXPIRED,
    /** The treaty allows no protected works at all, with or without leave. */
    PROTECTED_WORKS_BARRED,
    /** A dataset that changes and of which no snapshot is declared: what was shown of it proves nothing of what is used. */
    LIVE_WITHOUT_SNAPSHOT,
    /** The proof of exclusion covers fewer items than the part has. */
    EXCLUSION_INCOMPLETE,
    /** A rights holder's complaint was upheld, and the part is still in use. */
    COMPLAINT_UPHELD,
    /** A complaint was upheld against a part that this version no longer names, without proof that it is gone. */
    COMPLAINT_UNANSWERED,
    /** Made with a model of which nobody knows what it was trained on. */
    PROVENANCE_UNKNOWN,
    /** Made from, or with a model trained on, something that is not cleared itself. */
    ANCESTOR_UNCLEARED
}
