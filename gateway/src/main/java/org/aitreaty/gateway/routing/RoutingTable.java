package org.aitreaty.gateway.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the part of the API that a path belongs to. */
@Singleton
public class RoutingTable {

    static final String API = "/v1/";
    private static final String FEEDS = "feeds";
    private static final String FEED_PATH = "/v1/feed";

    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, Part> byResource = new HashMap<>();

    @Inject
    RoutingTable(RoutingConfig config) {
        this(config.parts());
    }

    RoutingTable(Map<String, ? extends RoutingConfig.PartConfig> configured) {
        new TreeMap<String, RoutingConfig.PartConfig>(configured).forEach((name, part) -> add(new Part(name, part.resources(), part.url())));
        if (parts.isEmpty()) {
            throw new IllegalStateException("gateway.routing.parts is empty: no part of the API would be answered.");
        }
    }

    private void add(Part part) {
        parts.put(part.name(), part);
        for (String resource : part.resources()) {
            if (!resource.matches("[a-z0-9]+(-[a-z0-9]+)*") || resource.equals(FEEDS) || resource.equals("feed")) {
                throw new IllegalStateException("'" + resource + "' of the part '" + part.name()
                        + "' cannot be a top-level resource: lower-case words joined by hyphens, not feed or feeds.");
            }
            Part other = byResource.put(resource, part);
            if (other != null) {
                throw new IllegalStateException("The resource '" + resource + "' is claimed by the parts '"
                        + other.name() + "' and '" + part.name() + "': top-level names must not collide.");
            }
        }
    }

    /** @param path as sent, not decoded; beginning with {@code /v1/} */
    Optional<Destination> find(String path) {
        int end = path.indexOf('/', API.length());
        String resource = end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
        if (resource.equals(FEEDS)) {
            return end < 0 ? Optional.empty() : feed(path.substring(end + 1));
        }
        return Optional.ofNullable(byResource.get(resource)).map(part -> new Destination(part, path, null));
    }

    private Optional<Destination> feed(String name) {
        // Every service has its feed at the same path, so outside the names of the parts tell them apart.
        return Optional.ofNullable(parts.get(name))
                .map(part -> new Destination(part, FEED_PATH, API + FEEDS + "/" + name));
    }

    Collection<Part> parts() {
        return parts.values();
    }

    /** What a client may read when a part does not answer: which part, and which others do. */
    String unavailable(Part part) {
        List<String> others = new ArrayList<>();
        for (Part other : parts.values()) {
            if (other != part && !other.seemsDown()) {
                others.add(other.name());
            }
        }
        String rest = switch (others.size()) {
            case 0 -> ".";
            case 1 -> "; " + others.getFirst() + " works.";
            default -> "; " + String.join(", ", others.subList(0, others.size() - 1)) + " and " + others.getLast() + " work.";
        };
        return "The part " + part + " is unavailable" + rest;
    }

    /**
     * @param path what the service is asked for
     * @param publicPath what clients call it when that differs, else null
     */
    record Destination(Part part, String path, String publicPath) {

        /** Turns an address that the service wrote for itself into one that holds for clients of the gateway. */
        String outward(String address) {
            return publicPath != null && (address.equals(path) || address.startsWith(path + "?"))
                    ? publicPath + address.substring(path.length())
                    : address;
        }
    }
}
