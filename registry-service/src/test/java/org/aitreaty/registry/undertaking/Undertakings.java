package org.aitreaty.registry.undertaking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.testkit.Persona;

/** Writes and sends voluntary undertakings. */
final class Undertakings {

    static final String PATH = "/v1/voluntary-undertakings";

    private Undertakings() {}

    static Map<String, Object> of(String entity, String organisation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("entity", entity);
        body.put("organisation", organisation);
        body.put("language", "en");
        body.put("text", Map.of("en", "We follow article 4 as if we were bound by it."));
        body.put("articles", List.of("4(1)", "6(1)"));
        body.put("from", "2026-06-01");
        body.put("to", null);
        body.put("arrangement", null);
        body.put("documentReference", "VU/2026/3");
        body.put("documentDate", "2026-05-20");
        body.put("receivedAt", "2026-05-22T09:30:00Z");
        return body;
    }

    static Response record(Object body) {
        return given().auth()
                .oauth2(Persona.DEPOSITARY.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }

    static String recorded(Map<String, Object> body) {
        Response answer = record(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    static Response end(String id, String etag, String lastDay) {
        var request = given().auth().oauth2(Persona.DEPOSITARY.token()).contentType(ContentType.JSON);
        return (etag == null ? request : request.header("If-Match", etag))
                .body(Map.of("lastDay", lastDay, "documentReference", "VU/2026/9", "receivedAt", "2026-08-01T10:00:00Z"))
                .post(PATH + "/" + id + "/end");
    }

    static Response read(String id, String asOf) {
        return given().queryParam("asOf", asOf).get(PATH + "/" + id);
    }
}
