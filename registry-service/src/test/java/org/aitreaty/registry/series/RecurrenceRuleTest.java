package org.aitreaty.registry.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {

    private static LocalDateTime at(String day) {
        return LocalDateTime.parse(day + "T10:00:00");
    }

    private static List<String> between(String rule, String first, String from, String until) {
        return new RecurrenceRule(rule).between(at(first), at(from), at(until)).stream().map(time -> time.toLocalDate().toString()).toList();
    }

    @Test
    void everySixMonthsOnTheSecondTuesday() {
        assertThat(between("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU", "2026-04-14", "2026-11-25", "2028-05-25"))
                .containsExactly("2027-04-13", "2027-10-12", "2028-04-11");
    }

    @Test
    void theEndOfTheTimeAskedForIsNotAskedForAndItsBeginIs() {
        assertThat(between("FREQ=WEEKLY", "2026-11-02", "2026-11-09", "2026-11-23")).containsExactly("2026-11-09", "2026-11-16");
    }

    @Test
    void theFirstOneCountsAlthoughTheRuleDoesNotNameItsDay() {
        assertThat(between("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", "2026-03-04", "2026-01-01", "2028-01-01"))
                .containsExactly("2026-03-04", "2026-06-01", "2027-06-01");
    }

    @Test
    void aMonthWithoutThatDayIsLeftOut() {
        assertThat(between("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31", "2027-01-31", "2027-06-01")).containsExactly("2027-01-31", "2027-03-31", "2027-05-31");
        assertThat(between("FREQ=YEARLY", "2028-02-29", "2028-01-01", "2037-01-01")).containsExactly("2028-02-29", "2032-02-29", "2036-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "every week", "FREQ=DAILY", "FREQ=HOURLY;INTERVAL=1", "FREQ=SECONDLY", "INTERVAL=2", "FREQ=FORTNIGHTLY", "FREQ=WEEKLY;COUNT=3",
                "FREQ=WEEKLY;UNTIL=20280101T000000Z", "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;FREQ=MONTHLY", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;INTERVAL=-1",
                "FREQ=MONTHLY;INTERVAL=121", "FREQ=MONTHLY;BYDAY=2XX", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=WEEKLY;BYDAY=,", "FREQ=WEEKLY\r\nX:1",
                "FREQ=YEARLY;BYMONTH=13", "FREQ=MONTHLY;BYDAY=2TU;X-A=1", "FREQ=MONTHLY;INTERVAL=99999999999"
            })
    void whatIsNoSuchRuleIsRefused(String text) {
        assertThatThrownBy(() -> new RecurrenceRule(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"FREQ=MONTHLY;BYDAY=2TU, true", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, false", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29, true", "FREQ=YEARLY, true"})
    void whatNeverRecursIsKnown(String rule, boolean again) {
        assertThat(new RecurrenceRule(rule).comesAgain(at("2026-11-25"))).isEqualTo(again);
    }
}
