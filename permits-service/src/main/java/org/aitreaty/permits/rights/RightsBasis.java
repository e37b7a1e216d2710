package org.aitreaty.permits.rights;

/** On what the use of works rests, in one State. */
public enum RightsBasis {
    /** Never protected, or given up by whoever could. */
    PUBLIC_DOMAIN,
    /** Protected, with a licence of whoever holds the rights. */
    LICENSED,
    /** Made by or for the organisation that declares it. */
    OWN_CONTENT,
    /** Protected, with the leave of the author in person. */
    AUTHOR_CONSENT,
    /** Once protected; the term has run out. */
    EXPIRED_COPYRIGHT,
    /** Nobody has looked, or nobody could tell. */
    UNKNOWN;

    /** Whether the works are somebody else's and need that person's leave, which has to be shown. */
    public boolean needsLeave() {
        return this == LICENSED || this == AUTHOR_CONSENT;
    }
}
