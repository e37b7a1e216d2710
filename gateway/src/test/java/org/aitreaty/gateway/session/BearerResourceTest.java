package org.aitreaty.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aitreaty.gateway.Tokens;
import org.aitreaty.gateway.fake.FakeSurroundings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(FakeSurroundings.class)
class BearerResourceTest {

    private static final List<String> PATHS = List.of("/v1/states", "/v1/training-applications", "/v1/evaluators", "/v1/feeds/registry");

    @TestFactory
    Stream<DynamicTest> everyBadTokenIsRefusedOnEveryPathPublicOnesToo() {
        long now = Instant.now().getEpochSecond();
        Map<String, Supplier<String>> bad = Map.ofEntries(
                Map.entry("empty", () -> ""),
                Map.entry("no token at all", () -> "nonsense"),
                Map.entry("forged", () -> Tokens.signed(Tokens.goodClaims(), "foreign")),
                Map.entry("changed", BearerResourceTest::changed),
                Map.entry("unsigned", () -> Tokens.signed(Tokens.goodClaims(), "none")),
                Map.entry("expired", () -> Tokens.with("exp", now - 60)),
                Map.entry("without expiry", () -> Tokens.without("exp")),
                Map.entry("for another audience", () -> Tokens.with("aud", "account")),
                Map.entry("without audience", () -> Tokens.without("aud")),
                Map.entry("an ID token", () -> Tokens.with("typ", "ID")),
                Map.entry("a refresh token", () -> Tokens.with("typ", "Refresh")),
                Map.entry("without type", () -> Tokens.without("typ")),
                Map.entry("without subject", () -> Tokens.without("sub")),
                Map.entry("dated in the future", () -> Tokens.with("iat", now + 300)),
                Map.entry("valid only later", () -> Tokens.with("nbf", now + 300)),
                Map.entry("without issue time", () -> Tokens.without("iat")),
                Map.entry("too old", () -> Tokens.with("iat", now - 3600)),
                Map.entry("of another issuer", () -> Tokens.with("iss", "http://elsewhere/realms/secretariat")));
        return bad.entrySet().stream().flatMap(token -> PATHS.stream()
                .map(path -> DynamicTest.dynamicTest(token.getKey() + " on " + path, () -> refusedAs(token.getKey(), path, token.getValue().get()))));
    }

    @Test
    void otherSchemesAreRefused() {
        refused("/v1/states", "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes()));
        refused("/v1/states", Tokens.good());
    }

    @Test
    void aTokenForSeveralAudiencesHoldsWhenThisApiIsOne() {
        given().auth().oauth2(Tokens.with("aud", List.of("account", "aitreaty-api"))).get("/v1/states").then().statusCode(200);
    }

    @Test
    void aCookieBesideABadTokenDoesNotHelp() {
        given().header("Authorization", "Bearer nonsense").cookie("q_session", "x").get("/v1/states").then().statusCode(401);
        String token = Tokens.good();
        given().header("Authorization", "Bearer " + token).cookie("q_session", "x").get("/v1/states").then().statusCode(200)
                .body("headers.authorization", equalTo("Bearer " + token));
    }

    private static void refusedAs(String kind, String path, String token) {
        assertThat(given().auth().oauth2(token).get(path).statusCode()).as("token " + kind + " on " + path).isEqualTo(401);
        refused(path, "Bearer " + token);
    }

    private static String changed() {
        String[] parts = Tokens.good().split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1])).replace("meridian", "tianhe");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes()) + "." + parts[2];
    }

    private static void refused(String path, String authorization) {
        given().header("Authorization", authorization).get(path).then().statusCode(401)
                .contentType("application/problem+json").body("code", equalTo("NOT_AUTHENTICATED"))
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
