package org.aitreaty.permits.due;

import java.time.Instant;

/** Something that time brings about, with nobody pressing a button. */
public interface Due {

    /**
     * Brings about what has become due, each in a transaction of its own, so that one that cannot be done keeps no other.
     *
     * @return how many were brought about
     */
    int bringAbout(Instant now);
}
