package org.aitreaty.registry.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.NotBefore;
import org.aitreaty.registry.clause.WithdrawalClause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days and months are counted. */
class DelayTest {

    /** Two years from the last day of a February: the last day of the other February, not the first of March (EC-33). */
    @Test
    void twoYearsFromALeapDayEndOnTheTwentyEighth() {
        NotBefore notBefore = new NotBefore(Delay.months(24), NotBefore.Event.OPENING_FOR_SIGNATURE);

        assertThat(notBefore.on(LocalDate.parse("2028-01-01"), LocalDate.parse("2028-02-29"))).isEqualTo("2030-02-28");
    }

    /** EC-34: days are not months. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 90, 2027-02-27, 3, 2027-02-28",
        "2026-11-30, 90, 2027-02-28, 3, 2027-02-28",
        "2026-12-01, 90, 2027-03-01, 3, 2027-03-01",
        "2026-08-31, 180, 2027-02-27, 6, 2027-02-28"
    })
    void daysAreNotMonths(LocalDate deposit, int days, LocalDate afterDays, int months, LocalDate afterMonths) {
        assertThat(Delay.days(days).after(deposit)).isEqualTo(afterDays);
        assertThat(Delay.months(months).after(deposit)).isEqualTo(afterMonths);
        assertThat(WithdrawalClause.after(Delay.months(months)).endsOn(deposit)).isEqualTo(afterMonths);
    }

    /** EC-50: "the ninetieth day that follows": count on the fingers, the day of deposit being day nought. */
    @Test
    void theNthDayThatFollowsIsCountedFromTheDayAfterTheDeposit() {
        LocalDate deposit = LocalDate.parse("2027-12-15");
        LocalDate day = deposit;
        for (int count = 1; count <= 90; count++) {
            day = day.plus(Period.ofDays(1));
        }

        assertThat(Delay.days(90).after(deposit)).isEqualTo(day);
    }
}
