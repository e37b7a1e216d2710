package org.aitreaty.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A part of the API and the service that answers it, with what the last exchanges told about its health. */
final class Part {

    private static final long NEVER = Long.MIN_VALUE;
    private static final long MEMORY = Duration.ofSeconds(10).toNanos();

    private final String name;
    private final List<String> resources;
    private final String host;
    private final int port;
    private final boolean tls;
    private final AtomicLong failedAt = new AtomicLong(NEVER);

    Part(String name, List<String> resources, URI url) {
        boolean plain = "http".equals(url.getScheme());
        boolean bare = url.getRawPath() == null || url.getRawPath().isEmpty() || url.getRawPath().equals("/");
        if (url.getHost() == null || !bare || !(plain || "https".equals(url.getScheme()))) {
            throw new IllegalStateException("The address of the part '" + name
                    + "' must be scheme, host and port only, such as http://localhost:8081, but is " + url);
        }
        this.name = name;
        this.resources = List.copyOf(resources);
        this.host = url.getHost();
        this.tls = !plain;
        this.port = url.getPort() >= 0 ? url.getPort() : plain ? 80 : 443;
    }

    String name() {
        return name;
    }

    List<String> resources() {
        return resources;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean tls() {
        return tls;
    }

    /** True when an absolute address points at the service itself, which clients cannot reach. */
    boolean owns(URI address) {
        int there = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return host.equalsIgnoreCase(address.getHost()) && port == there;
    }

    void answered() {
        // Read before write: on the hot path the field stays shared between cores.
        if (failedAt.get() != NEVER) {
            failedAt.set(NEVER);
        }
    }

    void failed() {
        failedAt.set(System.nanoTime());
    }

    boolean seemsDown() {
        long at = failedAt.get();
        return at != NEVER && System.nanoTime() - at < MEMORY;
    }

    @Override
    public String toString() {
        return name + " (" + String.join(", ", resources) + ")";
    }
}
