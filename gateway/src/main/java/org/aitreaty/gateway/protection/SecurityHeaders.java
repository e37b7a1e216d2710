package org.aitreaty.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The headers that keep browsers from doing what no page of ours needs, and how long they may keep what they got. */
@Singleton
class SecurityHeaders {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("default-src 'none'; script-src 'self';"
            + " style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'");
    private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("camera=(), geolocation=(), microphone=(),"
            + " payment=(), usb=(), browsing-topics=(), interest-cohort=()");
    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    private static final CharSequence PERMISSIONS_POLICY = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence OPENER = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence RESOURCE = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TWO_YEARS = HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

    void register(@Observes Filters filters) {
        filters.register(this::protect, FilterOrder.SECURITY_HEADERS);
    }

    private void protect(RoutingContext rc) {
        // At the end of the headers, so that nothing a service sends can weaken them.
        rc.addHeadersEndHandler(end -> set(rc));
        rc.next();
    }

    private static void set(RoutingContext rc) {
        MultiMap headers = rc.response().headers();
        headers.set(CSP, POLICY);
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(REFERRER, REFERRER_POLICY);
        headers.set(PERMISSIONS_POLICY, PERMISSIONS);
        headers.set(OPENER, SAME_ORIGIN);
        headers.set(RESOURCE, SAME_ORIGIN);
        if ("https".equals(rc.request().scheme())) {
            headers.set(TRANSPORT, TWO_YEARS);
        }
        String path = rc.request().path();
        if (path != null && !path.startsWith("/v1/")) {
            keepFiles(path, rc.response().getStatusCode(), headers);
        }
    }

    private static void keepFiles(String path, int status, MultiMap headers) {
        // Only a file found under its hashed name never changes: a 404 kept for a year would outlive the release that mends it.
        if (path.startsWith("/assets/") && (status == 200 || status == 206 || status == 304)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            return;
        }
        String chosen = headers.get(HttpHeaders.CACHE_CONTROL);
        if (chosen == null || chosen.contains("immutable")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
