package org.aitreaty.registry.letter;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of electronic mail in the form that every mail server takes: ASCII, dots and words before the at sign
 * (RFC 5321, "Dot-string"), a domain name after it, 254 characters at most. A domain in another script is kept in its
 * ASCII form (RFC 5890).
 *
 * <p>Quoted local parts, comments and address literals are legal and refused all the same: no office has one, and each
 * is a way to smuggle something past somebody.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String FIX = "Write one address and nothing else, e.g. treaties@mfa.example.";

    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    /** What a text means as an address. */
    public sealed interface Reading {

        /** It is one. */
        record Accepted(EmailAddress address) implements Reading {}

        /** It is none; code, message and fix are for who wrote it. */
        record Refused(String code, String message, String fix) implements Reading {}
    }

    /** @throws IllegalArgumentException when it is not an address in the form described above, with its domain in lower case */
    public EmailAddress {
        int at = value.lastIndexOf('@');
        if (at < 0 || !isLocalPart(value.substring(0, at)) || !isDomain(value.substring(at + 1)) || value.length() > LONGEST) {
            // Without the text: it may be somebody's address, and messages of exceptions end in logs.
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    /** Reads what somebody wrote. Letters keep their case before the at sign, where it may matter, and lose it after it. */
    public static Reading read(String text) {
        if (text.codePoints().anyMatch(EmailAddress::isControl)) {
            return new Reading.Refused("CONTROL_CHARACTER", "The address contains a line break or another character that cannot be seen.", FIX);
        }
        String written = text.strip();
        int at = written.lastIndexOf('@');
        String localPart = at < 0 ? "" : written.substring(0, at);
        String domain = at < 0 ? "" : ascii(written.substring(at + 1));
        if (localPart.length() > LONGEST_LOCAL_PART || localPart.length() + 1 + domain.length() > LONGEST) {
            return new Reading.Refused(
                    "TOO_LONG", "An address has at most 64 characters before the @ and 254 in all (RFC 5321).", "Check the address.");
        }
        if (!localPart.isEmpty() && localPart.codePoints().anyMatch(c -> c > 127)) {
            return new Reading.Refused(
                    "NOT_ASCII", "Not every mail server takes other letters than a to z before the @.", "Name an address in Latin letters.");
        }
        if (!isLocalPart(localPart) || !isDomain(domain)) {
            return new Reading.Refused("NOT_AN_ADDRESS", "This is not an e-mail address.", FIX);
        }
        return new Reading.Accepted(new EmailAddress(localPart + "@" + domain));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Whether mail to both goes to the same place, as far as anybody but the receiving server can know. */
    public boolean isSameAs(EmailAddress other) {
        return value.equalsIgnoreCase(other.value);
    }

    /** Not the address: what is logged or thrown must not name persons. */
    @Override
    public String toString() {
        return "(e-mail address)";
    }

    private static boolean isLocalPart(String text) {
        return text.length() <= LONGEST_LOCAL_PART && LOCAL_PART.matcher(text).matches();
    }

    private static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Line and paragraph separators too: some software takes them for line breaks. Marks of direction, because they hide what is written. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
