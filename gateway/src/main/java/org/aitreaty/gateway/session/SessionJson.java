package org.aitreaty.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** What the portal learns about the session. */
final class SessionJson {

    private SessionJson() {}

    @RegisterForReflection
    record Anonymous(boolean authenticated) {}

    /** {@code state} and {@code organisation} are null for accounts that act for none. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"authenticated", "username", "name", "actorKind", "state", "organisation", "roles", "expiresAt"})
    record SignedIn(
            boolean authenticated,
            String username,
            String name,
            String actorKind,
            String state,
            String organisation,
            List<String> roles,
            String expiresAt) {

        /** @param accessToken checked already */
        static SignedIn of(String accessToken, Instant expiresAt) {
            String payload = accessToken.split("\\.")[1];
            JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
            String username = claims.getString("preferred_username", claims.getString("sub"));
            return new SignedIn(true, username, claims.getString("name", username), claims.getString("actor_kind"),
                    claims.getString("state"), claims.getString("organisation"), roles(claims), expiresAt.toString());
        }

        private static List<String> roles(JsonObject claims) {
            // The identity provider adds roles of its own in lower case, which mean nothing here.
            return claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                    .map(Object::toString)
                    .filter(role -> role.matches("[A-Z_]+"))
                    .sorted()
                    .toList();
        }
    }

    @RegisterForReflection
    record SignedOut(String logoutUrl) {}
}
