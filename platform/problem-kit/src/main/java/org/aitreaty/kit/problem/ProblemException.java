package org.aitreaty.kit.problem;

import java.time.Duration;
import java.util.List;

/**
 * Raised where a rule refuses a request; becomes a problem document at the edge and changes nothing.
 * Not for faults of our own: those stay what they are and become a 500 that tells only its trace id.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, null);
    }

    /** @param retryAfter when trying again makes sense, or null */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors, Duration retryAfter) {
        // No stack trace: this is an answer to a client, not a fault to be found in the code.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    public static ProblemException invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? "One value has to be changed." : errors.size() + " values have to be changed.";
        return new ProblemException(ProblemType.INVALID_INPUT, detail, errors);
    }

    public static ProblemException invalid(FieldError error) {
        return invalid(List.of(error));
    }

    public static ProblemException malformed(FieldError error) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, error.message(), List.of(error));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}
