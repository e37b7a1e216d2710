package org.aitreaty.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;

/**
 * Makes and reads the opaque cursors of lists: a sort key, signed, so that nobody builds on its form or steers a query with it.
 */
@ApplicationScoped
public class Cursors {

    private static final int TAG_BYTES = 12;

    private final SecretKeySpec key;

    public Cursors(SecretsConfig secrets) {
        this.key = new SecretKeySpec(secrets.cursorKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public String after(String sortKey) {
        byte[] text = sortKey.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(tag(text), TAG_BYTES + text.length);
        System.arraycopy(text, 0, signed, TAG_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The sort key inside a cursor, or null when there is no cursor.
     *
     * @throws ProblemException 422 when the cursor was not made here
     */
    public String read(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length > TAG_BYTES) {
                byte[] text = Arrays.copyOfRange(signed, TAG_BYTES, signed.length);
                if (MessageDigest.isEqual(tag(text), Arrays.copyOf(signed, TAG_BYTES))) {
                    return new String(text, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: falls through to the one complaint below.
        }
        throw notIssuedHere();
    }

    /**
     * The place inside a cursor, or null when there is no cursor.
     *
     * @param place reads the sort key of this list; what it cannot read was made for another list
     * @throws ProblemException 422 when the cursor was not made here, or for another list
     */
    public <T> T read(String cursor, Function<String, T> place) {
        String sortKey = read(cursor);
        try {
            return sortKey == null ? null : place.apply(sortKey);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw notIssuedHere();
        }
    }

    private static ProblemException notIssuedHere() {
        return ProblemException.invalid(FieldError.query(
                "cursor", "NOT_A_CURSOR", "This cursor was not issued here.", "Start again without cursor, then send nextCursor as you received it."));
    }

    private byte[] tag(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
