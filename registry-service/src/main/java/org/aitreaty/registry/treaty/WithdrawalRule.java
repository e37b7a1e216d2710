package org.aitreaty.registry.treaty;

import java.time.LocalDate;

/**
 * How a Party leaves.
 *
 * @param noticeMonths months it remains bound after the day its notice was received. Months, not days: a notice of
 *     29 February ends on 28 February where there is no 29th
 */
public record WithdrawalRule(int noticeMonths) {

    /** The first day on which a State is no longer bound. */
    public LocalDate endsOn(LocalDate notice) {
        return notice.plusMonths(noticeMonths);
    }
}
