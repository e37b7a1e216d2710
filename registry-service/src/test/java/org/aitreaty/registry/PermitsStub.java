package org.aitreaty.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stands in for permits-service where it is asked what a draft would change. */
public class PermitsStub implements QuarkusTestResourceLifecycleManager {

    /** One application that changes, as that service's API description says, and a member it may come to have. */
    public static final String ANSWER =
            """
            {"effectiveFrom":"2190-03-01T17:00:00Z","parameterSetVersion":1,"new":{"a":1},
             "counts":[{"kind":"APPLICATION","examined":12,"changed":3,"reached":1,"note":null},
                       {"kind":"PERMIT","examined":0,"changed":0,"reached":0,"note":{"en":"None yet.","fr":"Aucune."}}],
             "items":[{"kind":"APPLICATION","number":"TA-2026-USA-000001-X","organisation":"meridian","organisationName":"Meridian Compute Laboratory",
                       "hostState":"USA","plannedStart":"2027-03-01",
                       "before":{"regime":"NO_PERMIT_REQUIRED","triggers":[]},
                       "after":{"regime":"FRONTIER_PROHIBITED_BY_DEFAULT","triggers":[{"code":"FLOP","threshold":"1e24","parameter":"frontier.flop","parameterVersion":2,"article":"4(2)(b)"}]},
                       "applies":"IF_DECIDED_FROM","decidedFrom":"2190-05-30T16:00:00Z",
                       "reaches":[{"parameter":"frontier.flop","rule":"GRACE","applies":"IF_DECIDED_FROM","decidedFrom":"2190-05-30T16:00:00Z","why":{"en":"Grace.","fr":"Grâce."}}]}],
             "notListed":2}
            """;

    private static final List<String> QUESTIONS = new CopyOnWriteArrayList<>();
    private static final List<String> AUTHORIZATIONS = new CopyOnWriteArrayList<>();
    private static volatile int status = 200;
    private static volatile String answer = ANSWER;
    private static volatile long delay;
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/classification-previews", PermitsStub::answer);
        server.start();
        return Map.of(
                "secretariat.previews.permits", "http://localhost:" + server.getAddress().getPort(),
                "secretariat.previews.answer-timeout", "1S");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** What was asked, the last one last. */
    public static List<String> questions() {
        return List.copyOf(QUESTIONS);
    }

    /** With what it was asked. */
    public static List<String> authorizations() {
        return List.copyOf(AUTHORIZATIONS);
    }

    /** Runs something while it answers otherwise. @param code 0 to cut the connection; @param milliseconds before it answers */
    public static void whileItAnswers(int code, String body, long milliseconds, Runnable work) {
        status = code;
        answer = body;
        delay = milliseconds;
        try {
            work.run();
        } finally {
            status = 200;
            answer = ANSWER;
            delay = 0;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        QUESTIONS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        AUTHORIZATIONS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delay));
        if (status == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
