package org.aitreaty.kit.version;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;

/** The version of a record as clients see it: a strong entity tag (RFC 9110), demanded back on every change. */
public final class EntityVersion {

    private EntityVersion() {}

    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Checks the {@code If-Match} header of a change.
     *
     * @param ifMatch the header as sent, or null
     * @param version the version the record has now
     * @throws ProblemException 428 when the header is missing, 412 when it names another version
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.VERSION_REQUIRED,
                    "A change names the version it was made from, so that nobody overwrites what they have not read.",
                    List.of(FieldError.header(
                            "If-Match", "MISSING", "The header If-Match is missing.", "Send the ETag of your last GET, e.g. If-Match: \"v0\".")));
        }
        for (String candidate : ifMatch.split(",")) {
            if (candidate.strip().equals("\"v" + version + "\"")) {
                return;
            }
        }
        throw new ProblemException(
                ProblemType.STALE_VERSION,
                "The record is now at version \"v" + version + "\"; you sent " + abbreviated(ifMatch) + ". Read it again, then decide.",
                List.of(FieldError.header("If-Match", "STALE", "The version sent is not the present one.", "Read the record again and send its ETag.")));
    }

    /** The answer to a request that created a record. */
    public static Response created(String path, long version, Object view) {
        // As a plain header, not by location(URI): that would put this process's own address before the path,
        // and only the gateway knows the address the client sees.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .tag(tag(version))
                .entity(view)
                .build();
    }

    /**
     * The answer to a read of one record: 304 without a body when the client holds this version already.
     *
     * @param ifNoneMatch the header {@code If-None-Match} as sent, or null
     */
    public static <T> RestResponse<T> read(String ifNoneMatch, long version, Supplier<T> view) {
        EntityTag tag = tag(version);
        return isHeld(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<T>notModified().tag(tag).build()
                : RestResponse.ResponseBuilder.ok(view.get()).tag(tag).build();
    }

    /**
     * Whether a client holds this version already. If-None-Match compares weakly (RFC 9110, 13.1.2): the mark of a weak
     * tag makes no difference.
     *
     * @param ifNoneMatch the header {@code If-None-Match} as sent, or null
     */
    public static boolean isHeld(String ifNoneMatch, EntityTag tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String quoted = "\"" + tag.getValue() + "\"";
        for (String candidate : ifNoneMatch.split(",")) {
            String sent = candidate.strip();
            if (sent.equals("*") || sent.equals(quoted) || sent.equals("W/" + quoted)) {
                return true;
            }
        }
        return false;
    }

    private static String abbreviated(String header) {
        return header.length() > 40 ? header.substring(0, 40) + "…" : header;
    }
}
