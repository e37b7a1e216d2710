package org.aitreaty.gateway;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens of a lab, good ones and every kind of bad one. */
public final class Tokens {

    private Tokens() {}

    public static String provider() {
        return ConfigProvider.getConfig().getValue("test.provider", String.class);
    }

    public static Map<String, Object> goodClaims() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", provider());
        claims.put("sub", "lab-1");
        claims.put("aud", "aitreaty-api");
        claims.put("typ", "Bearer");
        claims.put("iat", now);
        claims.put("exp", now + 600);
        claims.put("actor_kind", "lab");
        claims.put("organisation", "meridian");
        return claims;
    }

    public static String good() {
        return signed(goodClaims(), "own");
    }

    public static String with(String claim, Object value) {
        Map<String, Object> claims = goodClaims();
        claims.put(claim, value);
        return signed(claims, "own");
    }

    public static String without(String claim) {
        Map<String, Object> claims = goodClaims();
        claims.remove(claim);
        return signed(claims, "own");
    }

    public static String signed(Map<String, Object> claims, String key) {
        return given().contentType("application/json").body(claims).post(provider() + "/sign?key=" + key).asString();
    }
}
