package org.aitreaty.gateway.fake;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service behind the gateway: tells what it was sent, or misbehaves as {@code ?fake=} asks. */
final class FakeService {

    private final String name;
    private final Vertx vertx;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    FakeService(String name, Vertx vertx) {
        this.name = name;
        this.vertx = vertx;
        this.server = vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        requests.incrementAndGet();
        String fake = request.getParam("fake", "echo");
        HttpServerResponse response = request.response();
        switch (fake) {
            case "silent" -> request.handler(ignored -> {});
            case "kill-mid-stream" -> response.setChunked(true).putHeader("Content-Type", "application/json")
                    .write("{\"half\":").onComplete(sent -> vertx.setTimer(100, timer -> request.connection().close()));
            case "stall-mid-stream" -> response.setChunked(true).putHeader("Content-Type", "application/json").write("{\"half\":");
            case "drop" -> request.connection().close();
            case "html" -> response.putHeader("Content-Type", "text/html").end("<h1>secret stack trace</h1>");
            case "html-500" -> response.setStatusCode(500).putHeader("Content-Type", "text/html").end("<h1>secret stack trace</h1>");
            case "bare-405" -> response.setStatusCode(405).putHeader("Allow", "GET").end();
            case "problem" -> response.setStatusCode(422).putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"/problems/invalid-input\",\"code\":\"INVALID_INPUT\"}");
            case "not-modified" -> response.setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "no-content" -> response.setStatusCode(204).end();
            case "created" -> response.setStatusCode(201).putHeader("Location", url() + request.path() + "/7")
                    .putHeader("Link", "<" + request.path() + "?after=9>; rel=\"next\"").end("{}");
            case "leaky" -> response.putHeader("Set-Cookie", "a=b").putHeader("Server", "Fake/1").putHeader("X-Powered-By", "x")
                    .putHeader("Content-Security-Policy", "default-src *").putHeader("Connection", "keep-alive, X-Hop")
                    .putHeader("X-Hop", "1").putHeader("Content-Type", "application/json").end("{}");
            case "large" -> large(response, 64);
            case "two-steps" -> {
                response.setChunked(true).putHeader("Content-Type", "application/json").write("first");
                vertx.setTimer(700, timer -> response.end("second"));
            }
            case "upload-progress" -> {
                // Answers with the first bytes of the body while the rest is still on its way.
                response.setChunked(true).putHeader("Content-Type", "text/plain");
                request.handler(chunk -> response.write("got " + chunk.length() + ";"));
                request.endHandler(end -> response.end("end"));
            }
            case "count" -> count(request);
            case "refuse-unread" -> {
                // As a service does that does not like the request: it answers, and after a while closes.
                request.pause();
                response.setStatusCode(422).putHeader("Content-Type", "application/problem+json").putHeader("Connection", "close")
                        .end("{\"type\":\"/problems/invalid-input\",\"code\":\"INVALID_INPUT\"}");
                vertx.setTimer(200, timer -> request.connection().close());
            }
            case "cuts" -> response.putHeader("Content-Type", "application/json").end(new JsonObject().put("cuts", cuts.get()).toBuffer());
            default -> echo(request);
        }
    }

    /** Takes a body in without keeping it, and notes when one breaks off. */
    private void count(HttpServerRequest request) {
        AtomicLong bytes = new AtomicLong();
        request.handler(chunk -> bytes.addAndGet(chunk.length()));
        request.exceptionHandler(broken -> cuts.incrementAndGet());
        request.endHandler(end -> request.response().putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("bytes", bytes.get()).put("name", request.getParam("name")).toBuffer()));
    }

    private static void large(HttpServerResponse response, int chunks) {
        if (!response.headWritten()) {
            response.setChunked(true).putHeader("Content-Type", "application/octet-stream");
        }
        if (chunks == 0) {
            response.end();
        } else {
            response.write(Buffer.buffer(new byte[256 * 1024])).onSuccess(sent -> large(response, chunks - 1));
        }
    }

    private void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT),
                    headers.getString(header.getKey().toLowerCase(java.util.Locale.ROOT), "")
                            + (headers.containsKey(header.getKey().toLowerCase(java.util.Locale.ROOT)) ? " | " : "") + header.getValue()));
            JsonObject seen = new JsonObject().put("service", name).put("method", request.method().name())
                    .put("uri", request.uri()).put("headers", headers).put("bodyLength", body.length())
                    .put("connection", request.connection().remoteAddress().port()).put("requests", requests.get());
            request.response().putHeader("Content-Type", "application/json").end(seen.toBuffer());
        });
    }
}
