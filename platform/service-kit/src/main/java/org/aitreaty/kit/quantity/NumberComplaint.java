package org.aitreaty.kit.quantity;

import java.util.regex.Pattern;
import org.aitreaty.kit.quantity.Quantity.Reading.Refused;

/** Says why a text is not a quantity, as exactly as the text allows. */
final class NumberComplaint {

    private static final String FORMS = "Accepted forms: 1e25, 1.0E+25, 10^25 or plain digits.";
    private static final Pattern NUMBER_THEN_LETTERS = Pattern.compile("[\\d.,eE+^ -]*\\d\\s*([A-Za-z%][A-Za-z/%. ]*)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([\\s\\u00a0\\u2009\\u202f'_.,]\\d{3})+");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+([eE][+-]?\\d+)?");
    private static final Pattern PRODUCT = Pattern.compile(".*[x×·*].*10.*", Pattern.CASE_INSENSITIVE);

    private NumberComplaint() {}

    static Refused about(String text) {
        String shown = "\"" + text + "\"";
        if (text.equalsIgnoreCase("nan") || text.toLowerCase(java.util.Locale.ROOT).contains("inf")) {
            return new Refused("NOT_A_NUMBER", shown + " is not a number.", FORMS + " Send null where a figure is unknown.");
        }
        if (text.startsWith("-")) {
            return new Refused("NEGATIVE", shown + " is negative.", "A count starts at zero. " + FORMS);
        }
        if (COMMA.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            return new Refused("DECIMAL_COMMA", shown + " has a decimal comma.", "Write a point: \"" + text.replace(',', '.') + "\".");
        }
        if (GROUPED.matcher(text).matches()) {
            return new Refused("GROUPED_DIGITS", shown + " groups its digits.", "Write the digits without separators, or with an exponent.");
        }
        if (PRODUCT.matcher(text).matches()) {
            return new Refused("PRODUCT", shown + " is written as a product.", "Write 3.8e25 for 3.8 × 10^25. " + FORMS);
        }
        var letters = NUMBER_THEN_LETTERS.matcher(text);
        if (letters.matches()) {
            String unit = letters.group(1).strip();
            String why = unit.contains("/") ? " A rate such as FLOP/s is not a count." : "";
            return new Refused("UNIT", shown + " carries the unit \"" + unit + "\"." + why, "Send the bare number; the field's name says the unit. " + FORMS);
        }
        if (!text.equals(text.strip())) {
            return new Refused("SPACES", shown + " has spaces around the number.", "Leave them out.");
        }
        return new Refused("NOT_A_NUMBER", shown + " is not a number.", FORMS);
    }
}
