package org.aitreaty.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.aitreaty.gateway.problem.ProblemAnswer;
import org.aitreaty.kit.problem.ProblemType;

/** Asking about, beginning and ending the session of a browser. */
@Singleton
class SessionRoutes {

    private final Callers callers;
    private final SignIn signIn;
    private final StoredTokens tokens;
    private final ProviderSession provider;
    private final ProblemAnswer problems;

    @Inject
    SessionRoutes(Callers callers, SignIn signIn, StoredTokens tokens, ProviderSession provider, ProblemAnswer problems) {
        this.callers = callers;
        this.signIn = signIn;
        this.tokens = tokens;
        this.provider = provider;
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.get("/session").order(0).handler(this::tell);
        router.get("/session/login").order(0).handler(this::login);
        router.get("/session/callback").order(0).handler(signIn::complete);
        router.get("/session/error").order(0).handler(signIn::refused);
        router.post("/session/logout").order(0).handler(this::logout);
        router.route("/session/logout").order(1).handler(rc -> notAllowed(rc, "POST"));
        router.route("/session").order(1).handler(rc -> notAllowed(rc, "GET, HEAD"));
        router.route("/session/*").order(1).handler(rc -> {
            boolean known = rc.request().path().matches("/session/(login|callback|error)");
            if (known) {
                notAllowed(rc, "GET");
            } else {
                problems.sendAndClose(rc, ProblemType.NOT_FOUND, "There is nothing at " + rc.request().path() + ".");
            }
        });
    }

    private void tell(RoutingContext rc) {
        rc.response().putHeader("Cache-Control", "no-store");
        callers.session(rc).subscribe().with(
                identity -> json(rc, identity.<Object>map(person -> signedIn(rc, person)).orElse(new SessionJson.Anonymous(false))),
                rc::fail);
    }

    private static SessionJson.SignedIn signedIn(RoutingContext rc, SecurityIdentity person) {
        Instant expiresAt = rc.get(StoredTokens.EXPIRES_AT);
        return SessionJson.SignedIn.of(person.getCredential(AccessTokenCredential.class).getToken(), expiresAt);
    }

    private void login(RoutingContext rc) {
        String returnTo = ReturnTo.of(rc.queryParam("returnTo"));
        rc.response().putHeader("Cache-Control", "no-store");
        callers.session(rc).subscribe().with(identity -> {
            if (identity.isPresent()) {
                rc.response().setStatusCode(303).putHeader("Location", returnTo).end();
            } else {
                signIn.begin(rc);
            }
        }, rc::fail);
    }

    private void logout(RoutingContext rc) {
        rc.response().putHeader("Cache-Control", "no-store");
        Cookie cookie = rc.request().getCookie(OidcUtils.SESSION_COOKIE_NAME);
        if (cookie == null) {
            json(rc, new SessionJson.SignedOut("/"));
            return;
        }
        String id = cookie.getValue();
        Context context = rc.vertx().getOrCreateContext();
        callers.session(rc)
                .onFailure().recoverWithItem(Optional.empty())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(identity -> end(rc, id, identity))
                .emitOn(command -> context.runOnContext(back -> command.run()))
                .subscribe().with(logoutUrl -> {
                    forget(rc);
                    json(rc, new SessionJson.SignedOut(logoutUrl));
                }, rc::fail);
    }

    private String end(RoutingContext rc, String id, Optional<SecurityIdentity> identity) {
        tokens.end(id);
        OidcConfigurationMetadata metadata =
                identity.<OidcConfigurationMetadata>map(person -> person.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE)).orElse(null);
        return provider.end(metadata, rc.get(AuthorizationCodeTokens.class.getName()));
    }

    private static void forget(RoutingContext rc) {
        rc.response().removeCookies(OidcUtils.SESSION_COOKIE_NAME, false);
        rc.response().addCookie(Cookie.cookie(OidcUtils.SESSION_COOKIE_NAME, "").setPath("/").setMaxAge(0)
                .setHttpOnly(true).setSameSite(CookieSameSite.LAX).setSecure("https".equals(rc.request().scheme())));
    }

    private void notAllowed(RoutingContext rc, String allowed) {
        rc.response().putHeader("Allow", allowed);
        problems.sendAndClose(rc, ProblemType.METHOD_NOT_ALLOWED, rc.request().path() + " takes " + allowed + ".");
    }

    private static void json(RoutingContext rc, Object body) {
        rc.response().putHeader("Content-Type", "application/json").end(Json.encodeToBuffer(body));
    }
}
