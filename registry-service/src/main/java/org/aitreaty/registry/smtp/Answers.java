package org.aitreaty.registry.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What servers and the network say, in the form in which it is kept: one line, no address of a person. */
final class Answers {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]:;,\"]+@[^\\s<>()\\[\\]:;,\"]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private Answers() {}

    static String clean(String words) {
        if (words == null || words.isBlank()) {
            return "The server said nothing.";
        }
        String line = ADDRESS.matcher(UNSEEN.matcher(words).replaceAll(" ").strip()).replaceAll("(address)");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** In our own words, because those of exceptions can contain addresses. */
    static String describe(Exception failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "The mail server does not accept the account or its password.";
        }
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SocketTimeoutException e -> {
                    return "The mail server did not answer in time.";
                }
                case ConnectException e -> {
                    return "The mail server cannot be reached.";
                }
                case SSLException e -> {
                    return "The encrypted connection to the mail server could not be made.";
                }
                case IOException e -> {
                    return "The connection to the mail server broke off.";
                }
                default -> {
                    // Look further inside.
                }
            }
        }
        if (failure instanceof MessagingException && failure.getMessage() != null) {
            return clean(failure.getMessage());
        }
        return "Not sent: " + failure.getClass().getSimpleName() + ".";
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : cause.getCause();
    }
}
