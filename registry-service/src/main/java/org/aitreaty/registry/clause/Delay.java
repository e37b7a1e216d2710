package org.aitreaty.registry.clause;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period of a treaty that begins with a legal day.
 *
 * @param counting how it is counted, which also says in which unit
 * @param length days or months, 0 to 1200
 */
@Schema(name = "Delay", description = "A period that begins with a legal day.")
public record Delay(
        @Schema(required = true, description = "How it is counted.", examples = {"NTH_DAY_AFTER"}) CountingMode counting,
        @Schema(description = "Days or months, as the mode says; 0 for ON_DEPOSIT.", minimum = "0", maximum = "1200", examples = {"90"}) int length) {

    private static final int LONGEST = 1200;

    public static final Delay NONE = new Delay(CountingMode.ON_DEPOSIT, 0);

    public Delay {
        if (counting == null || length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("A delay is counted in some mode and lies between 0 and " + LONGEST + ".");
        }
        if (counting == CountingMode.ON_DEPOSIT && length != 0) {
            throw new IllegalArgumentException("What happens on the day itself has no length.");
        }
    }

    public static Delay days(int length) {
        return new Delay(CountingMode.NTH_DAY_AFTER, length);
    }

    public static Delay months(int length) {
        return new Delay(CountingMode.MONTHS_AFTER, length);
    }

    /** The day on which the period has run. */
    public LocalDate after(LocalDate day) {
        return counting.after(day, length);
    }
}
