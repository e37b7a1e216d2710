package org.aitreaty.gateway.session;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.aitreaty.gateway.page.MessagePage;
import org.jboss.logging.Logger;

/** The way to the identity provider and back, which Quarkus walks; here is what the person sees when it goes wrong. */
@Singleton
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final MessagePage pages;

    @Inject
    SignIn(MessagePage pages) {
        this.pages = pages;
    }

    void begin(RoutingContext rc) {
        rc.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
        HttpAuthenticator authenticator = rc.get(HttpAuthenticator.class.getName());
        authenticator.sendChallenge(rc).subscribe().with(sent -> {
            if (!rc.response().ended()) {
                rc.response().end();
            }
        }, failure -> {
            LOG.warnf("A sign-in could not begin: %s", failure.toString());
            pages.send(rc, 503, "sign-in-unavailable");
        });
    }

    void complete(RoutingContext rc) {
        rc.response().putHeader("Cache-Control", "no-store");
        rc.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
        BiConsumer<RoutingContext, Throwable> leaveToUs = (context, failure) -> {};
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveToUs);
        Uni<SecurityIdentity> identity = rc.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        // Without a failure nothing was to be completed: somebody came back to this address by hand.
        identity.subscribe().with(person -> redirect(rc, 303, "/"), failure -> {
            Throwable cause = DefaultAuthFailureHandler.extractRootCause(failure);
            if (cause instanceof AuthenticationRedirectException onward) {
                redirect(rc, onward.getCode(), onward.getRedirectUri());
            } else {
                LOG.infof("A sign-in failed: %s", cause.toString());
                pages.send(rc, 401, "sign-in-failed");
            }
        });
    }

    void refused(RoutingContext rc) {
        boolean cancelled = "access_denied".equals(rc.request().getParam("error"));
        pages.send(rc, cancelled ? 403 : 401, cancelled ? "sign-in-cancelled" : "sign-in-failed");
    }

    private static void redirect(RoutingContext rc, int code, String address) {
        rc.response().setStatusCode(code).putHeader("Location", address).end();
    }
}
