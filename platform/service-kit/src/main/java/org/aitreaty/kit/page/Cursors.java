package org.aitreaty.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;

/**
 * Makes and reads the opaque cursors of lists: a sort key, signed together with the address of the list, so that nobody
 * builds on its form, steers a query with it or hands it to another list.
 */
@ApplicationScoped
public class Cursors {

    private static final int TAG_BYTES = 12;

    private final SecretKeySpec key;

    private final UriInfo request;

    /** @param request the request being answered, whose path names the list */
    public Cursors(SecretsConfig secrets, @Context UriInfo request) {
        this.key = new SecretKeySpec(secrets.cursorKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.request = request;
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
     * @throws ProblemException 422 when the cursor was not made here or for another list
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
        throw ProblemException.invalid(FieldError.query(
                "cursor", "NOT_A_CURSOR", "This cursor was not issued by this list.", "Start again without cursor, then send nextCursor as you received it."));
    }

    /** The place inside a cursor, read from its sort key, or null when there is no cursor. */
    public <T> T read(String cursor, Function<String, T> place) {
        String sortKey = read(cursor);
        return sortKey == null ? null : place.apply(sortKey);
    }

    private byte[] tag(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(request.getPath().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
