package org.aitreaty.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Knocks at every door of the API description, so that a new endpoint cannot be forgotten in the tests of access. */
public final class EndpointSweep {

    private EndpointSweep() {}

    /** One method of one path. */
    public record Endpoint(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        Response call(RequestSpecification request) {
            String concrete = path.replaceAll("\\{[^}]+}", "019aaaaa-0000-7000-8000-000000000000");
            if (!method.equals("GET")) {
                request.contentType("application/json").body("{}");
            }
            return request.request(Method.valueOf(method), concrete);
        }
    }

    public static List<Endpoint> endpoints() {
        JsonPath document = given().queryParam("format", "json").get("/openapi").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(key -> Set.of("get", "post", "put", "patch", "delete").contains(key))
                .forEach(key -> endpoints.add(new Endpoint(key.toUpperCase(Locale.ROOT), path))));
        assertThat(endpoints).as("endpoints in the API description").isNotEmpty();
        return endpoints;
    }

    /** Without a token exactly the endpoints on the list answer; all others say 401. */
    public static void assertOpenToTheWorld(Set<String> open) {
        Set<String> answered = new TreeSet<>();
        for (Endpoint endpoint : endpoints()) {
            Response response = endpoint.call(given());
            if (response.statusCode() == 401) {
                Problems.assertProblem(response, 401, "NOT_AUTHENTICATED");
            } else {
                answered.add(endpoint.toString());
            }
        }
        assertThat(answered).isEqualTo(new TreeSet<>(open));
    }

    /** A bad token is refused everywhere, also where none is needed: it shows that something is wrong with the caller. */
    public static void assertBadTokensRefused() {
        Tokens.bad().forEach((what, token) -> {
            for (Endpoint endpoint : endpoints()) {
                Response response = endpoint.call(given().auth().oauth2(token));
                assertThat(response.statusCode()).as("%s with a token that is: %s", endpoint, what).isEqualTo(401);
                Problems.assertProblem(response, 401, "NOT_AUTHENTICATED");
            }
        });
    }

    /** A persona is let in exactly where the list says, and gets 403 at every other endpoint that needs a permission. */
    public static void assertMayOnly(Persona persona, Set<String> open, Set<String> granted) {
        Set<String> let = new TreeSet<>();
        for (Endpoint endpoint : endpoints()) {
            if (open.contains(endpoint.toString())) {
                continue;
            }
            Response response = endpoint.call(given().auth().oauth2(persona.token()));
            assertThat(response.statusCode()).as("%s by %s", endpoint, persona).isNotEqualTo(401);
            if (response.statusCode() == 403) {
                Problems.assertProblem(response, 403, "NOT_PERMITTED");
            } else {
                let.add(endpoint.toString());
            }
        }
        assertThat(let).as("endpoints open to %s", persona).isEqualTo(new TreeSet<>(granted));
    }
}
