package org.aitreaty.evaluations;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.aitreaty.testkit.Persona;

/** Requests to the register of evaluators as the tests send them. */
public final class Registry {

    private Registry() {}

    public static RequestSpecification as(Persona persona) {
        return given().auth().oauth2(persona.token());
    }

    public static Response register(Persona persona, Object key, String body) {
        return as(persona).header("Idempotency-Key", key).contentType("application/json").body(body).post("/v1/evaluators");
    }

    public static Response register(String code) {
        return register(Persona.OFFICER, UUID.randomUUID(), body(code));
    }

    public static String body(String code) {
        return "{\"code\":\"%s\",\"legalName\":\"Institute %s\",\"hostState\":\"FRA\"}".formatted(code, code);
    }

    public static String freshCode() {
        return "e" + UUID.randomUUID().toString().substring(0, 18);
    }
}
