package org.aitreaty.gateway.fake;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An identity provider: authorization code with PKCE, refresh, keys; and signs any claims for the tests at {@code /sign}. */
final class FakeProvider {

    static final String SECRET = "gateway-demonstration-secret";

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final RsaJsonWebKey foreignKey;
    private final Map<String, HttpServerRequest> codes = new ConcurrentHashMap<>();
    private volatile int accessSeconds = 600;
    private volatile boolean refusesRefresh;
    private volatile int refreshes;
    private volatile String endedWith = "";

    FakeProvider(Vertx vertx) {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            foreignKey = RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        key.setKeyId("one");
        foreignKey.setKeyId("one");
        server = vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/realms/secretariat";
    }

    private void handle(HttpServerRequest request) {
        String path = request.path().replace("/realms/secretariat", "");
        switch (path) {
            case "/.well-known/openid-configuration" -> json(request, new JsonObject().put("issuer", url())
                    .put("authorization_endpoint", url() + "/authorize").put("token_endpoint", url() + "/token")
                    .put("jwks_uri", url() + "/keys").put("end_session_endpoint", url() + "/end"));
            case "/keys" -> json(request, new JsonObject().put("keys", new JsonArray().add(new JsonObject(key.toJson()))));
            case "/authorize" -> authorize(request);
            case "/token" -> request.body().onSuccess(body -> token(request, form(body)));
            case "/end" -> request.body().onSuccess(body -> {
                endedWith = body.toString();
                request.response().setStatusCode(204).end();
            });
            case "/sign" -> request.body().onSuccess(body -> request.response().end(sign(body.toJsonObject(), request.getParam("key", "own"))));
            case "/control" -> {
                accessSeconds = Integer.parseInt(request.getParam("accessSeconds", "600"));
                refusesRefresh = Boolean.parseBoolean(request.getParam("refusesRefresh", "false"));
                json(request, new JsonObject().put("refreshes", refreshes).put("endedWith", endedWith));
            }
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void authorize(HttpServerRequest request) {
        String back = request.getParam("redirect_uri");
        String state = URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8);
        boolean honest = "S256".equals(request.getParam("code_challenge_method")) && request.getParam("code_challenge") != null
                && request.getParam("nonce") != null && "code".equals(request.getParam("response_type"));
        if (!honest || "access_denied".equals(request.getHeader("X-Fake"))) {
            redirect(request, back + "?error=access_denied&state=" + state);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, request);
        redirect(request, back + "?code=" + code + "&state=" + state);
    }

    private void token(HttpServerRequest request, Map<String, String> form) {
        String expected = "Basic " + Base64.getEncoder().encodeToString(("gateway:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(request.getHeader("Authorization"))) {
            request.response().setStatusCode(401).end();
            return;
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes++;
            if (refusesRefresh) {
                request.response().setStatusCode(400).putHeader("Content-Type", "application/json").end("{\"error\":\"invalid_grant\"}");
            } else {
                json(request, tokens(null));
            }
            return;
        }
        HttpServerRequest authorization = codes.remove(form.getOrDefault("code", ""));
        if (authorization == null || !challenge(form.get("code_verifier")).equals(authorization.getParam("code_challenge"))) {
            request.response().setStatusCode(400).putHeader("Content-Type", "application/json").end("{\"error\":\"invalid_grant\"}");
            return;
        }
        json(request, tokens(authorization.getParam("nonce")));
    }

    private JsonObject tokens(String nonce) {
        long now = Instant.now().getEpochSecond();
        JsonObject common = new JsonObject().put("iss", url()).put("sub", "person-1").put("iat", now).put("exp", now + accessSeconds);
        JsonObject id = common.copy().put("aud", "gateway").put("typ", "ID").put("preferred_username", "delegate.fra");
        if (nonce != null) {
            id.put("nonce", nonce);
        }
        JsonObject access = common.copy().put("aud", "aitreaty-api").put("typ", "Bearer").put("preferred_username", "delegate.fra")
                .put("name", "Delegate of France").put("actor_kind", "delegate").put("state", "FRA").put("jti", UUID.randomUUID().toString())
                .put("realm_access", new JsonObject().put("roles", new JsonArray().add("DELEGATE").add("offline_access")));
        return new JsonObject().put("token_type", "Bearer").put("expires_in", accessSeconds).put("id_token", sign(id, "own"))
                .put("access_token", sign(access, "own")).put("refresh_token", "refresh-" + UUID.randomUUID());
    }

    private String sign(JsonObject claims, String with) {
        if (with.equals("none")) {
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return base64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + base64.encodeToString(claims.encode().getBytes(StandardCharsets.UTF_8)) + ".";
        }
        RsaJsonWebKey chosen = with.equals("foreign") ? foreignKey : key;
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.encode());
        signature.setKey(chosen.getPrivateKey());
        signature.setKeyIdHeaderValue("one");
        signature.setAlgorithmHeaderValue("RS256");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(Buffer body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.toString().split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void redirect(HttpServerRequest request, String address) {
        request.response().setStatusCode(302).putHeader("Location", address).end();
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }
}
