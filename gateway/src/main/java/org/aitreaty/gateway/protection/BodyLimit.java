package org.aitreaty.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.aitreaty.gateway.problem.ProblemAnswer;
import org.aitreaty.kit.problem.ProblemType;

/** Refuses bodies by what their headers declare; a chunked body is counted on its way by the forwarding. */
@Singleton
class BodyLimit {

    private final BodyAllowances allowances;
    private final ProblemAnswer problems;

    @Inject
    BodyLimit(BodyAllowances allowances, ProblemAnswer problems) {
        this.allowances = allowances;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BODY_LIMIT);
    }

    private void check(RoutingContext rc) {
        MultiMap headers = rc.request().headers();
        String length = headers.get("Content-Length");
        if (length == null) {
            rc.next();
            return;
        }
        // Two readers that disagree on where a body ends are how requests get smuggled.
        if (!length.matches("[0-9]{1,18}") || headers.getAll("Content-Length").size() > 1 || headers.contains("Transfer-Encoding")) {
            problems.sendAndClose(rc, ProblemType.MALFORMED_REQUEST, "The length of the body is declared in more than one way.");
            return;
        }
        long limit = allowances.of(rc.request()).bytes();
        if (Long.parseLong(length) > limit) {
            problems.sendAndClose(rc, ProblemType.BODY_TOO_LARGE,
                    "The request body has " + length + " bytes; this address takes " + limit + " at most.");
        } else {
            rc.next();
        }
    }
}
