package org.aitreaty.evaluations;

import static io.restassured.RestAssured.given;
import static org.aitreaty.evaluations.Registry.as;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MalformedRequestTest {

    private static final String PATH = "/v1/evaluators";
    private static final String START = "{\"code\":\"malformed\",\"legalName\":\"M\",\"hostState\":\"FRA\"";

    @TestHTTPResource(PATH)
    URI address;

    private String before;

    @BeforeEach
    void count() {
        before = stored();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(stored()).isEqualTo(before);
    }

    private static String stored() {
        return EmbeddedDatabase.queryOne("select (select count(*) from evaluator) || ' ' || (select count(*) from journal_entry) || ' ' || "
                + "(select count(*) from idempotency_record)");
    }

    private static Response post(String body) {
        return Registry.register(Persona.OFFICER, UUID.randomUUID(), body);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "broken | {\"code\": | `` | NOT_JSON",
        "not JSON at all | code=vela | `` | NOT_JSON",
        "trailing comma | {\"code\":\"x1\",} | `` | NOT_JSON",
        "single quotes | {'code':'x1'} | `` | NOT_JSON",
        "comment | {/* hm */\"code\":\"x1\"} | `` | NOT_JSON",
        "duplicate field | {\"code\":\"x1\",\"code\":\"x2\"} | `` | DUPLICATE_FIELD",
        "unknown field | {\"code\":\"x1\",\"colour\":\"red\"} | /colour | UNKNOWN_FIELD",
        "field in other case | {\"Code\":\"x1\"} | /Code | UNKNOWN_FIELD",
        "U+0000 | {\"code\":\"x\\u0000\"} | /code | NUL_CHARACTER",
        "half a character | {\"code\":\"x\\ud83d\"} | /code | LONE_SURROGATE",
        "number instead of text | {\"code\":7} | /code | WRONG_TYPE",
        "truth value instead of text | {\"code\":true} | /code | WRONG_TYPE",
        "object instead of text | {\"code\":{}} | /code | WRONG_TYPE",
        "list instead of text | {\"code\":[\"x1\"]} | /code | WRONG_TYPE",
        "list instead of object | [] | `` | WRONG_TYPE",
        "text instead of object | \"x1\" | `` | WRONG_TYPE",
        "number instead of object | 7 | `` | WRONG_TYPE",
        "second document behind | {\"code\":\"x1\"} {\"code\":\"x2\"} | `` | WRONG_TYPE",
        "rubbish behind | {\"code\":\"x1\"} rubbish | `` | NOT_JSON",
        "null | null | `` | NO_BODY"
    })
    void isRefusedWithItsPlaceAndReason(String what, String body, String pointer, String code) {
        assertProblem(post(body), 400, "MALFORMED_REQUEST").errorCount(1).at(pointer, code);
    }

    @Test
    void noBodyIsSaidToBeNoBody() {
        assertProblem(post(""), 400, "MALFORMED_REQUEST").at("", "NO_BODY");
        Response response = as(Persona.OFFICER).header("Idempotency-Key", UUID.randomUUID()).contentType("application/json").post(PATH);
        assertProblem(response, 400, "MALFORMED_REQUEST").at("", "NO_BODY");
    }

    @Test
    void noBodyOfUnsaidLengthIsNoBodyToo() throws Exception {
        HttpResponse<String> response = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[0])));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"NO_BODY\"");
    }

    @Test
    void allUnknownFieldsAreNamedAtOnce() {
        Response response = post(START + ",\"colour\":\"red\",\"shape\":{\"round\":[1,2]},\"taste/smell\":null}");
        assertProblem(response, 400, "MALFORMED_REQUEST")
                .errorCount(3)
                .at("/colour", "UNKNOWN_FIELD")
                .at("/shape", "UNKNOWN_FIELD")
                .at("/taste~1smell", "UNKNOWN_FIELD");
        assertThat(response.<List<String>>path("errors.fix")).allSatisfy(fix -> assertThat(fix).contains("code, hostState, legalName"));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        // Not by REST Assured, which takes many seconds over such a body before it sends it.
        HttpResponse<String> response = send(BodyPublishers.ofString(START + ",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"MALFORMED_REQUEST\"", "\"code\":\"BEYOND_LIMITS\"");
    }

    @Test
    void everyBrokenRuleOfTheContentIsReportedAtOnce() {
        assertProblem(post("{\"code\":\"Vela!\",\"legalName\":\" \",\"hostState\":\"France\"}"), 422, "INVALID_INPUT")
                .errorCount(3)
                .at("/code", "NOT_A_CODE")
                .at("/legalName", "BLANK")
                .at("/hostState", "NOT_A_STATE_CODE");
        assertProblem(post("{}"), 422, "INVALID_INPUT")
                .errorCount(3)
                .at("/code", "REQUIRED")
                .at("/legalName", "REQUIRED")
                .at("/hostState", "REQUIRED");
    }

    @Test
    void anotherContentTypeIsRefused() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            Response response = as(Persona.OFFICER).header("Idempotency-Key", UUID.randomUUID()).contentType(type).body(START + "}").post(PATH);
            assertProblem(response, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Test
    void anAnswerInAnotherFormIsNotToBeHad() {
        assertProblem(as(Persona.OFFICER).accept("text/html").get(PATH), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void anotherMethodIsRefused() {
        assertProblem(as(Persona.OFFICER).delete(PATH), 405, "METHOD_NOT_ALLOWED");
        assertProblem(as(Persona.OFFICER).contentType("application/json").body("{}").put(PATH + "/vela"), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "DELETE,  /v1/evaluators,                `GET, HEAD, OPTIONS, POST`",
        "PATCH,   /v1/evaluators,                `GET, HEAD, OPTIONS, POST`",
        "PUT,     /v1/evaluators/vela,           `GET, HEAD, OPTIONS`",
        "POST,    /v1/evaluators/vela,           `GET, HEAD, OPTIONS`",
        "DELETE,  /v1/evaluators/,               `GET, HEAD, OPTIONS, POST`",
        "POST,    /v1/dangerous-capabilities,    `GET, HEAD, OPTIONS`",
        "POST,    /v1/feed,                      `GET, HEAD, OPTIONS`",
        "TRACE,   /v1/feed,                      `GET, HEAD, OPTIONS`",
        "BREW,    /v1/feed,                      `GET, HEAD, OPTIONS`"
    })
    void theMethodsThatAreAllowedAreNamed(String method, String path, String allowed) {
        for (String accept : List.of("application/json", "*/*", "text/html", "nonsense")) {
            for (RequestSpecification request : List.of(given(), as(Persona.OFFICER))) {
                Response response = request.accept(accept).request(method, path);
                assertProblem(response, 405, "METHOD_NOT_ALLOWED");
                assertThat(response.header("Allow")).as("%s %s", method, accept).isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "/v1/evaluators, `GET, HEAD, OPTIONS, POST`",
        "/v1/evaluators/vela, `GET, HEAD, OPTIONS`"
    })
    void whatMayBeDoneIsToldToWhoeverAsks(String path, String allowed) {
        Response response = given().options(path);
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.header("Allow")).isEqualTo(allowed);
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void nothingMayBeDoneWhereNothingIs() {
        assertProblem(given().options(PATH + "/vela/no/such/place"), 404, "NOT_FOUND");
        assertProblem(given().options("/v1/no-such-place"), 404, "NOT_FOUND");
        assertProblem(given().delete(PATH + "/vela/no/such/place"), 404, "NOT_FOUND");
    }

    @Test
    void twoMegabytesAreTooMuch() throws Exception {
        byte[] body = (START + ",\"x\":\"" + "y".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertTooLarge(send(BodyPublishers.ofByteArray(body)));
    }

    @Test
    void twoMegabytesAreTooMuchEvenWhenTheLengthIsNotSaid() throws Exception {
        byte[] body = (START + ",\"x\":\"" + "y".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertTooLarge(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Persona.OFFICER.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
    }

    @ParameterizedTest
    @CsvSource({"0", "101", "-1", "ten", "1e1", "99999999999"})
    void aLimitOutsideItsRangeIsRefused(String limit) {
        assertProblem(as(Persona.OFFICER).queryParam("limit", limit).get(PATH), 422, "INVALID_INPUT").at("?limit", "NOT_A_LIMIT");
    }

    @ParameterizedTest
    @CsvSource({"x", "dGFnLW9mLWN1cnM2MWE", "%%%", "AAAAAAAAAAAAAAAAMjAyNi0xMS0yM1QwMDowMDowMFp8dmVsYQ"})
    void aCursorThatWasNotIssuedHereIsRefused(String cursor) {
        assertProblem(as(Persona.OFFICER).queryParam("cursor", cursor).get(PATH), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
    }
}
