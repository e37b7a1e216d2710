package org.aitreaty.registry.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the reader of an address sends back to show that the letter has arrived. 125 random bits in the letters and digits
 * of Crockford's Base32, which leaves out what looks alike.
 */
public final class ConfirmationCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 25;
    private static final int GROUP = 5;

    private final String characters;

    private ConfirmationCode(String characters) {
        this.characters = characters;
    }

    /** @param random must be one that nobody can predict */
    public static ConfirmationCode next(RandomGenerator random) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ConfirmationCode(characters.toString());
    }

    /** A code as somebody typed it: in any case, with or without hyphens and spaces, with O for 0 and I or L for 1. */
    public static Optional<ConfirmationCode> read(String typed) {
        String characters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return characters.matches("[" + ALPHABET + "]{" + LENGTH + "}") ? Optional.of(new ConfirmationCode(characters)) : Optional.empty();
    }

    /** In groups, as it stands in the letter. */
    public String written() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** The code itself, where it must be written anew in later letters. */
    public String characters() {
        return characters;
    }

    /** By this it is kept where it need not be written again. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the code: who reads it in a log could use it. */
    @Override
    public String toString() {
        return "(confirmation code)";
    }
}
