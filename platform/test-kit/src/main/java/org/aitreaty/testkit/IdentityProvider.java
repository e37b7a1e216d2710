package org.aitreaty.testkit;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An identity provider as small as a test needs it: a discovery document, one signing key, and tokens for the accounts of
 * services, with any secret.
 */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final String KEY_ID = "test-key";
    static final KeyPair KEYS = newKeyPair();

    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        ensureStarted();
        return Map.of("quarkus.oidc.auth-server-url", issuer());
    }

    /** The issuer that the tokens name; also where its discovery document is. */
    public static String issuer() {
        ensureStarted();
        return "http://localhost:" + server.getAddress().getPort() + "/realms/secretariat";
    }

    private static synchronized void ensureStarted() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/secretariat";
        publish(
                "/realms/secretariat/.well-known/openid-configuration",
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/certs",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """
                        .formatted(issuer)::toString);
        publish("/realms/secretariat/certs", IdentityProvider::keySet);
        publish(
                "/realms/secretariat/protocol/openid-connect/token",
                () -> "{\"access_token\":\"" + Persona.SERVICE_REGISTRY.token() + "\",\"token_type\":\"Bearer\",\"expires_in\":600}");
        server.start();
    }

    private static void publish(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String keySet() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"" + KEY_ID + "\",\"n\":\""
                + base64(key.getModulus().toByteArray()) + "\",\"e\":\"" + base64(key.getPublicExponent().toByteArray()) + "\"}]}";
    }

    private static String base64(byte[] number) {
        int start = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOfRange(number, start, number.length));
    }

    static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // Ends with the JVM, as the database does.
    }
}
