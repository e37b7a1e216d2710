package org.aitreaty.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.aitreaty.gateway.Tokens;
import org.aitreaty.gateway.Wire;
import org.aitreaty.gateway.fake.FakeSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeSurroundings.class)
class ForwardingResourceTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/states, registry, /v1/states",
        "/v1/states/FRA?asOf=2026-11-23, registry, /v1/states/FRA?asOf=2026-11-23",
        "/v1/legal-snapshot?states=FRA%2CUSA, registry, /v1/legal-snapshot?states=FRA%2CUSA",
        "/v1/screenings, permits, /v1/screenings",
        "/v1/training-applications/TA-2026-USA-000001-X, permits, /v1/training-applications/TA-2026-USA-000001-X",
        "/v1/feeds/registry?after=5, registry, /v1/feed?after=5",
        "/v1/feeds/permits, permits, /v1/feed"
    })
    void eachResourceIsAnsweredByItsService(String path, String service, String asked) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(200)
                .body("service", equalTo(service)).body("uri", equalTo(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/nothing", "/v1/feed", "/v1/feeds", "/v1/feeds/nobody", "/v1/feeds/registry/x", "/v1/statesman"})
    void unknownPathsAreProblems(String path) {
        problem(given().accept("text/html").get(path).then(), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/states/../screenings", "/v1//states", "/v1/states/%2e%2e/x", "/v1/states%2fFRA", "/v1/states/%00",
        "/v1/states;a=b", "/v1/./states"})
    void pathsWithTwoReadingsAreRefused(String path) {
        try (Wire wire = new Wire()) {
            assertThat(wire.send("GET " + path + " HTTP/1.1\nHost: x\nConnection: close\n\n").all())
                    .startsWith("HTTP/1.1 400").contains("MALFORMED_REQUEST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/states/%zz", "/v1/states/a\\b"})
    void whatIsNoAddressIsRefusedBeforeAllElse(String path) {
        try (Wire wire = new Wire()) {
            assertThat(wire.send("GET " + path + " HTTP/1.1\nHost: x\nConnection: close\n\n").all()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void theBodyAndItsHeadersArrive() {
        given().contentType("application/json").header("Idempotency-Key", "k").header("If-Match", "\"1\"").body("{\"a\":1}")
                .post("/v1/screenings").then().statusCode(200)
                .body("method", equalTo("POST")).body("bodyLength", equalTo(7))
                .body("headers.idempotency-key", equalTo("k")).body("headers.if-match", equalTo("\"1\""))
                .body("headers.content-type", containsString("application/json"));
    }

    @Test
    void claimsOfTheClientAboutItsWayAreDropped() {
        given().header("X-Forwarded-For", "1.2.3.4").header("X-Forwarded-Prefix", "/evil").header("Forwarded", "for=1.2.3.4")
                .header("X-HTTP-Method-Override", "DELETE").header("Connection", "X-Secret").header("X-Secret", "1")
                .header("Cookie", "other=1").get("/v1/states").then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1")).body("headers.x-forwarded-prefix", nullValue())
                .body("headers.forwarded", nullValue()).body("headers.x-http-method-override", nullValue())
                .body("headers.x-secret", nullValue()).body("headers.cookie", nullValue())
                .body("headers.x-forwarded-proto", equalTo("http")).body("headers.authorization", nullValue());
    }

    @Test
    void theTraceGoesOnOnce() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01").get("/v1/states").then()
                .body("headers.traceparent", matchesPattern("00-" + trace + "-[0-9a-f]{16}-0[01]"));
        given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01").get("/v1/nothing").then()
                .body("traceId", equalTo(trace));
    }

    @Test
    void aGoodBearerTokenIsRelayed() {
        String token = Tokens.good();
        given().auth().oauth2(token).get("/v1/states").then().statusCode(200)
                .body("headers.authorization", equalTo("Bearer " + token)).header("Cache-Control", "private, no-cache");
    }

    @Test
    void aServiceThatIsDownIsNamed() {
        problem(given().get("/v1/evaluators").then(), 503, "PART_UNAVAILABLE").header("Retry-After", "5")
                .body("detail", equalTo("The part evaluations (dangerous-capabilities, evaluators) is unavailable; permits and registry work."));
    }

    @Test
    void aServiceThatDropsAChangeIsUnavailableAndTheChangeIsNotRepeated() {
        int before = given().get("/v1/models").path("requests");
        problem(given().body("{}").contentType("application/json").post("/v1/models?fake=drop").then(), 503, "PART_UNAVAILABLE");
        int after = given().get("/v1/models").path("requests");
        assertThat(after - before).isEqualTo(2);
    }

    @Test
    void aSilentServiceIsATimeout() {
        problem(given().get("/v1/states?fake=silent").then(), 504, "UPSTREAM_TIMEOUT");
        problem(given().body("{}").post("/v1/screenings?fake=silent").then(), 504, "UPSTREAM_TIMEOUT");
    }

    @Test
    void anAnswerBrokenOffIsNotEndedAsIfItWereWhole() {
        try (Wire wire = new Wire()) {
            String answer = wire.send("GET /v1/states?fake=kill-mid-stream HTTP/1.1\nHost: x\n\n").all();
            assertThat(answer).startsWith("HTTP/1.1 200").contains("{\"half\":").doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void answersStreamBeforeTheyAreWhole() {
        try (Wire wire = new Wire()) {
            wire.send("GET /v1/states?fake=two-steps HTTP/1.1\nHost: x\nConnection: close\n\n");
            String first = wire.some();
            assertThat(first).contains("first").doesNotContain("second");
            assertThat(wire.all()).contains("second");
        }
    }

    @Test
    void bodiesStreamBeforeTheyAreWhole() {
        try (Wire wire = new Wire()) {
            wire.send("POST /v1/screenings?fake=upload-progress HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n3\nabc\n");
            assertThat(wire.some()).startsWith("HTTP/1.1 200").contains("got 3;");
            wire.send("0\n\n");
            assertThat(wire.some()).contains("end");
        }
    }

    @Test
    void aLargeAnswerPasses() {
        byte[] answer = given().get("/v1/states?fake=large").asByteArray();
        assertThat(answer).hasSize(64 * 256 * 1024);
    }

    @Test
    void aDeclaredBodyOverTheLimitIsRefused() {
        problem(given().contentType("application/json").body(new byte[2 * 1024 * 1024]).post("/v1/training-applications").then(),
                413, "BODY_TOO_LARGE");
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefusedOnItsWay() {
        try (Wire wire = new Wire()) {
            wire.send("POST /v1/screenings HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n");
            String chunk = "10000\n" + "x".repeat(0x10000) + "\n";
            for (int i = 0; i < 20; i++) {
                wire.send(chunk);
            }
            wire.send("0\n\n");
            assertThat(wire.all()).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void aBodyThatTricklesIsGivenUp() {
        try (Wire wire = new Wire()) {
            wire.send("POST /v1/screenings HTTP/1.1\nHost: x\nContent-Length: 100\n\nab");
            assertThat(wire.all()).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
        }
    }

    @Test
    void aClientThatWaitsForPermissionToSendGetsIt() {
        try (Wire wire = new Wire()) {
            wire.send("POST /v1/screenings HTTP/1.1\nHost: x\nContent-Length: 2\nExpect: 100-continue\nConnection: close\n\n");
            assertThat(wire.some()).startsWith("HTTP/1.1 100");
            assertThat(wire.send("{}").all()).contains("200 OK").contains("\"bodyLength\":2").doesNotContain("expect");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /v1/screenings HTTP/1.1\nHost: x\nContent-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
        "POST /v1/screenings HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\n\nab",
        "POST /v1/screenings HTTP/1.1\nHost: x\nContent-Length: -1\n\n"
    })
    void lengthsWithTwoReadingsAreRefused(String request) {
        try (Wire wire = new Wire()) {
            assertThat(wire.send(request).some()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void noPageOfAServiceGetsOut() {
        problem(given().get("/v1/states?fake=html").then(), 502, "BAD_UPSTREAM_ANSWER");
        problem(given().get("/v1/states?fake=html-500").then(), 500, "INTERNAL_ERROR");
        problem(given().post("/v1/states?fake=bare-405").then(), 405, "METHOD_NOT_ALLOWED").header("Allow", "GET");
    }

    @Test
    void aProblemOfAServicePassesAsItIs() {
        given().get("/v1/states?fake=problem").then().statusCode(422).contentType("application/problem+json")
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void answersWithoutABodyPass() {
        given().get("/v1/states?fake=not-modified").then().statusCode(304).header("ETag", "\"1\"");
        given().delete("/v1/states?fake=no-content").then().statusCode(204);
        given().head("/v1/states").then().statusCode(200);
        given().head("/v1/nothing").then().statusCode(404);
    }

    @Test
    void addressesOfServicesBecomeAddressesOfTheApi() {
        given().post("/v1/models?fake=created").then().statusCode(201).header("Location", "/v1/models/7")
                .header("Link", "</v1/models?after=9>; rel=\"next\"");
        given().get("/v1/feeds/permits?fake=created").then().header("Link", "</v1/feeds/permits?after=9>; rel=\"next\"");
    }

    @Test
    void aServiceCannotWeakenOrLeak() {
        given().get("/v1/states?fake=leaky").then().statusCode(200).header("Set-Cookie", nullValue()).header("Server", nullValue())
                .header("X-Powered-By", nullValue()).header("X-Hop", nullValue())
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void connectionsToAServiceAreKept() {
        try (Wire wire = new Wire()) {
            String request = "GET /v1/states HTTP/1.1\nHost: x\n\n";
            String port = "(?s).*\"connection\":(\\d+).*";
            String first = wire.send(request).some().replaceAll(port, "$1");
            assertThat(first).matches("\\d+");
            assertThat(wire.send(request).some().replaceAll(port, "$1")).isEqualTo(first);
        }
    }

    @Test
    void otherMethodsAreRefused() {
        problem(given().request("PROPFIND", "/v1/states").then(), 405, "METHOD_NOT_ALLOWED").header("Allow", notNullValue());
        problem(given().request("TRACE", "/v1/states").then(), 405, "METHOD_NOT_ALLOWED");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).contentType("application/problem+json").body("code", equalTo(code))
                .body("status", equalTo(status)).body("traceId", matchesPattern("[0-9a-f]{32}"))
                .header("Cache-Control", "no-store");
    }
}
