package org.aitreaty.kit.account;

import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The access token of the service's own account, with which it asks other services; none where it has no account. */
@ApplicationScoped
public class OwnToken {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClients clients;
    private final boolean enabled;
    private Tokens last;

    OwnToken(OidcClients clients, @ConfigProperty(name = "quarkus.oidc-client.client-enabled") boolean enabled) {
        this.clients = clients;
        this.enabled = enabled;
    }

    /** @throws NoToken when the identity provider gives none */
    public synchronized Optional<String> get() throws NoToken {
        if (!enabled) {
            return Optional.empty();
        }
        if (last == null || last.isAccessTokenExpired() || last.isAccessTokenWithinRefreshInterval()) {
            try {
                last = clients.getClient().getTokens().await().atMost(PATIENCE);
            } catch (RuntimeException e) {
                throw new NoToken("The identity provider gives no token for it: " + e.getClass().getSimpleName() + ".");
            }
        }
        return Optional.of(last.getAccessToken());
    }

    /** After it was refused: perhaps the keys have changed, or the account. */
    public synchronized void forget() {
        last = null;
    }
}
