package org.aitreaty.registry.clause;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a delay that begins with a legal day is counted. Each mode has been used by a treaty in force, named below; a
 * delay in days and a delay in months are different rules and never converted.
 */
@Schema(name = "CountingMode", description = "How a delay is counted. The length is in days or in months, as the mode says.")
public enum CountingMode {
    /** On the day itself, e.g. the Biological Weapons Convention. The length is nought. */
    ON_DEPOSIT {
        @Override
        LocalDate after(LocalDate day, int length) {
            return day;
        }
    },
    /** The nth day that follows, the day of deposit being day nought: Chemical Weapons Convention, 180. In days. */
    NTH_DAY_AFTER {
        @Override
        LocalDate after(LocalDate day, int length) {
            return day.plusDays(length);
        }
    },
    /** The first day of the month that follows the nth day: Rome Statute, 60. In days. */
    FIRST_DAY_OF_MONTH_AFTER_NTH_DAY {
        @Override
        LocalDate after(LocalDate day, int length) {
            return day.plusDays(length).with(TemporalAdjusters.firstDayOfNextMonth());
        }
    },
    /** The first day of the nth month after the month of the deposit: Mine Ban Convention, 6. In months. */
    FIRST_DAY_OF_NTH_MONTH_AFTER {
        @Override
        LocalDate after(LocalDate day, int length) {
            return day.withDayOfMonth(1).plusMonths(length);
        }
    },
    /**
     * The same day n months later, or the last day of that month where it has no such day: Convention on the Law of
     * the Sea, 12. In months.
     */
    MONTHS_AFTER {
        @Override
        LocalDate after(LocalDate day, int length) {
            return day.plusMonths(length);
        }
    };

    abstract LocalDate after(LocalDate day, int length);
}
