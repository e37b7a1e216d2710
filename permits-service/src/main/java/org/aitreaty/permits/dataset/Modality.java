package org.aitreaty.permits.dataset;

/** What kind of things a dataset holds. */
public enum Modality {
    TEXT,
    CODE,
    IMAGE,
    AUDIO,
    VIDEO,
    STRUCTURED,
    SENSOR,
    OTHER
}
