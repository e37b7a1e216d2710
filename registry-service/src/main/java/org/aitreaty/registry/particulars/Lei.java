package org.aitreaty.registry.particulars;

/** Legal Entity Identifier, ISO 17442: 18 letters or digits and two check digits (ISO 7064, MOD 97-10). */
final class Lei {

    private static final int MODULUS = 97;
    private static final int RADIX = 36;

    private Lei() {}

    static boolean hasForm(String text) {
        return text.matches("[0-9A-Z]{18}[0-9]{2}");
    }

    /** Whether the check digits fit: read as a number, with A as 10 to Z as 35, the whole leaves 1 when divided by 97. */
    static boolean isRight(String lei) {
        int remainder = 0;
        for (char c : lei.toCharArray()) {
            int value = Character.digit(c, RADIX);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return remainder == 1;
    }
}
