package org.aitreaty.registry.status;

import java.time.Instant;
import java.time.LocalDate;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.History;

/**
 * For which day of treaty time, and by what the register knew when, a question is answered.
 *
 * @param instant the instant asked about
 * @param day the legal day it falls on
 * @param knownAt what was recorded later is not considered; now when the question did not say
 * @param past whether the question said so. If not, all that is on record counts, also when another replica's clock,
 *     a little ahead of ours, has stamped it
 */
public record AsOf(Instant instant, LocalDate day, Instant knownAt, boolean past) {

    public static AsOf read(TreatyTime time, String asOf, String knownAt) {
        Instant instant = time.asOf("asOf", asOf);
        boolean past = knownAt != null && !knownAt.isBlank();
        return new AsOf(instant, time.legalDay(instant), time.asOf("knownAt", knownAt), past);
    }

    public boolean knows(Instant recordedAt) {
        return !past || !recordedAt.isAfter(knownAt);
    }

    public History of(StatusList list) {
        return past ? list.history().knownAt(knownAt) : list.history();
    }
}
