package org.aitreaty.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** Ends a request with a problem document. */
@Singleton
public class ProblemAnswer {

    /** How long a refused body is still read, so that the client gets to see the answer before the connection closes. */
    private static final long LINGER_MILLIS = 2_000;

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    public void send(RoutingContext rc, ProblemType type, String detail) {
        send(rc, type, detail, List.of());
    }

    public void send(RoutingContext rc, ProblemException problem) {
        if (problem.retryAfter() != null) {
            rc.response().putHeader("Retry-After", Long.toString(problem.retryAfter().toSeconds()));
        }
        send(rc, problem.type(), problem.getMessage(), problem.errors());
    }

    public void send(RoutingContext rc, ProblemType type, String detail, List<FieldError> errors) {
        HttpServerResponse response = rc.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(type.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        response.putHeader("Cache-Control", "no-store");
        if (type.status() == 401 && !response.headers().contains("WWW-Authenticate")) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        Problem problem = Problem.of(type, detail, rc.request().path(), traceId(), errors);
        try {
            response.end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@link #send}, and gives up the rest of a body that nobody will read. */
    public void sendAndClose(RoutingContext rc, ProblemType type, String detail) {
        HttpServerRequest request = rc.request();
        rc.response().putHeader("Connection", "close");
        if (request.isEnded()) {
            rc.addEndHandler(sent -> request.connection().close());
            send(rc, type, detail);
            return;
        }
        send(rc, type, detail);
        discardAndClose(rc, LINGER_MILLIS);
    }

    /** Reads what a client that was answered is still sending, for some time, and closes its connection. */
    public void discardAndClose(RoutingContext rc, long millis) {
        HttpServerRequest request = rc.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        // Closing with unread bytes in the socket would reset it, and the client would never see why.
        long timer = rc.vertx().setTimer(millis, expired -> request.connection().close());
        request.exceptionHandler(gone -> rc.vertx().cancelTimer(timer));
        request.handler(discarded -> {});
        request.endHandler(end -> {
            rc.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
