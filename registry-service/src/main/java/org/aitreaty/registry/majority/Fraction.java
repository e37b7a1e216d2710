package org.aitreaty.registry.majority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact part of a whole, such as 2/3. Nothing is ever divided: two-thirds of 15 are reached when three times the votes
 * reach two times 15.
 */
@Schema(name = "Fraction", type = SchemaType.STRING, pattern = "^[0-9]{1,4}/[0-9]{1,4}$", description = "An exact part of a whole.", examples = {"2/3"})
public record Fraction(int numerator, int denominator) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    public Fraction {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("A part of a whole lies between 0 and 1.");
        }
    }

    /** @throws IllegalArgumentException unless it is written as 2/3 and lies between 0 and 1 */
    @JsonCreator
    public static Fraction of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A part of a whole is written as 2/3.");
        }
        return new Fraction(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether a number is at least this part of a whole. */
    boolean isReachedBy(int number, int whole) {
        return (long) number * denominator >= (long) whole * numerator;
    }

    /** Whether a number is more than this part of a whole. */
    boolean isExceededBy(int number, int whole) {
        return (long) number * denominator > (long) whole * numerator;
    }

    /** The smallest number that is at least this part of a whole. */
    int leastOf(int whole) {
        return Math.ceilDiv(whole * numerator, denominator);
    }

    /** The smallest number that is more than this part of a whole. */
    int leastAbove(int whole) {
        return Math.floorDiv(whole * numerator, denominator) + 1;
    }

    @JsonValue
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
