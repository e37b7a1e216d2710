package org.aitreaty.kit.consumer;

import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The access token of the service's own account; none where it has no account. */
@ApplicationScoped
class OwnToken {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClients clients;
    private final boolean enabled;
    private Tokens last;

    OwnToken(OidcClients clients, @ConfigProperty(name = "quarkus.oidc-client.client-enabled") boolean enabled) {
        this.clients = clients;
        this.enabled = enabled;
    }

    /** @throws FeedUnavailable when the identity provider gives none */
    synchronized Optional<String> get() throws FeedUnavailable {
        if (!enabled) {
            return Optional.empty();
        }
        if (last == null || last.isAccessTokenExpired() || last.isAccessTokenWithinRefreshInterval()) {
            try {
                last = clients.getClient().getTokens().await().atMost(PATIENCE);
            } catch (RuntimeException e) {
                throw new FeedUnavailable("The identity provider gives no token for it: " + e.getClass().getSimpleName() + ".");
            }
        }
        return Optional.of(last.getAccessToken());
    }

    /** After it was refused: perhaps the keys have changed, or the account. */
    synchronized void forget() {
        last = null;
    }
}
