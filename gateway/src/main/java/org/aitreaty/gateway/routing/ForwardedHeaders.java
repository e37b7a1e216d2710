package org.aitreaty.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aitreaty.gateway.session.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What of a request's and an answer's headers crosses the gateway. */
@Singleton
class ForwardedHeaders {

    /** Only meant for the next hop (RFC 9110, 7.6.1), with the old names still seen. */
    private static final List<String> HOP_BY_HOP = List.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade", "http2-settings");

    /** Claims about the way a request came, which only the gateway may make; and the session, which stays here. */
    private static final List<String> NOT_FROM_CLIENTS = List.of("cookie", "authorization", "expect", "forwarded",
            "x-real-ip", "x-requested-with", "x-original-url", "x-rewrite-url", "x-http-method-override", "x-http-method",
            "x-method-override");

    private static final List<String> NOT_FROM_SERVICES = List.of("set-cookie", "server", "x-powered-by");

    /** The tracer of the outgoing connection writes these anew; a copy would make two of each. */
    private static final List<String> WRITTEN_BY_TRACER = List.of("traceparent", "tracestate", "baggage");

    private final boolean traced;

    ForwardedHeaders(@ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean untraced) {
        this.traced = !untraced;
    }

    void prepare(ProxyRequest outgoing, HttpServerRequest request, Caller caller) {
        MultiMap headers = outgoing.headers();
        dropHopByHop(headers);
        List<String> spoofed = null;
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().toLowerCase(Locale.ROOT).startsWith("x-forwarded-")) {
                spoofed = spoofed == null ? new ArrayList<>() : spoofed;
                spoofed.add(header.getKey());
            }
        }
        if (spoofed != null) {
            spoofed.forEach(headers::remove);
        }
        NOT_FROM_CLIENTS.forEach(headers::remove);
        if (traced) {
            WRITTEN_BY_TRACER.forEach(headers::remove);
        }
        if (caller.accessToken() != null) {
            headers.set("Authorization", "Bearer " + caller.accessToken());
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    void cleanAnswer(MultiMap headers) {
        dropHopByHop(headers);
        headers.remove("transfer-encoding");
        NOT_FROM_SERVICES.forEach(headers::remove);
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String named : headers.getAll("connection")) {
            for (String name : named.split(",")) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
