package org.aitreaty.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aitreaty.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatyTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456789Z");

    private final TreatyTime time = at("Europe/Vienna");

    private static TreatyTime at(String zone) {
        return new TreatyTime(InstantSource.fixed(NOW), () -> ZoneId.of(zone));
    }

    @Test
    void nowIsKeptToTheMicrosecondAsTheDatabaseKeepsIt() {
        assertThat(time.now()).isEqualTo(Instant.parse("2026-11-23T10:15:30.123456Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-22T23:00:00Z, in winter the seat is an hour ahead",
        "2026-07-01, 2026-06-30T22:00:00Z, in summer two",
        "2026-03-29, 2026-03-28T23:00:00Z, the day the clocks go forward begins in winter time",
        "2026-03-30, 2026-03-29T22:00:00Z, and ends after 23 hours",
        "2026-10-25, 2026-10-24T22:00:00Z, the day the clocks go back begins in summer time",
        "2026-10-26, 2026-10-25T23:00:00Z, and ends after 25 hours",
        "2028-02-29, 2028-02-28T23:00:00Z, a leap day is a day"
    })
    void aDateIsTheFirstMomentOfThatDayAtTheSeat(String date, Instant start, String why) {
        assertThat(time.asOf("asOf", date)).as(why).isEqualTo(start);
        assertThat(time.startOf(LocalDate.parse(date))).as(why).isEqualTo(start);
        assertThat(time.legalDay(start)).as(why).isEqualTo(LocalDate.parse(date));
        assertThat(time.legalDay(start.minusNanos(1000))).as(why).isEqualTo(LocalDate.parse(date).minusDays(1));
    }

    @Test
    void theSeatDecidesWhichDayItIs() {
        Instant lateEvening = Instant.parse("2026-11-23T23:30:00Z");
        assertThat(time.legalDay(lateEvening)).isEqualTo("2026-11-24");
        assertThat(at("America/New_York").legalDay(lateEvening)).isEqualTo("2026-11-23");
        assertThat(at("Pacific/Kiritimati").legalDay(Instant.parse("2026-11-23T10:00:00Z"))).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00:00Z, 2026-11-23T00:00:00Z",
        "2026-11-23T01:00:00+01:00, 2026-11-23T00:00:00Z",
        "2026-11-23T00:00:00.123456789Z, 2026-11-23T00:00:00.123456Z",
        "1945-01-01T00:00:00Z, 1945-01-01T00:00:00Z",
        "2200-01-01T00:00:00Z, 2200-01-01T00:00:00Z"
    })
    void anInstantIsTakenInAnyOffset(String written, Instant read) {
        assertThat(time.asOf("asOf", written)).isEqualTo(read);
    }

    @Test
    void nothingMeansNow() {
        assertThat(time.asOf("asOf", null)).isEqualTo(time.now());
        assertThat(time.asOf("asOf", " ")).isEqualTo(time.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "yesterday", "2026-02-29", "2026-11-31", "2026-13-01", "23.11.2026", "2026-11-23T10:00:00", "2026-11-23T25:00:00Z", "1700000000", "2026-1-1",
        "+12026-11-23", "2026-11-23T10:00:00+99:00"
    })
    void whatIsNoTimeIsRefused(String written) {
        assertRefused(written, "NOT_A_TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1944-12-31", "2200-01-02", "9999-12-31T23:59:59Z", "0001-01-01"})
    void whatLiesBeyondTheCalendarIsRefused(String written) {
        assertRefused(written, "TIME_OUT_OF_RANGE");
    }

    private void assertRefused(String written, String code) {
        assertThatThrownBy(() -> time.asOf("asOf", written)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(422);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.pointer()).isEqualTo("?asOf");
                assertThat(error.code()).isEqualTo(code);
            });
        });
    }
}
