package org.aitreaty.permits.classification;

/** What the developer expects of the model's capabilities against the baseline of article 4(2)(c). */
public enum CapabilityForecast {
    BELOW_BASELINE,
    /** The capabilities are about to exceed those of the baseline model. */
    ABOUT_TO_EXCEED,
    NOT_ASSESSED
}
