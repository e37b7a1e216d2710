package org.aitreaty.kit.problem;

import java.util.Locale;

/**
 * A kind of problem a client can act upon: the published slug, the HTTP status and a title.
 *
 * <p>The slug is part of the API: {@code /problems/<slug>} resolves to a page that explains it, and
 * {@link #code()} is what programs compare. Neither is ever translated or reused for another meaning.
 * Services add their own types as constants of this record beside the rule that raises them.
 *
 * @param slug lower-case words joined by hyphens, e.g. {@code stale-version}
 * @param status the HTTP status, 400 to 599
 * @param title one short sentence without the particulars of the case
 */
public record ProblemType(String slug, int status, String title) {

    /** The request is not well-formed: broken JSON, an unknown or repeated field, a malformed header. */
    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", 400, "The request could not be read.");
    /** Well-formed, but values break a rule; every broken rule is listed in {@code errors}. */
    public static final ProblemType INVALID_INPUT =
            new ProblemType("invalid-input", 422, "Some values in the request cannot be accepted.");
    public static final ProblemType NOT_AUTHENTICATED =
            new ProblemType("not-authenticated", 401, "This needs a valid access token.");
    public static final ProblemType NOT_PERMITTED =
            new ProblemType("not-permitted", 403, "Your account does not hold the permission this needs.");
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, "There is nothing at this address that you may see.");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "This address does not take that method.");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "No representation of this matches the Accept header.");
    public static final ProblemType BODY_TOO_SLOW =
            new ProblemType("body-too-slow", 408, "The request body did not arrive in time.");
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "The request conflicts with the present state.");
    /** What one person prepared or proposed, another must send, publish or decide. */
    public static final ProblemType SECOND_PERSON_REQUIRED =
            new ProblemType("second-person-required", 409, "This needs a second person.");
    public static final ProblemType REQUEST_IN_FLIGHT =
            new ProblemType("request-in-flight", 409, "A request with this idempotency key is still being worked on.");
    public static final ProblemType STALE_VERSION =
            new ProblemType("stale-version", 412, "The record has changed since you read it.");
    public static final ProblemType BODY_TOO_LARGE =
            new ProblemType("body-too-large", 413, "The request body is larger than allowed.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "This address takes another content type.");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "This idempotency key was used for a different request.");
    public static final ProblemType VERSION_REQUIRED =
            new ProblemType("version-required", 428, "Say which version you are changing.");
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", 429, "Too many requests in a short time.");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", 500, "Something failed on our side.");
    public static final ProblemType PART_UNAVAILABLE =
            new ProblemType("part-unavailable", 503, "A part of the service is unavailable at the moment.");
    public static final ProblemType UPSTREAM_TIMEOUT =
            new ProblemType("upstream-timeout", 504, "A part of the service did not answer in time.");

    public ProblemType {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a problem slug: " + slug);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Not an error status: " + status);
        }
    }

    /** The stable code for programs, e.g. {@code STALE_VERSION}. */
    public String code() {
        return slug.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The type URI reference, resolved by clients against the API's address. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** The general type for a bare HTTP status that the framework, not a rule of ours, has produced. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> NOT_PERMITTED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> BODY_TOO_SLOW;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_INPUT;
            case 428 -> VERSION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> PART_UNAVAILABLE;
            case 504 -> UPSTREAM_TIMEOUT;
            default -> status >= 500 ? INTERNAL_ERROR : new ProblemType("http-" + status, status, "The request was refused.");
        };
    }
}
