package org.aitreaty.kit.number;

import java.util.Locale;
import java.util.Optional;

/**
 * A number that people read out, type and print, protected by a check character (ISO 7064, MOD 37,36): every single
 * wrong character and every swap of two neighbours is noticed, so that a mistyped number never names another file.
 *
 * <p>Form: {@code TA-2026-USA-000001-X}: kind, year, State, serial, check character over all before it.
 */
public record CheckedNumber(String kind, int year, String state, long serial) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 36;

    @Override
    public String toString() {
        String body = "%s-%04d-%s-%06d".formatted(kind, year, state, serial);
        return body + "-" + checkCharacter(body);
    }

    /**
     * The number a person typed, in any case, with or without hyphens and spaces.
     *
     * @return the number in its canonical form, or empty when it is mistyped
     */
    public static Optional<String> normalise(String typed) {
        String characters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u2010-\\u2015-]", "");
        if (!characters.matches("[A-Z]{2}\\d{4}[A-Z]{2,3}\\d{6,12}[0-9A-Z]")) {
            return Optional.empty();
        }
        String body = characters.substring(0, characters.length() - 1);
        if (checkCharacter(body) != characters.charAt(characters.length() - 1)) {
            return Optional.empty();
        }
        int serialStart = body.length();
        while (Character.isDigit(body.charAt(serialStart - 1))) {
            serialStart--;
        }
        return Optional.of(new CheckedNumber(
                        body.substring(0, 2),
                        Integer.parseInt(body.substring(2, 6)),
                        body.substring(6, serialStart),
                        Long.parseLong(body.substring(serialStart)))
                .toString());
    }

    /** True for what looks like a number of this kind, right or mistyped, and not like an identifier. */
    public static boolean looksLikeOne(String text) {
        return text.toUpperCase(Locale.ROOT).matches("[A-Z]{2}[- ]?\\d{4}.*");
    }

    static char checkCharacter(String text) {
        int product = MODULUS;
        for (char c : text.toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                continue;
            }
            int sum = (product + value) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
    }
}
