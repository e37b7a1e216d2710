package org.aitreaty.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The problem document of RFC 9457 as this API publishes it.
 *
 * @param type URI reference of the kind of problem, {@code /problems/<slug>}
 * @param title one sentence on the kind
 * @param status the HTTP status, repeated for clients that lose it
 * @param detail what happened this time, for a person
 * @param instance the path that was asked for
 * @param code stable code for programs
 * @param traceId quote it to the secretariat: it finds the request in the logs
 * @param errors every mistake in the input at once; empty when the input is not to blame
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, String instance, String traceId, List<FieldError> errors) {
        return new Problem(
                type.uri(), type.title(), type.status(), detail, instance, type.code(), traceId, List.copyOf(errors));
    }

    public static Problem of(ProblemType type, String detail, String instance, String traceId) {
        return of(type, detail, instance, traceId, List.of());
    }
}
