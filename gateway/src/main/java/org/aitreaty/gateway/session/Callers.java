package org.aitreaty.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.aitreaty.gateway.problem.GatewayProblem;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * Tells who a request comes from. A bearer token must be good, or the request is refused even where none is needed:
 * a lab must notice that its token has expired. A session that has ended makes its browser anonymous: the public
 * pages go on working and the portal offers to sign in again.
 */
@Singleton
public class Callers {

    /** The OIDC configuration that checks bearer tokens; sessions use the default one. */
    private static final String BEARER_TENANT = "api";

    private static final Logger LOG = Logger.getLogger(Callers.class);

    /** Quarkus would end the request itself otherwise, with an empty body. */
    private static final BiConsumer<RoutingContext, Throwable> LEAVE_TO_US = (rc, failure) -> {};

    /** The answer where it needs no look at a token or a session, so that public reads never leave the event loop. */
    public Optional<Caller> withoutLooking(RoutingContext rc) {
        return hasBearer(rc.request()) || hasSession(rc.request()) ? Optional.empty() : Optional.of(Caller.ANONYMOUS);
    }

    /** Fails with a {@link ProblemException} for a bearer token that does not hold. */
    public Uni<Caller> identify(RoutingContext rc) {
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_TO_US);
        return hasBearer(rc.request()) ? bearer(rc) : session(rc).map(identity -> identity.map(Callers::relayed).orElse(Caller.ANONYMOUS));
    }

    /** The signed-in person, or empty when there is none or the session has ended. */
    Uni<Optional<SecurityIdentity>> session(RoutingContext rc) {
        if (!hasSession(rc.request())) {
            return Uni.createFrom().item(Optional.empty());
        }
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_TO_US);
        rc.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
        return identity(rc)
                .map(identity -> identity.isAnonymous() ? Optional.<SecurityIdentity>empty() : Optional.of(identity))
                .onFailure().recoverWithUni(failure -> {
                    if (SessionStoreUnavailable.isCauseOf(failure)) {
                        // The session may be as good as before: keep the browser's cookie, which Quarkus has just dropped.
                        rc.response().removeCookies(OidcUtils.SESSION_COOKIE_NAME, false);
                        return Uni.createFrom().failure(new ProblemException(GatewayProblem.SIGN_IN_UNAVAILABLE,
                                "Your session cannot be looked up at the moment. Try again shortly.", List.of(), Duration.ofSeconds(5)));
                    }
                    LOG.debug("A session has ended", failure);
                    return Uni.createFrom().item(Optional.empty());
                });
    }

    private Uni<Caller> bearer(RoutingContext rc) {
        // Said here, because with both a token and a cookie the cookie would otherwise choose how to authenticate.
        rc.put(OidcUtils.TENANT_ID_ATTRIBUTE, BEARER_TENANT);
        String header = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7) || rc.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Uni.createFrom().failure(refused(rc, "The Authorization header must be one bearer token: Authorization: Bearer TOKEN"));
        }
        return identity(rc)
                .onFailure().transform(failure -> {
                    LOG.debug("A bearer token was refused", failure);
                    return refused(rc, "The access token does not hold: it is expired, not meant for this API or not issued by its identity provider.");
                })
                .map(identity -> {
                    if (identity.isAnonymous()) {
                        throw refused(rc, "The access token does not hold.");
                    }
                    return relayed(identity);
                });
    }

    private static ProblemException refused(RoutingContext rc, String detail) {
        rc.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return new ProblemException(ProblemType.NOT_AUTHENTICATED, detail);
    }

    private static Uni<SecurityIdentity> identity(RoutingContext rc) {
        return rc.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
    }

    private static Caller relayed(SecurityIdentity identity) {
        return new Caller(identity.getCredential(AccessTokenCredential.class).getToken());
    }

    static boolean hasBearer(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    static boolean hasSession(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.COOKIE) && request.getCookie(OidcUtils.SESSION_COOKIE_NAME) != null;
    }
}
