package org.aitreaty.permits.classification;

/** Whether a model is built for many tasks or for one field. Article 4(3) spares narrow systems the prohibition. */
public enum Generality {
    GENERAL,
    NARROW
}
