package org.aitreaty.registry.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.aitreaty.registry.organisation.Requests;

/** Requests about control, as their clients send them. */
public final class ControlRequests {

    private ControlRequests() {}

    public static String organisation(String code) {
        return "{\"organisation\":\"" + code + "\"}";
    }

    public static String entity(String kind, String name, String state) {
        return "{\"entity\":{\"kind\":\"%s\",\"name\":\"%s\",\"state\":\"%s\"}}".formatted(kind, name, state);
    }

    public static Response declare(String token, String controller, String controlled, String rest) {
        return Requests.as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"controller\":%s,\"controlled\":\"%s\",%s}".formatted(controller, controlled, rest))
                .post("/v1/control-links");
    }

    /** By contract, since the first of March. */
    public static String byContract(String token, String controller, String controlled) {
        return id(declare(token, controller, controlled, "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""));
    }

    public static String owned(String token, String controller, String controlled, String share, String from) {
        return id(declare(token, controller, controlled, "\"kind\":\"MAJORITY_OWNERSHIP\",\"share\":\"%s\",\"from\":\"%s\"".formatted(share, from)));
    }

    public static String id(Response declared) {
        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(201);
        return declared.path("id");
    }

    public static Response confirm(String token, String id) {
        return Requests.as(token).header("If-Match", tag(id)).post("/v1/control-links/" + id + "/confirmation");
    }

    public static Response correct(String token, String id, String body) {
        return Requests.as(token).header("If-Match", tag(id)).body(body).put("/v1/control-links/" + id);
    }

    public static Response retract(String token, String id) {
        return Requests.as(token).header("If-Match", tag(id)).body("{\"reason\":\"Never so.\"}").post("/v1/control-links/" + id + "/retraction");
    }

    public static String tag(String id) {
        return given().get("/v1/control-links/" + id).header("ETag");
    }
}
