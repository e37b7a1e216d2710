package org.aitreaty.registry.treaty;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a delay that begins with a deposit is counted. */
@Schema(name = "CountingMode", description = "How a delay that begins with a deposit is counted.")
public enum CountingMode {
    /** The nth day that follows the deposit, whatever its time of day: 25 September and 90 days are 24 December. */
    NTH_DAY_AFTER {
        @Override
        public LocalDate after(LocalDate deposit, int days) {
            return deposit.plusDays(days);
        }
    };

    public abstract LocalDate after(LocalDate deposit, int days);
}
