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
    private final Vertx vertx;
    private final long millis;
    private final long pauseMillis;
    private final long deadline;
    private long pauseTimer;
    private long seen;
    private long seenBefore = -1;
    private boolean held;
    private boolean ended;
    private Fault fault;
    private Handler<Throwable> failure;
    private Runnable whenEnded = () -> {};

    /**
     * @param limit in bytes
     * @param millis for the whole body
     * @param pauseMillis the longest that nothing of it may arrive
     */
    LimitedBody(HttpServerRequest request, long limit, Vertx vertx, long millis, long pauseMillis) {
        this.request = request;
        this.limit = limit;
        this.vertx = vertx;
        this.millis = millis;
        this.pauseMillis = pauseMillis;
        this.deadline = vertx.setTimer(millis, timer -> fail(Fault.TOO_SLOW));
        this.pauseTimer = pauseMillis < millis ? vertx.setTimer(pauseMillis, this::lookForProgress) : -1;
    }

    private void lookForProgress(long timer) {
        // Held back by the service, the sender is not to blame.
        if (seen == seenBefore && !held) {
            fail(Fault.TOO_SLOW);
        } else if (fault == null && !ended) {
            seenBefore = seen;
            pauseTimer = vertx.setTimer(pauseMillis, this::lookForProgress);
        }
    }

    /** Why the body was given up, or null. */
    Fault fault() {
        return fault;
    }

    boolean ended() {
        return ended;
    }

    /** In how many milliseconds it has ended or been given up. */
    long longestMillis() {
        return millis;
    }

    /** What to do when the body has come to its end. */
    void whenEnded(Runnable then) {
        whenEnded = then;
    }

    private void fail(Fault reason) {
        if (fault == null && !ended) {
            fault = reason;
            cancelTimers();
            if (failure != null) {
                failure.handle(new IllegalStateException("body " + reason));
            }
        }
    }

    /** Nobody waits for the rest any more. */
    void cancelTimers() {
        vertx.cancelTimer(deadline);
        vertx.cancelTimer(pauseTimer);
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
            cancelTimers();
            handler.handle(cause);
        });
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        request.endHandler(handler == null ? null : end -> {
            ended = true;
            cancelTimers();
            if (fault == null) {
                whenEnded.run();
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        held = true;
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        held = false;
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
