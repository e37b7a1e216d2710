package org.aitreaty.kit.web;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes request bodies in. Most are read here, to their end or to the limit, before a worker thread takes the request:
 * a slow sender then holds no worker, and a body that is too large gets a problem document, which the framework's own
 * limit does not give. A {@link StreamedBody} is left to its resource.
 */
@ApplicationScoped
class RequestBodies {

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** How long the rest of a refused body is still read: a client that is sending does not look for the answer. */
    private static final long LINGER_MILLIS = 10_000;

    /** More than the framework may have read of a body when its resource finds that it is too large. */
    private static final long READ_AHEAD = 1024 * 1024;

    private final EdgeProblems problems;
    private final List<StreamedBody> streamed;
    private final BodyHandler reader;

    RequestBodies(
            EdgeProblems problems,
            BodyConfig config,
            @All List<StreamedBody> streamed,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize frameworkLimit) {
        this.problems = problems;
        this.streamed = List.copyOf(streamed);
        this.reader = BodyHandler.create(false).setBodyLimit(config.largest().asLongValue());
        refuseToStartUnder(frameworkLimit.asLongValue(), config.largest().asLongValue());
    }

    /** A lower limit of the framework would answer first, and not with a problem document. */
    private void refuseToStartUnder(long frameworkLimit, long largest) {
        long needed = streamed.stream().mapToLong(body -> body.largest() + READ_AHEAD).reduce(largest, Math::max);
        if (frameworkLimit < needed) {
            throw new IllegalStateException("quarkus.http.limits.max-body-size is " + frameworkLimit
                    + " bytes, less than the " + needed + " that this service has to let through. Raise it, or lower the service's own limit.");
        }
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(this::receive);
        router.route().order(Integer.MIN_VALUE + 3).handler(this::refuseEmpty);
    }

    private void receive(RoutingContext context) {
        StreamedBody body = streamed(context.request());
        if (body != null) {
            leaveToResource(context, body);
        } else if (mayHaveBody(context.request())) {
            context.request().resume();
            reader.handle(context);
        } else {
            context.next();
        }
    }

    private StreamedBody streamed(HttpServerRequest request) {
        for (StreamedBody body : streamed) {
            if (request.method() == HttpMethod.POST && body.path().equals(request.path())) {
                return body;
            }
        }
        return null;
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        // In HTTP/2 a body needs neither header.
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.version() == HttpVersion.HTTP_2 && !WITHOUT_BODY.contains(request.method());
    }

    /** A body that turned out to have nothing in it: further on, the framework would wait for one that never comes. */
    private void refuseEmpty(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean wasRead = streamed(request) == null && mayHaveBody(request);
        if (wasRead && context.body().length() <= 0 && type != null && type.startsWith("application/json")) {
            String message = "The request has no body.";
            FieldError error = new FieldError("", "NO_BODY", message, "Send a JSON object.");
            problems.send(context, ProblemType.MALFORMED_REQUEST, message, List.of(error));
            return;
        }
        context.next();
    }

    private void leaveToResource(RoutingContext context, StreamedBody body) {
        HttpServerRequest request = context.request();
        Context connectionContext = context.vertx().getOrCreateContext();
        context.addHeadersEndHandler(head -> {
            if (!request.isEnded() && request.version() != HttpVersion.HTTP_2) {
                // Answered before the body was read to its end: what follows on this connection is not a request.
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.addEndHandler(ended -> connectionContext.runOnContext(back -> giveUpTheRest(request)));
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > body.largest()) {
            String detail = "The body has " + length + " bytes; this address takes " + body.largest() + " at most.";
            problems.send(context, ProblemType.BODY_TOO_LARGE, detail, List.of());
        } else {
            context.next();
        }
    }

    /** Closing with unread bytes in the socket would reset it, and the client would never see why it was refused. */
    private static void giveUpTheRest(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        HttpConnection connection = request.connection();
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(LINGER_MILLIS, expired -> connection.close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.handler(discarded -> {});
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (request.version() != HttpVersion.HTTP_2) {
                connection.close();
            }
        });
        request.resume();
    }
}
