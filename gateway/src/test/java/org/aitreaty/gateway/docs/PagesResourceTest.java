package org.aitreaty.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.gateway.Tokens;
import org.aitreaty.gateway.fake.FakeSurroundings;
import org.aitreaty.gateway.routing.RoutingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeSurroundings.class)
class PagesResourceTest {

    @Inject
    RoutingConfig routing;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/states", "/v1/nothing", "/v1/evaluators", "/session", "/session/login?returnTo=//x", "/developers",
        "/developers/init.js", "/problems", "/problems/none", "/openapi.json", "/robots.txt", "/assets/none.js", "/nothing"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        given().redirects().follow(false).get(path).then()
                .header("Content-Security-Policy", equalTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'"))
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Permissions-Policy", containsString("camera=()")).header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin").header("Strict-Transport-Security", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void filesThatAreNotThereAreNotKept() {
        given().get("/assets/none-12345678.js").then().statusCode(404).contentType("application/problem+json")
                .header("Cache-Control", not(containsString("immutable")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/developers", "/problems", "/problems/stale-version", "/developers/init.js"})
    void pagesAreAskedForAnew(String path) {
        given().accept("text/html,*/*").get(path).then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void thePageForDevelopersLoadsOnlyItsOwnFiles() {
        String page = given().get("/developers").asString();
        assertThat(page).contains("Quickstart", "/v1/treaty/status", "client_credentials").doesNotContain("<script>", "style=", "onload");
        Matcher files = Pattern.compile("(?:src|href)=\"(/developers/[^\"]+)\"").matcher(page);
        int found = 0;
        while (files.find()) {
            given().get(files.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isEqualTo(6);
        given().header("Accept-Language", "fr-CH,fr;q=0.9").get("/developers").then().header("Content-Language", "fr")
                .body(containsString("Démarrage rapide"));
    }

    @Test
    void theDocumentIsOpenApiAndNamesTheIdentityProvider() {
        Response answer = given().get("/openapi.json");
        answer.then().statusCode(200).contentType("application/json").body("openapi", equalTo("3.1.0"))
                .body("components.securitySchemes.openIdConnect.openIdConnectUrl", equalTo(Tokens.provider() + "/.well-known/openid-configuration"));
        given().header("If-None-Match", answer.header("ETag")).get("/openapi.json").then().statusCode(304);
        given().head("/openapi.json").then().statusCode(200);
        given().post("/openapi.json").then().statusCode(405);
    }

    @Test
    void everyPathOfTheDocumentIsAnsweredByThePartThatDescribesIt() {
        JsonPath document = given().get("/openapi.json").jsonPath();
        Map<String, ?> paths = document.getMap("paths");
        assertThat(paths.keySet()).contains("/v1/feeds/registry", "/v1/feeds/permits", "/v1/feeds/evaluations", "/session", "/v1/screenings");
        for (String path : paths.keySet()) {
            if (path.startsWith("/v1/") && !path.startsWith("/v1/feeds/")) {
                String resource = path.split("/")[2];
                assertThat(routing.parts().values().stream().filter(part -> part.resources().contains(resource))).as(path).hasSize(1);
            }
        }
    }

    @Test
    void aKindOfProblemIsExplainedForPeopleAndPrograms() {
        given().accept("text/html").header("Accept-Language", "fr").get("/problems/stale-version").then().statusCode(200)
                .contentType("text/html").body(containsString("Le dossier a changé")).body(containsString("STALE_VERSION"));
        given().accept("application/json").get("/problems/stale-version").then().statusCode(200).contentType("application/json")
                .body("code", equalTo("STALE_VERSION")).body("status", equalTo(412)).body("title.fr", containsString("dossier"));
        given().accept("application/json").get("/problems").then().body("items.size()", equalTo(given().accept("application/json").get("/problems").path("items.code.unique().size()")));
        given().accept("text/html").get("/problems/<script>").then().statusCode(404).contentType("application/problem+json");
        given().accept("application/json").get("/problems/http-418").then().statusCode(200).body("status", equalTo(418));
    }

    @Test
    void whatIsNowhereIsAProblem() {
        given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
        given().body("x").post("/").then().statusCode(405).header("Allow", "GET, HEAD").contentType("application/problem+json");
        given().get("/robots.txt").then().statusCode(200).body(containsString("Disallow: /v1/"));
    }

    @Test
    void healthAndMetricsAreNotForTheWorld() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }
}
