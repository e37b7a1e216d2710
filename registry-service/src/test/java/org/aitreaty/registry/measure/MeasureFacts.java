package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Makes publications of one measure for tests; the one of number n was published at n o'clock on 1 January 2026. */
final class MeasureFacts {

    static final UUID MEASURE = UUID.fromString("019aaaaa-0000-7000-8000-000000000001");

    private MeasureFacts() {}

    static MeasureFact fact(int number, MeasureAct act, Integer corrects, String adoptedOn, String from, String to) {
        boolean repeal = act == MeasureAct.REPEAL;
        return new MeasureFact(
                MEASURE,
                "USA",
                number,
                act,
                corrects,
                repeal ? null : "US-CA",
                repeal ? null : MeasureKind.MORATORIUM,
                repeal ? null : "4(1)",
                LocalDate.parse(adoptedOn),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                publishedAt(number));
    }

    static Instant publishedAt(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * number);
    }
}
