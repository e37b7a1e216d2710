package org.aitreaty.permits;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands in for registry-service: answers the legal snapshot as that service's API description says, for a handful of
 * States of every standing. Tests may take it away, and bring it back.
 */
public class RegistryStub implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> STATES = new LinkedHashMap<>(Map.of(
            "USA", state("PARTY", "UN_MEMBER", null),
            "FRA", state("PARTY", "UN_MEMBER", null),
            "CHN", state("PARTY", "UN_MEMBER", null),
            "GBR", state("WITHDRAWING", "UN_MEMBER", null),
            "BRA", state("SIGNATORY", "UN_MEMBER", null),
            "JPN", state("CONTRACTING_STATE", "UN_MEMBER", null),
            "NRU", state("NON_PARTICIPANT", "UN_MEMBER", null),
            "TUV", state("WITHDRAWN", "UN_MEMBER", null),
            "HKG", state("NON_PARTICIPANT", "TERRITORY", "CHN")));

    private static final Map<String, String> ORGANISATIONS = new LinkedHashMap<>();

    static {
        organisation("meridian", "Meridian Compute Laboratory", "USA", "VALIDATED");
        organisation("lumen", "Atelier Lumen", "FRA", "VALIDATED");
        organisation("signatory-lab", "Laboratório Aurora", "BRA", "VALIDATED");
        organisation("outside-lab", "Coral Compute", "NRU", "VALIDATED");
        organisation("waiting-lab", "Kaze Kenkyujo", "JPN", "VALIDATED");
        organisation("leaving-lab", "Thames Models", "GBR", "VALIDATED");
        organisation("not-yet-registered", "Nuage", "FRA", "NOT_REGISTERED");
        organisation("pending-validation", "Nuage", "FRA", "PENDING_VALIDATION");
        organisation("rejected", "Nuage", "FRA", "REJECTED");
        organisation("suspended", "Nuage", "FRA", "SUSPENDED");
        organisation("dissolved", "Nuage", "FRA", "DISSOLVED");
        organisation("pending-outside", "Recife", "BRA", "PENDING_VALIDATION");
    }

    private static final Map<String, String> ARTICLES = Map.of(
            "training.permit.params", "3(2)",
            "frontier.params", "4(2)(a)",
            "frontier.flop", "4(2)(b)",
            "frontier.capability.baseline", "4(2)(c)",
            "narrow.exemptFromSizePermit", "4(3)",
            "compute.basis", "4(2)(b)",
            "compute.uncertaintyPolicy", "4(2)(b)",
            "copyright.licensedWorksAllowed", "7(1)");

    private static final List<Version> FIGURES = List.of(
            figure("training.permit.params", "1e9"),
            figure("frontier.params", "1e12"),
            figure("frontier.flop", "1e25"),
            figure("frontier.capability.baseline", "GPT-4"),
            figure("narrow.exemptFromSizePermit", "false"),
            figure("compute.basis", "CUMULATIVE"),
            figure("compute.uncertaintyPolicy", "CENTRAL_WITH_REVIEW_BAND"),
            figure("copyright.licensedWorksAllowed", "true"));

    private static volatile List<Version> added = List.of();
    private static volatile boolean away;
    private static volatile String standing;
    private static volatile String finding = "NOT_DEMONSTRATED";
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/legal-snapshot", this::answer);
        server.createContext("/v1/parameters/versions", this::versions);
        server.start();
        return Map.of("quarkus.rest-client.registry.url", "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Runs something while the registry cuts every connection without an answer. */
    public static void whileAway(Runnable work) {
        away = true;
        try {
            work.run();
        } finally {
            away = false;
        }
    }

    /** Runs something while every organisation stands otherwise; null for a registry that does not say. */
    public static void whileOrganisationsAre(String status, Runnable work) {
        standing = status == null ? "" : ",\"status\":\"" + status + "\"";
        try {
            work.run();
        } finally {
            standing = null;
        }
    }

    /** Runs something while a State stands otherwise to the treaty. */
    public static void whileStateIs(String code, String status, Runnable work) {
        String before = STATES.put(code, state(status, "UN_MEMBER", null));
        try {
            work.run();
        } finally {
            STATES.put(code, before);
        }
    }

    /** What something answers under another finding on alignment. */
    public static <T> T underAlignment(String value, Supplier<T> work) {
        List<T> answer = new ArrayList<>();
        whileAlignmentIs(value, () -> answer.add(work.get()));
        return answer.getFirst();
    }

    /** Runs something under another finding on alignment. */
    public static void whileAlignmentIs(String value, Runnable work) {
        finding = value;
        try {
            work.run();
        } finally {
            finding = "NOT_DEMONSTRATED";
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.close();
            return;
        }
        Map<String, String> query = query(exchange);
        List<String> unknown = new ArrayList<>();
        String states = pick(query.get("states"), STATES, unknown);
        String organisations = pick(query.get("organisations"), ORGANISATIONS, unknown);
        if (standing != null) {
            organisations = organisations.replaceAll(",\"status\":\"\\w+\"", standing);
        }
        if (!unknown.isEmpty()) {
            send(exchange, 422, "application/problem+json", problem(unknown), null);
            return;
        }
        String tag = "\"" + (finding + states + organisations + parameters(Instant.parse(query.get("asOf")))).hashCode() + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        send(exchange, 200, "application/json", snapshot(query.get("asOf"), states, organisations), tag);
    }

    private static String pick(String codes, Map<String, String> known, List<String> unknown) {
        List<String> picked = new ArrayList<>();
        for (String code : codes == null ? new String[0] : codes.split(",")) {
            if (known.containsKey(code)) {
                picked.add("\"" + code + "\":" + known.get(code));
            } else {
                unknown.add(code);
            }
        }
        return "{" + String.join(",", picked) + "}";
    }

    private static String snapshot(String asOf, String states, String organisations) {
        return """
                {"asOf":"%s","treaty":{"inForce":true,"entryIntoForce":"2025-04-12"},"parameterSetVersion":1,
                 "parameters":%s,
                 "alignment":{"finding":"%s","since":"1945-01-01T00:00:00Z","decision":null,"article":"4(5)"},
                 "states":%s,"organisations":%s}
                """
                .formatted(asOf, parameters(Instant.parse(asOf)), finding, states, organisations);
    }

    /** Of each parameter the latest version that has taken effect. */
    private static String parameters(Instant at) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Stream.concat(FIGURES.stream(), added.stream())
                .filter(version -> !version.effectiveFrom().isAfter(at) && version.annulled() == null)
                .forEach(version -> byKey.put(version.key(), "\"" + version.key() + "\":" + version.json(null)));
        return "{" + String.join(",", byKey.values()) + "}";
    }

    private void versions(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.close();
            return;
        }
        Instant at = Instant.parse(query(exchange).get("asOf"));
        String items = Stream.concat(FIGURES.stream(), added.stream()).map(version -> version.json(at)).collect(Collectors.joining(","));
        send(exchange, 200, "application/json", "{\"asOf\":\"" + at + "\",\"items\":[" + items + "]}", null);
    }

    /**
     * A version of a parameter.
     *
     * @param graceDays of GRACE; else null
     * @param annulled ANNULLED where its decision no longer holds; else null
     */
    public record Version(String key, int version, String value, Instant effectiveFrom, String rule, Integer graceDays, String annulled) {

        public Version(String key, int version, String value, Instant effectiveFrom, String rule, Integer graceDays) {
            this(key, version, value, effectiveFrom, rule, graceDays, null);
        }

        /** @param at for its standing at that instant; null as it stands in a snapshot */
        String json(Instant at) {
            boolean treaty = version == 1;
            String standing = annulled != null ? annulled : at != null && effectiveFrom.isAfter(at) ? "ADOPTED" : "IN_FORCE";
            String comparator = value.matches("[0-9].*") ? "\">\"" : "null";
            return """
                    {%s"value":"%s","unit":null,"comparator":%s,"version":%d,"article":"%s","effectiveFrom":"%s","decision":%s,"transitionalRule":"%s","graceDays":%s}
                    """
                    .formatted(
                            at == null ? "" : "\"key\":\"" + key + "\",\"standing\":\"" + standing + "\",",
                            value,
                            comparator,
                            version,
                            ARTICLES.get(key),
                            effectiveFrom,
                            treaty ? "null" : "\"EC-4/DEC." + version + "\"",
                            rule,
                            graceDays)
                    .strip();
        }
    }

    /** Runs something while further versions of parameters are adopted. */
    public static void whileAdopted(List<Version> versions, Runnable work) {
        added = List.copyOf(versions);
        try {
            work.run();
        } finally {
            added = List.of();
        }
    }

    private static String problem(List<String> unknown) {
        return """
                {"type":"/problems/invalid-input","title":"x","status":422,"detail":"x","instance":"/v1/legal-snapshot","code":"INVALID_INPUT","traceId":"x",
                 "errors":[{"pointer":"?states","code":"UNKNOWN","message":"Not in the register: %s.","fix":"x"}]}
                """
                .formatted(String.join(", ", unknown));
    }

    private static Version figure(String key, String value) {
        return new Version(key, 1, value, Instant.parse("1945-01-01T00:00:00Z"), "APPLY_AT_FILING", null);
    }

    private static String state(String status, String kind, String under) {
        String since = status.equals("NON_PARTICIPANT") ? "null" : "\"2025-04-12\"";
        return "{\"status\":\"%s\",\"since\":%s,\"signedOn\":null,\"kind\":\"%s\",\"under\":%s}"
                .formatted(status, since, kind, under == null ? "null" : "\"" + under + "\"");
    }

    private static void organisation(String code, String name, String hostState, String status) {
        ORGANISATIONS.put(
                code,
                "{\"code\":\"%s\",\"legalName\":\"%s\",\"hostState\":\"%s\",\"roles\":[\"DEVELOPER\"],\"status\":\"%s\"}"
                        .formatted(code, name, hostState, status));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String type, String text, String tag) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        if (tag != null) {
            exchange.getResponseHeaders().add("ETag", tag);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
