package org.aitreaty.gateway.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.aitreaty.gateway.problem.GatewayProblem;
import org.aitreaty.gateway.problem.ProblemAnswer;
import org.aitreaty.gateway.protection.FilterOrder;

/**
 * Refuses changes that another site makes a signed-in browser send. A page elsewhere can neither set the header without
 * a permission this site never gives, nor choose what the browser says about where the request comes from.
 */
@Singleton
class CrossSiteGuard {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    static final String HEADER = "X-Requested-With";
    static final String PORTAL = "secretariat-portal";

    private final ProblemAnswer problems;

    @Inject
    CrossSiteGuard(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.CROSS_SITE);
    }

    private void check(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        // With a bearer token the cookie is not looked at, and no browser adds that token by itself.
        if (SAFE.contains(request.method()) || Callers.hasBearer(request) || !Callers.hasSession(request) || isFromPortal(request)) {
            rc.next();
            return;
        }
        problems.sendAndClose(rc, GatewayProblem.CROSS_SITE_REQUEST,
                "With a session cookie, a change needs the header " + HEADER + ": " + PORTAL + " and must come from this site.");
    }

    private static boolean isFromPortal(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return PORTAL.equals(request.getHeader(HEADER)) && (site == null || site.equals("same-origin"));
    }
}
