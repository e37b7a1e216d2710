package org.aitreaty.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.gateway.Tokens;
import org.aitreaty.gateway.fake.FakeSurroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeSurroundings.class)
class SessionResourceTest {

    @Inject
    AgroalDataSource database;

    @Inject
    BrowserSessions sessions;

    @AfterEach
    void behave() {
        control("accessSeconds=600");
    }

    @Test
    void aPersonSignsInAndComesBackToThePageAskedFor() {
        Browser browser = new Browser();
        Response login = browser.get("/session/login?returnTo=/fr/my%3Ftab%3Dopen");
        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.header("Location")).startsWith(Tokens.provider() + "/authorize").contains("code_challenge_method=S256", "nonce=");
        Response end = browser.follow(login);
        assertThat(end.statusCode()).isEqualTo(303);
        assertThat(end.header("Location")).isEqualTo("/fr/my?tab=open");

        browser.request().get("/session").then().statusCode(200).header("Cache-Control", "no-store")
                .body("authenticated", equalTo(true)).body("username", equalTo("delegate.fra"))
                .body("name", equalTo("Delegate of France")).body("actorKind", equalTo("delegate")).body("state", equalTo("FRA"))
                .body("$", org.hamcrest.Matchers.hasKey("organisation")).body("organisation", nullValue())
                .body("roles", equalTo(java.util.List.of("DELEGATE"))).body("expiresAt", notNullValue());
    }

    @Test
    void theCookieIsARandomNumberThatScriptsAndOtherSitesDoNotGet() {
        Browser browser = signedIn();
        assertThat(browser.setCookie("q_session")).containsIgnoringCase("; HttpOnly").contains("; SameSite=Lax", "; Path=/;");
        String id = browser.cookies.get("q_session");
        assertThat(id).matches("[A-Za-z0-9_-]{43}");
        assertThat(browser.cookies.values()).noneMatch(value -> value.contains("eyJ"));
        assertThat(signedIn().cookies.get("q_session")).isNotEqualTo(id);
    }

    @Test
    void theDatabaseHoldsNeitherTheCookieNorATokenInClear() throws SQLException {
        Browser browser = signedIn();
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT id_hash, sealed_tokens FROM browser_session")) {
            int seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1)).doesNotContain("eyJ", "refresh-");
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain(browser.cookies.get("q_session"));
            }
            assertThat(seen).isPositive();
        }
    }

    @Test
    void theServiceBehindGetsTheAccessTokenAndNeverTheCookie() {
        signedIn().request().get("/v1/training-applications").then().statusCode(200)
                .body("headers.authorization", startsWith("Bearer eyJ")).body("headers.cookie", nullValue())
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void withoutASessionThereIsNobody() {
        given().get("/session").then().statusCode(200).body("authenticated", equalTo(false));
        given().cookie("q_session", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").get("/session").then().statusCode(200)
                .body("authenticated", equalTo(false));
        given().cookie("q_session", "AAAA").get("/v1/states").then().statusCode(200).body("headers.authorization", nullValue());
    }

    @Test
    void anAccessTokenThatRunsOutIsRenewedUnderTheSameCookie() {
        control("accessSeconds=20");
        Browser browser = signedIn();
        String id = browser.cookies.get("q_session");
        int before = control("accessSeconds=600").path("refreshes");
        browser.request().get("/session").then().body("authenticated", equalTo(true));
        assertThat((int) control("accessSeconds=600").path("refreshes")).isEqualTo(before + 1);
        browser.request().get("/v1/states").then().body("headers.authorization", startsWith("Bearer eyJ"));
        assertThat((int) control("accessSeconds=600").path("refreshes")).isEqualTo(before + 1);
        assertThat(browser.cookies.get("q_session")).isEqualTo(id);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        Browser browser = signedIn();
        Map<String, String> stolen = new LinkedHashMap<>(browser.cookies);
        Response out = browser.request().header("X-Requested-With", "secretariat-portal").post("/session/logout");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat((String) out.path("logoutUrl")).isEqualTo("/");
        assertThat(out.headers().getValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("q_session=;") && cookie.contains("Max-Age=0"));
        assertThat((String) control("accessSeconds=600").path("endedWith")).contains("refresh_token=refresh-", "client_id=gateway");
        given().cookies(stolen).get("/session").then().body("authenticated", equalTo(false));
        given().cookies(stolen).get("/v1/states").then().body("headers.authorization", nullValue());
    }

    @Test
    void signingOutWithoutASessionIsNoError() {
        given().post("/session/logout").then().statusCode(200).body("logoutUrl", equalTo("/"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,-", "XMLHttpRequest,-", "secretariat-portal,cross-site", "secretariat-portal,same-site", "secretariat-portal,none", "-,same-origin"})
    void aChangeFromElsewhereIsRefused(String requestedWith, String site) {
        Browser browser = signedIn();
        for (String path : new String[] {"/v1/training-applications", "/session/logout", "/v1/evaluators"}) {
            var request = browser.request().body("{}");
            if (requestedWith != null) {
                request.header("X-Requested-With", requestedWith);
            }
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            request.post(path).then().statusCode(403).body("code", equalTo("CROSS_SITE_REQUEST"));
        }
        browser.request().get("/session").then().body("authenticated", equalTo(true));
    }

    @Test
    void aChangeFromThePortalPasses() {
        Browser browser = signedIn();
        browser.request().header("X-Requested-With", "secretariat-portal").header("Sec-Fetch-Site", "same-origin").body("{}")
                .post("/v1/training-applications").then().statusCode(200);
        browser.request().header("X-Requested-With", "secretariat-portal").body("{}").delete("/v1/models/1").then().statusCode(200)
                .body("headers.x-requested-with", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/%09/evil.example\t", "evil", "", "javascript:alert(1)",
        "/\n/evil", "/a/../../evil", "/session/login", "/session/logout?x"})
    void returningElsewhereIsRefused(String returnTo) {
        given().redirects().follow(false).queryParam("returnTo", returnTo).get("/session/login").then().statusCode(400)
                .contentType("application/problem+json").body("code", equalTo("MALFORMED_REQUEST"))
                .body("errors[0].pointer", equalTo("?returnTo")).body("errors[0].code", equalTo("NOT_SAME_SITE"));
    }

    @Test
    void whoIsSignedInGoesStraightOn() {
        signedIn().request().get("/session/login?returnTo=/en/states").then().statusCode(303).header("Location", "/en/states");
    }

    @Test
    void cancellingAtTheProviderIsExplained() {
        Browser browser = new Browser();
        Response login = browser.get("/session/login");
        Response back = given().redirects().follow(false).header("X-Fake", "access_denied").urlEncodingEnabled(false).get(login.header("Location"));
        Response end = browser.follow(back);
        assertThat(end.statusCode()).isEqualTo(403);
        assertThat(end.contentType()).startsWith("text/html");
        assertThat(end.asString()).contains("You did not sign in");
    }

    @Test
    void anAnswerOfTheProviderThatFitsNoAttemptIsRefused() {
        Browser browser = new Browser();
        browser.get("/session/login");
        Response forged = browser.get("/session/callback?code=abc&state=def");
        assertThat(forged.statusCode()).isIn(303, 401);
        assertThat(browser.cookies).doesNotContainKey("q_session");
        given().redirects().follow(false).get("/session/callback?code=abc&state=def").then().statusCode(303).header("Location", "/");
    }

    @Test
    void otherMethodsAndPathsAreProblems() {
        given().get("/session/logout").then().statusCode(405).header("Allow", "POST").contentType("application/problem+json");
        given().put("/session").then().statusCode(405).contentType("application/problem+json");
        given().get("/session/x").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void expiredSessionsAreDeleted() throws SQLException {
        Browser browser = signedIn();
        execute("UPDATE browser_session SET started_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'");
        browser.request().get("/session").then().body("authenticated", equalTo(false));
        assertThat(sessions.deleteExpired()).isPositive();
        assertThat(sessions.deleteExpired()).isZero();
    }

    @Test
    void aRowMovedToAnotherSessionOpensNothing() throws SQLException {
        Browser victim = signedIn();
        Browser thief = signedIn();
        execute("UPDATE browser_session SET sealed_tokens = (SELECT sealed_tokens FROM browser_session b ORDER BY started_at LIMIT 1)"
                + " WHERE started_at = (SELECT max(started_at) FROM browser_session)");
        thief.request().get("/session").then().body("authenticated", equalTo(false));
        victim.request().get("/session").then().body("authenticated", equalTo(true));
    }

    @Test
    void withoutItsDatabaseASessionIsUnavailableButKept() throws SQLException {
        Browser browser = signedIn();
        execute("ALTER TABLE browser_session RENAME TO browser_session_away");
        try {
            Response answer = browser.request().get("/v1/states");
            answer.then().statusCode(503).body("code", equalTo("SIGN_IN_UNAVAILABLE"));
            assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
            given().get("/v1/states").then().statusCode(200);
            given().auth().oauth2(Tokens.good()).get("/v1/states").then().statusCode(200);
        } finally {
            execute("ALTER TABLE browser_session_away RENAME TO browser_session");
        }
        browser.request().get("/session").then().body("authenticated", equalTo(true));
    }

    @Test
    void theRunningGatewayMayNotChangeTheSchema() throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute("DROP TABLE browser_session"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("must be owner");
        }
    }

    private static Browser signedIn() {
        Browser browser = new Browser();
        browser.follow(browser.get("/session/login"));
        assertThat(browser.cookies).containsKey("q_session");
        return browser;
    }

    private static Response control(String query) {
        return given().get(Tokens.provider() + "/control?" + query);
    }

    private static void execute(String statement) throws SQLException {
        String port = org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("test.postgres.port", String.class);
        try (Connection connection = java.sql.DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/gateway", "gateway_owner", "gateway_owner");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Keeps cookies and follows redirects, as far as the identity provider and back. */
    private static final class Browser {

        private final Map<String, String> cookies = new LinkedHashMap<>();
        private final Map<String, String> setCookies = new LinkedHashMap<>();

        io.restassured.specification.RequestSpecification request() {
            return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
        }

        String setCookie(String name) {
            return setCookies.get(name);
        }

        Response get(String address) {
            Response response = address.startsWith(Tokens.provider())
                    ? given().redirects().follow(false).urlEncodingEnabled(false).get(address)
                    : request().get(address);
            for (String header : response.headers().getValues("Set-Cookie")) {
                String name = header.substring(0, header.indexOf('='));
                String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
                setCookies.put(name, header);
                if (value.isEmpty() || header.contains("Max-Age=0")) {
                    cookies.remove(name);
                } else {
                    cookies.put(name, value);
                }
            }
            return response;
        }

        /** Until the page that was asked for. */
        Response follow(Response response) {
            Response current = response;
            while (current.statusCode() == 302) {
                current = get(current.header("Location"));
            }
            return current;
        }
    }
}
