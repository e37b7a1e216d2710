package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Problem documents for what goes wrong before or beside the resources: a bad token, an unmatched path, a body too
 * large, a request line that cannot be read.
 */
@ApplicationScoped
class EdgeProblems {

    private static final Logger LOG = Logger.getLogger(EdgeProblems.class);
    private static final int SERVER_ERROR = 500;

    private final ObjectMapper json;
    private final BodyHandler body;

    EdgeProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.body = BodyHandler.create(false).setBodyLimit(largestBody.asLongValue());
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::refuseNul).failureHandler(this::answerFailure);
        router.route().order(Integer.MIN_VALUE + 2).handler(this::readBody);
        router.route().order(Integer.MIN_VALUE + 3).handler(this::refuseEmptyBody);
        router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, ProblemType.NOT_FOUND));
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
            router.errorHandler(status, context -> answer(context, ProblemType.ofStatus(status)));
        }
    }

    /** U+0000 in a path or query reaches the database as an error of ours; it is the client's. */
    private void refuseNul(RoutingContext context) {
        String uri = context.request().uri();
        if (uri.contains("%00") || uri.indexOf('\0') >= 0) {
            String message = "The address contains the character U+0000.";
            send(context, ProblemType.MALFORMED_REQUEST, message, List.of(FieldError.query("", "NUL_CHARACTER", message, "Remove %00 from the address.")));
            return;
        }
        context.next();
    }

    /**
     * Reads a body to its end, or to the limit, before a worker thread takes the request: a slow sender then holds no
     * worker, and a body that is too large gets a problem document, which the framework's own limit does not give.
     */
    private void readBody(RoutingContext context) {
        if (hasBody(context.request())) {
            context.request().resume();
            body.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    /** A body that turned out to have nothing in it: further on, the framework would wait for one that never comes. */
    private void refuseEmptyBody(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (hasBody(context.request()) && context.body().length() <= 0 && type != null && type.startsWith("application/json")) {
            String message = "The request has no body.";
            send(context, ProblemType.MALFORMED_REQUEST, message, List.of(new FieldError("", "NO_BODY", message, "Send a JSON object.")));
            return;
        }
        context.next();
    }

    private void answerFailure(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().headWritten()) {
            context.next();
        } else if (failure instanceof AuthenticationFailedException) {
            context.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(context, ProblemType.NOT_AUTHENTICATED);
        } else if (failure instanceof ForbiddenException) {
            answer(context, ProblemType.NOT_PERMITTED);
        } else {
            int status = context.statusCode() < 400 ? SERVER_ERROR : context.statusCode();
            answer(context, ProblemType.ofStatus(status));
        }
    }

    private void answer(RoutingContext context, ProblemType type) {
        send(context, type, ProblemMappers.detail(type), List.of());
    }

    private void send(RoutingContext context, ProblemType type, String detail, List<FieldError> errors) {
        String traceId = TraceId.current();
        if (type.status() >= SERVER_ERROR) {
            LOG.errorf(context.failure(), "Request failed, trace %s", traceId);
        }
        if (context.response().ended()) {
            return;
        }
        try {
            String body = json.writeValueAsString(Problem.of(type, detail, context.normalizedPath(), traceId, errors));
            context.response()
                    .setStatusCode(type.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .end(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
