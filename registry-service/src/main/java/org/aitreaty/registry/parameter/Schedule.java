package org.aitreaty.registry.parameter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.aitreaty.kit.quantity.Quantity;

/**
 * A figure that changes by a fixed factor from day to day (article 10(3)). What holds on a day is the same for everyone
 * who computes it: the power is taken to 50 digits and rounded once, to twelve, half to even.
 */
final class Schedule {

    private static final MathContext POWER = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final MathContext FIGURE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int LONGEST_DAYS = 36_525;
    private static final BigDecimal LEAST = new BigDecimal("1e-60");
    private static final BigDecimal GREATEST = new BigDecimal("1e60");

    private Schedule() {}

    /** @param first the day on which the value is the starting one */
    static String value(String start, String factor, LocalDate first, LocalDate day) {
        long days = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, LONGEST_DAYS);
        BigDecimal power = new BigDecimal(factor).pow((int) days, POWER);
        // A change that goes on for decades ends at the edge of what the register can say, and does not fail there.
        BigDecimal figure = Quantity.of(start).value().multiply(power, POWER).round(FIGURE).max(LEAST).min(GREATEST);
        return Quantity.of(figure.stripTrailingZeros().toString()).toString();
    }
}
