package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemType;
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

    EdgeProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::refuseNul).failureHandler(this::answerFailure);
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

    /** Ends a request with a problem document, if nothing has ended it yet. */
    void send(RoutingContext context, ProblemType type, String detail, List<FieldError> errors) {
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
