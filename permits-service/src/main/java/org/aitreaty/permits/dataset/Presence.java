package org.aitreaty.permits.dataset;

/** Whether something is in a dataset, as far as its declarer knows. */
public enum Presence {
    YES,
    NO,
    UNKNOWN
}
