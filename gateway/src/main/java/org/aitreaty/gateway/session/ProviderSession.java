package org.aitreaty.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the session at the identity provider, so that the next person at this browser has to give a password. Done from
 * here with the refresh token: the usual redirect would carry the ID token through the browser.
 */
@Singleton
class ProviderSession {

    private static final Logger LOG = Logger.getLogger(ProviderSession.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final TlsConfigurationRegistry tls;
    private final Optional<String> tlsName;
    private final String clientId;
    private final String clientSecret;

    @Inject
    ProviderSession(
            TlsConfigurationRegistry tls,
            @ConfigProperty(name = "quarkus.oidc.tls.tls-configuration-name") Optional<String> tlsName,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret) {
        this.tls = tls;
        this.tlsName = tlsName;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Blocks. @return where the browser goes to finish signing out: the front page when all is done */
    String end(OidcConfigurationMetadata provider, AuthorizationCodeTokens tokens) {
        String address = provider == null ? null : provider.getEndSessionUri();
        if (address == null || tokens == null) {
            return "/";
        }
        try {
            if (tokens.getRefreshToken() != null && accepted(address, tokens.getRefreshToken())) {
                return "/";
            }
        } catch (IOException unreachable) {
            LOG.warnf("The identity provider could not be told of a sign-out: %s", unreachable.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        // The provider asks the person to confirm; without a token it cannot know that the request is ours.
        return address + "?client_id=" + encoded(clientId);
    }

    private boolean accepted(String address, String refreshToken) throws IOException, InterruptedException {
        String form = "client_id=" + encoded(clientId) + "&client_secret=" + encoded(clientSecret)
                + "&refresh_token=" + encoded(refreshToken);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = client()) {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                LOG.warnf("The identity provider answered a sign-out with %d", status);
            }
            return status < 300;
        }
    }

    private HttpClient client() throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1);
        Optional<TlsConfiguration> configured = tlsName.flatMap(tls::get);
        if (configured.isPresent()) {
            try {
                builder.sslContext(configured.get().createSSLContext());
            } catch (Exception e) {
                throw new IOException("TLS configuration " + tlsName.get(), e);
            }
        }
        return builder.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
