package org.aitreaty.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** A client's body on its way to a service: fails as soon as it is too large or takes too long. */
final class LimitedBody implements ReadStream<Buffer> {

    enum Fault {
        TOO_LARGE,
        TOO_SLOW
    }

    private final HttpServerRequest request;
    private final long limit;
    private final long deadline;
    private final Vertx vertx;
    private long seen;
    private boolean ended;
    private Fault fault;
    private Handler<Throwable> failure;

    LimitedBody(HttpServerRequest request, long limit, Vertx vertx, long millis) {
        this.request = request;
        this.limit = limit;
        this.vertx = vertx;
        this.deadline = vertx.setTimer(millis, timer -> fail(Fault.TOO_SLOW));
    }

    /** Why the body was given up, or null. */
    Fault fault() {
        return fault;
    }

    boolean ended() {
        return ended;
    }

    private void fail(Fault reason) {
        if (fault == null && !ended) {
            fault = reason;
            vertx.cancelTimer(deadline);
            if (failure != null) {
                failure.handle(new IllegalStateException("body " + reason));
            }
        }
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> {
            seen += chunk.length();
            if (seen > limit) {
                fail(Fault.TOO_LARGE);
            } else if (fault == null) {
                handler.handle(chunk);
            }
        });
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failure = handler;
        request.exceptionHandler(handler == null ? null : cause -> {
            vertx.cancelTimer(deadline);
            handler.handle(cause);
        });
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        request.endHandler(handler == null ? null : end -> {
            ended = true;
            vertx.cancelTimer(deadline);
            if (fault == null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
