package org.aitreaty.registry.edition;

import java.time.Instant;
import org.aitreaty.kit.time.TreatyTime;

/**
 * From where in both times the register is looked at. Null stands for a question that did not say: then all that is
 * on record counts, also when another replica's clock, a little ahead of ours, has stamped it. That is the same as
 * "now", because nothing is recorded for the future.
 *
 * @param asOf the instant asked about, or null
 * @param knownAt what was recorded later is not considered; null for everything
 */
public record Vantage(Instant asOf, Instant knownAt) {

    public static final Vantage PRESENT = new Vantage(null, null);

    /** Reads the two query parameters. @throws org.aitreaty.kit.problem.ProblemException 422 when one is no time */
    public static Vantage read(TreatyTime time, String asOf, String knownAt) {
        return new Vantage(instant(time, "asOf", asOf), instant(time, "knownAt", knownAt));
    }

    private static Instant instant(TreatyTime time, String parameter, String value) {
        return value == null || value.isBlank() ? null : time.asOf(parameter, value);
    }

    public boolean isPresent() {
        return asOf == null && knownAt == null;
    }
}
