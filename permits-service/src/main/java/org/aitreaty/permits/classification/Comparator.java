package org.aitreaty.permits.classification;

import java.util.Arrays;
import org.aitreaty.kit.quantity.Quantity;

/** How a value is held against a threshold. The source text's comparisons are all strict. */
public enum Comparator {
    MORE_THAN(">") {
        @Override
        boolean holds(Quantity value, Quantity threshold) {
            return value.compareTo(threshold) > 0;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(Quantity value, Quantity threshold) {
            return value.compareTo(threshold) >= 0;
        }
    };

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    abstract boolean holds(Quantity value, Quantity threshold);

    public String symbol() {
        return symbol;
    }

    public static Comparator ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(comparator -> comparator.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a comparator of the treaty: " + symbol));
    }
}
