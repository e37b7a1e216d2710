package org.aitreaty.permits.legal;

import java.util.SortedSet;
import java.util.TreeSet;

/** The registry knows no State or organisation by some of the codes asked for. */
public class UnknownCodes extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SortedSet<String> codes;

    UnknownCodes(SortedSet<String> codes) {
        super("Not known to the registry: " + codes);
        this.codes = new TreeSet<>(codes);
    }

    public SortedSet<String> codes() {
        return new TreeSet<>(codes);
    }
}
