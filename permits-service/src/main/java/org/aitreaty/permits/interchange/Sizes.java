package org.aitreaty.permits.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.kit.quantity.Quantity;

/** Reads sizes as people write them: {@code 8813 B}, {@code 97.73 TiB}, or bytes without a unit. */
public final class Sizes {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,20}(?:\\.\\d{1,6})?)\\s*(?:([kKmMgGtTpP])(i?))?(?:[bB]|[bB]ytes?)?");
    private static final List<String> STEPS = List.of("", "k", "m", "g", "t", "p");

    private Sizes() {}

    /** The number of bytes, or null when the text is not a size. */
    public static Quantity bytes(String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int step = matcher.group(2) == null ? 0 : STEPS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT));
        BigDecimal unit = BigDecimal.valueOf("i".equals(matcher.group(3)) ? 1024 : 1000).pow(step);
        BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(unit).setScale(0, RoundingMode.HALF_UP);
        return bytes.signum() == 0 ? null : Quantity.of(bytes);
    }
}
