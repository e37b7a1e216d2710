package org.aitreaty.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.aitreaty.gateway.problem.GatewayProblem;
import org.aitreaty.gateway.problem.ProblemAnswer;
import org.aitreaty.gateway.routing.RoutingTable.Destination;
import org.aitreaty.gateway.session.Caller;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** One request on its way through: what came of it, and what the client is told. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    /** How long a file that was refused is still read. */
    private static final long LINGER_MILLIS = 10_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RoutingContext rc;
    private final Destination destination;
    private final Caller caller;
    private final ForwardedHeaders forwardedHeaders;
    private final RoutingTable table;
    private final ProblemAnswer problems;
    private LimitedBody body;
    private HttpClientRequest request;
    private boolean repeated;

    Exchange(RoutingContext rc, Destination destination, Caller caller, ForwardedHeaders forwardedHeaders,
            RoutingTable table, ProblemAnswer problems) {
        this.rc = rc;
        this.destination = destination;
        this.caller = caller;
        this.forwardedHeaders = forwardedHeaders;
        this.table = table;
        this.problems = problems;
    }

    void body(LimitedBody sent) {
        body = sent;
    }

    /** The client's body, or null when it sends none. */
    LimitedBody body() {
        return body;
    }

    void connected(HttpClientRequest sent) {
        request = sent;
    }

    /** True once: a kept connection may be closed by a service in the moment we use it, which says nothing of the service. */
    boolean connectionWasStale(Throwable failure) {
        boolean stale = request != null && !repeated && failure instanceof HttpClosedException;
        if (stale) {
            repeated = true;
            request = null;
        }
        return stale;
    }

    void answered(ProxyResponse answer) {
        destination.part().answered();
        MultiMap headers = answer.headers();
        forwardedHeaders.cleanAnswer(headers);
        int status = answer.getStatusCode();
        String type = headers.get("content-type");
        String mediaType = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (mediaType.startsWith("text/html") || status >= 400 && !mediaType.startsWith(Problem.MEDIA_TYPE)) {
            replace(answer, status);
            return;
        }
        rewriteAddress(headers, "location");
        rewriteLinks(headers);
        if (caller.accessToken() != null && !headers.contains("cache-control")) {
            headers.set("Cache-Control", "private, no-cache");
        }
        if (body != null && !body.ended()) {
            // Answered before the whole body was read: the connection cannot be used for another request.
            headers.set("Connection", "close");
        }
        relay(answer);
    }

    /**
     * Not left to the library, which ends a broken answer in a way that keeps Quarkus waiting for it at every shutdown.
     */
    private void relay(ProxyResponse answer) {
        HttpServerResponse response = rc.response();
        response.setStatusCode(answer.getStatusCode());
        response.headers().setAll(answer.headers());
        boolean empty = rc.request().method() == HttpMethod.HEAD || answer.getStatusCode() == 204 || answer.getStatusCode() == 304;
        if (!empty && answer.getBody().length() < 0) {
            response.setChunked(true);
        }
        Pipe<Buffer> pipe = answer.getBody().stream().pipe().endOnFailure(false);
        pipe.to(response).onSuccess(sent -> giveUpTheRest()).onFailure(failure -> {
            request.reset();
            if (!response.closed()) {
                LOG.warnf("The part %s broke off an answer to %s", destination.part().name(), rc.request().path());
                destination.part().failed();
            }
            // The client must not take half an answer for a whole one.
            rc.request().connection().close();
        });
    }

    /** The service has answered and reads no more, but the client may still be sending, and looks for the answer afterwards. */
    private void giveUpTheRest() {
        if (body != null && !body.ended()) {
            body.cancelTimers();
            request.reset();
            problems.discardAndClose(rc, LINGER_MILLIS);
        }
    }

    /** An error page or a bare status of a framework is not part of this API. */
    private void replace(ProxyResponse answer, int status) {
        for (String kept : List.of("allow", "retry-after", "www-authenticate")) {
            String value = answer.headers().get(kept);
            if (value != null) {
                rc.response().putHeader(kept, value);
            }
        }
        answer.release();
        if (status < 400) {
            LOG.errorf("The part %s answered %d with HTML to %s", destination.part().name(), status, rc.request().path());
            refuse(GatewayProblem.BAD_UPSTREAM_ANSWER, "The part " + destination.part().name() + " answered with a page, not with data.");
        } else {
            ProblemType problem = ProblemType.ofStatus(status);
            refuse(problem, problem.status() == status ? problem.title() : "The part " + destination.part().name() + " failed.");
        }
    }

    void failed(Throwable failure) {
        if (rc.response().closed() || rc.response().headWritten()) {
            return;
        }
        if (body != null && body.fault() != null) {
            switch (body.fault()) {
                case TOO_LARGE -> refuse(ProblemType.BODY_TOO_LARGE, "The request body is larger than the API takes.");
                case TOO_SLOW -> refuse(ProblemType.BODY_TOO_SLOW, "Send the whole body at once.");
            }
            return;
        }
        Part part = destination.part();
        part.failed();
        if (request != null && failure instanceof TimeoutException) {
            LOG.warnf("The part %s did not answer %s in time", part.name(), rc.request().path());
            refuse(ProblemType.UPSTREAM_TIMEOUT, "The part " + part
                    + " did not answer in time. Whether a change was made is not known: repeat it with the same Idempotency-Key.");
            return;
        }
        LOG.warnf("The part %s is unavailable: %s", part.name(), failure.toString());
        rc.response().putHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
        refuse(ProblemType.PART_UNAVAILABLE, table.unavailable(part));
    }

    private void refuse(ProblemType type, String detail) {
        if (body != null && !body.ended()) {
            problems.sendAndClose(rc, type, detail);
        } else {
            problems.send(rc, new ProblemException(type, detail));
        }
    }

    private void rewriteAddress(MultiMap headers, String name) {
        String address = headers.get(name);
        if (address != null) {
            headers.set(name, outward(address));
        }
    }

    private void rewriteLinks(MultiMap headers) {
        String link = headers.get("link");
        if (link != null && link.startsWith("<") && link.indexOf('>') > 0) {
            int end = link.indexOf('>');
            headers.set("Link", "<" + outward(link.substring(1, end)) + link.substring(end));
        }
    }

    private String outward(String address) {
        String relative = address;
        if (address.startsWith("http://") || address.startsWith("https://")) {
            URI absolute = parsed(address);
            if (absolute == null || !destination.part().owns(absolute)) {
                return address;
            }
            relative = absolute.getRawQuery() == null
                    ? absolute.getRawPath()
                    : absolute.getRawPath() + "?" + absolute.getRawQuery();
        }
        return destination.outward(relative);
    }

    private static URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
