package org.aitreaty.gateway.routing;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.aitreaty.gateway.problem.ProblemAnswer;
import org.aitreaty.gateway.protection.BodyAllowances;
import org.aitreaty.gateway.routing.RoutingTable.Destination;
import org.aitreaty.gateway.session.Caller;
import org.aitreaty.gateway.session.Callers;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** Passes requests under {@code /v1} to the service that answers them, both bodies as streams. */
@Singleton
class Forwarding {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);

    private final RoutingConfig config;
    private final BodyAllowances allowances;
    private final RoutingTable table;
    private final Callers callers;
    private final ProblemAnswer problems;
    private final ForwardedHeaders headers;
    private final Vertx vertx;
    /** One for each event loop, so that an answer arrives on the thread that waits for it. */
    private final ThreadLocal<HttpClient> clients;

    @Inject
    Forwarding(RoutingConfig config, BodyAllowances allowances, RoutingTable table, Callers callers, ProblemAnswer problems,
            ForwardedHeaders headers, Vertx vertx) {
        this.config = config;
        this.allowances = allowances;
        this.table = table;
        this.callers = callers;
        this.problems = problems;
        this.headers = headers;
        this.vertx = vertx;
        this.clients = ThreadLocal.withInitial(this::newClient);
    }

    private HttpClient newClient() {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setPipelining(false)
                        .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        // A service that stops in the middle of an answer; before its start answerTimeout decides.
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) config.answerTimeout().plusSeconds(5).toMillis()),
                new PoolOptions().setHttp1MaxSize(config.poolSize()).setMaxWaitQueueSize(config.queueSize()));
    }

    void routes(@Observes Router router) {
        router.route("/v1").order(0).handler(rc -> problems.send(rc, ProblemType.NOT_FOUND, unknown(rc)));
        router.route("/v1/*").order(0).handler(this::receive);
        for (String path : allowances.uploadPaths()) {
            // Before Quarkus's own limit of bodies, which knows no exceptions; ours have been applied by then.
            router.post(path).order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::receive);
        }
    }

    private void receive(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        request.pause();
        if (!METHODS.contains(request.method())) {
            rc.response().putHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            problems.sendAndClose(rc, ProblemType.METHOD_NOT_ALLOWED, "The API does not take " + request.method() + ".");
            return;
        }
        String path = request.path();
        if (!path.startsWith(RoutingTable.API) || !RequestPath.isPlain(path)) {
            problems.sendAndClose(rc, ProblemType.MALFORMED_REQUEST,
                    "The path holds characters or segments that could be read in two ways.");
            return;
        }
        Optional<Destination> destination = table.find(path);
        if (destination.isEmpty()) {
            problems.sendAndClose(rc, ProblemType.NOT_FOUND, unknown(rc));
            return;
        }
        identify(rc, destination.get());
    }

    private static String unknown(RoutingContext rc) {
        return "No part of the API answers at " + rc.request().path() + "; /openapi.json lists what there is.";
    }

    private void identify(RoutingContext rc, Destination destination) {
        Optional<Caller> known = callers.withoutLooking(rc);
        if (known.isPresent()) {
            forward(rc, destination, known.get());
            return;
        }
        // A session is read from the database on another thread; the bodies belong to this one.
        Context context = vertx.getOrCreateContext();
        Uni<Caller> caller = callers.identify(rc).emitOn(command -> {
            if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
                command.run();
            } else {
                context.runOnContext(back -> command.run());
            }
        });
        caller.subscribe().with(found -> forward(rc, destination, found), failure -> {
            if (failure instanceof ProblemException problem) {
                rc.response().putHeader("Connection", "close");
                problems.send(rc, problem);
                rc.request().resume();
            } else {
                rc.fail(failure);
            }
        });
    }

    private void forward(RoutingContext rc, Destination destination, Caller caller) {
        HttpServerRequest request = rc.request();
        Exchange exchange = new Exchange(rc, destination, caller, headers, table, problems);
        ProxyRequest outgoing = ProxyRequest.reverseProxy(request);
        outgoing.setURI(request.query() == null ? destination.path() : destination.path() + "?" + request.query());
        headers.prepare(outgoing, request, caller);
        LimitedBody body = null;
        if (hasBody(request)) {
            BodyAllowances.Allowance allowed = allowances.of(request);
            Duration time = allowed.time().orElse(config.bodyTimeout());
            body = new LimitedBody(request, allowed.bytes(), vertx, time.toMillis(), config.bodyTimeout().toMillis());
            outgoing.setBody(Body.body(body, declaredLength(request)));
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                rc.response().writeContinue();
            }
        } else {
            outgoing.setBody(null);
            request.resume();
        }
        exchange.body(body);
        boolean mayRepeat = body == null && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD);
        Future<ProxyResponse> answer = send(destination, outgoing, exchange);
        if (mayRepeat) {
            answer = answer.recover(failure -> exchange.connectionWasStale(failure)
                    ? send(destination, outgoing, exchange)
                    : Future.failedFuture(failure));
        }
        answer.onComplete(exchange::answered, exchange::failed);
    }

    private Future<ProxyResponse> send(Destination destination, ProxyRequest outgoing, Exchange exchange) {
        Part part = destination.part();
        LimitedBody body = exchange.body();
        long answerMillis = config.answerTimeout().toMillis();
        RequestOptions options = new RequestOptions()
                .setMethod(outgoing.getMethod())
                .setHost(part.host())
                .setPort(part.port())
                .setSsl(part.tls())
                .setURI(outgoing.getURI())
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(body == null ? answerMillis : body.longestMillis() + answerMillis);
        return clients.get().request(options).compose(connected -> {
            exchange.connected(connected);
            // The same failure reaches the exchange; without a handler here Vert.x reports it as an error of ours.
            connected.exceptionHandler(told -> {});
            if (body != null) {
                // Until here the service waited for the client, from here the client waits for the service.
                body.whenEnded(() -> connected.idleTimeout(answerMillis));
            }
            return outgoing.send(connected);
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || declaredLength(request) > 0;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }
}
