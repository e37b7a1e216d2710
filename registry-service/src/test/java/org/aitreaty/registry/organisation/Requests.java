package org.aitreaty.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;

/** Requests about organisations, as their clients send them. */
public final class Requests {

    private Requests() {}

    /** A second person of a State's authority, who is none of the personas. */
    public static String otherAuthority(String state) {
        return Tokens.of("delegate", state, null, "NATIONAL_AUTHORITY");
    }

    public static String lab(String organisation) {
        return Tokens.of("lab", null, organisation, "LAB_SUBMITTER");
    }

    public static String body(String code, String hostState) {
        return "{\"code\":\"%s\",\"legalName\":\"%s SARL\",\"hostState\":\"%s\",\"roles\":[\"DEVELOPER\"]}".formatted(code, code, hostState);
    }

    public static Response register(String token, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post("/v1/organisations");
    }

    /** The officer registers it; nobody has validated it yet. */
    public static void registered(String code, String hostState) {
        Response answer = register(Persona.OFFICER.token(), body(code, hostState));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /** Registered and validated by the authority of its host State. */
    public static void validated(String code, String hostState) {
        registered(code, hostState);
        Response answer = decide(otherAuthority(hostState), code, "validation", "{}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    /** Decides from the present version. */
    public static Response decide(String token, String code, String action, String body) {
        return decide(token, code, action, body, tag(code));
    }

    public static Response decide(String token, String code, String action, String body, String ifMatch) {
        RequestSpecification request = as(token).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post("/v1/organisations/" + code + "/" + action);
    }

    /** Changes the particulars from the present version. */
    public static Response change(String token, String code, String body) {
        return as(token).header("If-Match", tag(code)).body(body).put("/v1/organisations/" + code);
    }

    public static String tag(String code) {
        return given().get("/v1/organisations/" + code).header("ETag");
    }

    public static RequestSpecification as(String token) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }
}
