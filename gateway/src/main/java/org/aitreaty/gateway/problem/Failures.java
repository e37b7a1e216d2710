package org.aitreaty.gateway.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** What nothing else answered, and what failed on the way, becomes a problem document and never a page of a framework. */
@Singleton
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    /** Before the handler of Quarkus, which would answer a browser with a page. */
    private static final int FIRST = -900;

    private final ProblemAnswer problems;

    @Inject
    Failures(ProblemAnswer problems) {
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::explain);
        router.route().last().handler(this::unmatched);
        router.errorHandler(400, rc -> problems.send(rc, ProblemType.MALFORMED_REQUEST, "The request could not be read."));
    }

    private void unmatched(RoutingContext rc) {
        HttpMethod method = rc.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            problems.send(rc, ProblemType.NOT_FOUND, "There is nothing at " + rc.request().path() + ".");
        } else {
            rc.response().putHeader("Allow", "GET, HEAD");
            problems.sendAndClose(rc, ProblemType.METHOD_NOT_ALLOWED, "Outside /v1 and /session there is nothing to change.");
        }
    }

    private void explain(RoutingContext rc) {
        Throwable failure = rc.failure();
        if (failure instanceof ProblemException problem) {
            problems.send(rc, problem);
        } else if (failure == null && rc.statusCode() >= 400 && rc.statusCode() < 500) {
            ProblemType type = ProblemType.ofStatus(rc.statusCode());
            problems.send(rc, type, type.title());
        } else {
            LOG.errorf(failure, "%s %s failed", rc.request().method(), rc.request().path());
            problems.send(rc, ProblemType.INTERNAL_ERROR, "Quote the trace id to the secretariat.");
        }
    }
}
