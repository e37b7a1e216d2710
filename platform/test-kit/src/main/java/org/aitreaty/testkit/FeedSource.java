package org.aitreaty.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feed of a service that is not there: well-behaved, or as bad as a network and its proxies can make it. */
public final class FeedSource {

    private static final Pattern QUESTION = Pattern.compile("after=(\\d+)&limit=(\\d+)");
    private static final int MISDEEDS = 9;

    private final String service;
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Random mischief;
    private volatile long delayMilliseconds;
    private volatile int status = 200;

    /** @param service whose feed it is, e.g. {@code permits-service} */
    public FeedSource(String service) {
        this.service = service;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/feed", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Adds an entry. @param after the facts as JSON */
    public void add(String event, String subject, Instant time, String after) {
        int position = entries.size() + 1;
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        entries.add(
                """
                {"specversion":"1.0","id":"%s","source":"/%s","type":"org.aitreaty.%s","subject":"%s","time":"%s","datacontenttype":"application/json",
                 "position":%d,"visibility":"PUBLIC","actor":{"kind":"LAB","hash":"00"},"salt":"00","leafhash":"%s","news":{"a":1},
                 "data":{"before":null,"after":%s}}
                """
                        .formatted(UUID.randomUUID(), service, event, subject, time, position, hash, after));
    }

    public int length() {
        return entries.size();
    }

    /** As after a restore: only the first entries are there. */
    public void rewindTo(int length) {
        entries.subList(length, entries.size()).clear();
    }

    /** From now on every second answer or so is bad in some way. Null ends it. */
    public void misbehave(Random random) {
        mischief = random;
    }

    public void delay(long milliseconds) {
        delayMilliseconds = milliseconds;
    }

    /** Answers this status and nothing else; 200 is as usual. */
    public void answerOnly(int code) {
        status = code;
    }

    /** The Authorization headers of all requests, null for none sent. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** As new. */
    public void reset() {
        entries.clear();
        authorizations.clear();
        mischief = null;
        delayMilliseconds = 0;
        status = 200;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(authorization == null ? "none" : authorization);
        Matcher question = QUESTION.matcher(exchange.getRequestURI().getQuery());
        question.find();
        int after = Integer.parseInt(question.group(1));
        List<String> page = page(after, Integer.parseInt(question.group(2)));
        pause(delayMilliseconds);
        Random random = mischief;
        if (status != 200) {
            send(exchange, status, "{}", 0);
        } else if (random == null || random.nextBoolean()) {
            send(exchange, 200, json(page), 0);
        } else {
            misdeed(exchange, page, random);
        }
    }

    private List<String> page(int after, int limit) {
        List<String> now = List.copyOf(entries);
        return new ArrayList<>(now.subList(Math.min(after, now.size()), Math.min(after + limit, now.size())));
    }

    private void misdeed(HttpExchange exchange, List<String> page, Random random) throws IOException {
        switch (random.nextInt(MISDEEDS)) {
            case 0 -> exchange.close();
            case 1 -> send(exchange, 200, json(page), 20);
            case 2 -> {
                Collections.shuffle(page, random);
                send(exchange, 200, json(page), 0);
            }
            case 3 -> {
                page.addAll(List.copyOf(page));
                send(exchange, 200, json(page), 0);
            }
            case 4 -> send(exchange, 200, json(page(random.nextInt(length() + 1), 10)), 0);
            case 5 -> {
                page.removeIf(entry -> random.nextInt(3) == 0);
                send(exchange, 200, json(page), 0);
            }
            case 6 -> send(exchange, 503, "<html>down</html>", 0);
            case 7 -> send(exchange, 200, "<html>Welcome</html>", 0);
            default -> {
                pause(600);
                send(exchange, 200, json(page), 0);
            }
        }
    }

    private static String json(List<String> page) {
        return "{\"items\":[" + String.join(",", page) + "],\"nextAfter\":0}";
    }

    /** @param missing bytes promised and not sent */
    private static void send(HttpExchange exchange, int status, String text, int missing) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, Math.max(body.length - missing, 0));
        exchange.close();
    }

    private static void pause(long milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
