package org.aitreaty.kit.version;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

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

    private static String abbreviated(String header) {
        return header.length() > 40 ? header.substring(0, 40) + "…" : header;
    }
}
