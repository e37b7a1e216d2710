package org.aitreaty.kit.quantity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact, non-negative decimal number: a count of operations, parameters, chips or hours. Two quantities that mean
 * the same number are equal in whatever notation they were written.
 *
 * <p>Never binary floating point: 1e25 is not representable in it, and treaty thresholds are strict comparisons.
 */
public final class Quantity implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /**
     * Larger than anything physical: the Sun's whole output for a billion years would not pay for 1e60 operations.
     * Bounds the size of every number the software handles.
     */
    public static final int LARGEST_EXPONENT = 60;

    private static final int LONGEST_TEXT = 100;
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:[eE]([+-]?\\d{1,4}))?");
    private static final Pattern POWER_OF_TEN = Pattern.compile("10\\^(\\d{1,4})");
    private static final int LARGEST_PLAIN_EXPONENT = 5;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private final BigDecimal value;

    private Quantity(BigDecimal value) {
        this.value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Quantity of(BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A quantity is not negative: " + value);
        }
        return new Quantity(value);
    }

    /** For constants in code and tests; input from outside goes through {@link #read}. */
    public static Quantity of(String text) {
        Reading reading = read(text);
        if (reading instanceof Reading.Accepted accepted) {
            return accepted.quantity();
        }
        throw new IllegalArgumentException(reading.toString());
    }

    /** What became of reading a text as a quantity. */
    public sealed interface Reading {
        record Accepted(Quantity quantity) implements Reading {}

        /** @param code stable code of the reason; {@code message} says it with the value, {@code fix} what to write */
        record Refused(String code, String message, String fix) implements Reading {}
    }

    /** Reads plain digits, {@code 1e25}, {@code 1.0E+25} and {@code 10^25}; refuses everything else with its reason. */
    public static Reading read(String text) {
        if (text.isBlank()) {
            return new Reading.Refused("EMPTY", "The number is empty.", "Write a number such as 3.8e25, or null where it is unknown.");
        }
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Refused("TOO_LONG", "The number has more than 100 characters.", "Write it with an exponent, such as 3.8e25.");
        }
        Matcher power = POWER_OF_TEN.matcher(text);
        if (power.matches()) {
            return bounded(text, BigDecimal.ONE, Integer.parseInt(power.group(1)));
        }
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            int exponent = scientific.group(2) == null ? 0 : Integer.parseInt(scientific.group(2));
            return bounded(text, new BigDecimal(scientific.group(1)), exponent);
        }
        return NumberComplaint.about(text);
    }

    private static Reading bounded(String text, BigDecimal mantissa, int exponent) {
        if (mantissa.signum() == 0) {
            return new Reading.Accepted(ZERO);
        }
        int magnitude = mantissa.precision() - mantissa.scale() - 1 + exponent;
        if (magnitude > LARGEST_EXPONENT || magnitude < -LARGEST_EXPONENT) {
            return new Reading.Refused(
                    "OUT_OF_RANGE",
                    "\"" + text + "\" lies outside 1e-60 to 1e60, the range this register keeps.",
                    "Check the exponent.");
        }
        return new Reading.Accepted(new Quantity(mantissa.scaleByPowerOfTen(exponent)));
    }

    public BigDecimal value() {
        return value;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isWhole() {
        return value.scale() <= 0;
    }

    public boolean isMoreThan(Quantity other) {
        return compareTo(other) > 0;
    }

    public Quantity plus(Quantity other) {
        // Common (a run without ancestors), and dear: nought aligned with 1e25 has 26 digits.
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        return new Quantity(value.add(other.value));
    }

    public Quantity times(Quantity other) {
        return new Quantity(value.multiply(other.value));
    }

    public static Quantity max(Quantity a, Quantity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity q && value.compareTo(q.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The canonical text: plain from 0.000001 up to 999999, else one digit before the point and an exponent: {@code 3.8e25}. */
    @Override
    @JsonValue
    public String toString() {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent <= LARGEST_PLAIN_EXPONENT && exponent >= SMALLEST_PLAIN_EXPONENT) {
            return value.toPlainString();
        }
        // The value has no trailing zeros, so its digits are those of the mantissa.
        StringBuilder text = new StringBuilder(value.unscaledValue().toString());
        if (text.length() > 1) {
            text.insert(1, '.');
        }
        return text.append('e').append(exponent).toString();
    }
}
