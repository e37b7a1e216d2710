package org.aitreaty.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.aitreaty.gateway.session.BrowserSessions.Found;
import org.aitreaty.gateway.session.TokenSeal.Tokens;

/**
 * Keeps the tokens of a session here and gives the browser a random number for them: Quarkus by itself would put the
 * tokens, encrypted, into the cookie.
 */
@Alternative
@Priority(1)
@Singleton
class StoredTokens implements TokenStateManager {

    private static final int ID_BYTES = 32;
    private static final String REPLACED = StoredTokens.class.getName() + ".replaced";
    /** Key of the request under which the end of its session is found. */
    static final String EXPIRES_AT = StoredTokens.class.getName() + ".expiresAt";

    private final BrowserSessions sessions;
    private final TokenSeal seal;
    private final SecureRandom random = new SecureRandom();

    StoredTokens(BrowserSessions sessions, TokenSeal seal) {
        this.sessions = sessions;
        this.seal = seal;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext rc, OidcTenantConfig oidc, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        Duration idle = Duration.ofSeconds(rc.<Long>get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM));
        Tokens kept = new Tokens(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken(),
                tokens.getAccessTokenExpiresIn() == null ? -1 : tokens.getAccessTokenExpiresIn(), tokens.getAccessTokenScope());
        String refreshed = rc.get(REPLACED);
        return request.runBlocking(() -> {
            Instant now = Instant.now();
            rc.put(EXPIRES_AT, now.plus(idle));
            return refreshed == null ? begin(kept, idle) : refresh(refreshed, kept, idle);
        });
    }

    private String begin(Tokens tokens, Duration idle) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] row = hash(id);
        sessions.insert(row, seal.seal(tokens, row), idle);
        return id;
    }

    private String refresh(String id, Tokens tokens, Duration idle) {
        byte[] row = hash(id);
        if (!sessions.replaceTokens(row, seal.seal(tokens, row), idle)) {
            // Signed out while the tokens were being renewed: that must not bring the session back.
            throw new AuthenticationFailedException("The session has ended");
        }
        return id;
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext rc, OidcTenantConfig oidc, String id,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return request.runBlocking(() -> {
            byte[] row = hash(id);
            Found found = sessions.find(row).orElseThrow(() -> new AuthenticationFailedException("No such session"));
            rc.put(EXPIRES_AT, found.expiresAt());
            try {
                Tokens tokens = seal.open(found.sealedTokens(), row);
                return new AuthorizationCodeTokens(tokens.id(), tokens.access(), tokens.refresh(),
                        tokens.accessSeconds() < 0 ? null : tokens.accessSeconds(), tokens.scope());
            } catch (GeneralSecurityException unreadable) {
                sessions.delete(row);
                throw new AuthenticationFailedException("The session was sealed with another key");
            }
        });
    }

    /**
     * Called for every end of a cookie, also just before renewed tokens are stored. Several requests of one page can
     * renew at the same time, so only a sign-out deletes a session; one that is merely dropped expires by itself.
     */
    @Override
    public Uni<Void> deleteTokens(RoutingContext rc, OidcTenantConfig oidc, String id, OidcRequestContext<Void> request) {
        rc.put(REPLACED, id);
        return Uni.createFrom().voidItem();
    }

    /** Blocks. */
    void end(String id) {
        sessions.delete(hash(id));
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
