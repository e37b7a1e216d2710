package org.aitreaty.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;

/**
 * Time as the treaty means it: instants are UTC, a legal day is a day at the seat of the secretariat.
 *
 * <p>Instants are kept to the microsecond, which is what the database stores; anything finer would make a record
 * differ from itself after it has been written and read.
 */
@ApplicationScoped
public class TreatyTime {

    /** Bounds that keep every later computation with the date inside what all parts of the software can hold. */
    private static final Instant EARLIEST = Instant.parse("1945-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final InstantSource clock;
    private final ZoneId seat;

    public TreatyTime(InstantSource clock, SeatConfig config) {
        this.clock = clock;
        this.seat = config.zone();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The zone whose midnight begins a legal day. */
    public ZoneId seat() {
        return seat;
    }

    public LocalDate legalDay(Instant instant) {
        return instant.atZone(seat).toLocalDate();
    }

    public Instant startOf(LocalDate legalDay) {
        return legalDay.atStartOfDay(seat).toInstant();
    }

    /**
     * Reads an {@code asOf} query parameter: an RFC 3339 instant, or a date that stands for the first moment of that
     * legal day. Missing means now.
     *
     * @throws ProblemException 422 when it is neither, or lies outside 1945 to 2200
     */
    public Instant asOf(String parameter, String value) {
        if (value == null || value.isBlank()) {
            return now();
        }
        Instant read = parse(value.strip());
        if (read == null) {
            throw ProblemException.invalid(FieldError.query(
                    parameter,
                    "NOT_A_TIME",
                    "\"" + abbreviated(value) + "\" is neither an instant nor a date.",
                    "Write an instant such as 2026-11-23T00:00:00Z, or a date such as 2026-11-23."));
        }
        if (!isInCalendar(read)) {
            throw ProblemException.invalid(FieldError.query(
                    parameter, "TIME_OUT_OF_RANGE", "The time lies outside 1945 to 2200.", "Choose a time in between."));
        }
        return read;
    }

    /** Whether an instant lies between 1945 and 2200, inside what all parts of the software can hold. */
    public static boolean isInCalendar(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }

    /** The instant a text means, or null when it means none. A date is the first moment of that legal day. */
    public Instant parse(String text) {
        try {
            return text.length() == 10
                    ? startOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String abbreviated(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
