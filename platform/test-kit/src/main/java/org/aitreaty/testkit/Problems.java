package org.aitreaty.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Checks that an answer is a complete problem document, and what it says. */
public final class Problems {

    private final Response response;

    private Problems(Response response) {
        this.response = response;
    }

    /** Every member that RFC 9457 and this API promise must be there. */
    public static Problems assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as("status of %s", response.asString()).isEqualTo(status);
        assertThat(response.contentType()).as("content type of %s", response.asString()).startsWith("application/problem+json");
        // Read once as a whole: each path into a response is a program to be compiled, and a sweep asks a thousand times.
        Map<String, Object> problem = response.as(new TypeRef<>() {});
        assertThat(problem.get("code")).isEqualTo(code);
        assertThat(problem.get("type")).asString().startsWith("/problems/");
        assertThat(problem.get("status")).isEqualTo(status);
        assertThat(problem.get("title")).asString().isNotBlank();
        assertThat(problem.get("detail")).asString().isNotBlank();
        assertThat(problem.get("instance")).asString().startsWith("/");
        assertThat(problem.get("traceId")).asString().matches("[0-9a-f]{32}");
        assertThat(problem.get("errors")).isInstanceOf(List.class);
        return new Problems(response);
    }

    /** There is exactly one complaint at this place, with this code, and it says how to mend it. */
    public Problems at(String pointer, String code) {
        List<Map<String, String>> errors = response.path("errors");
        assertThat(errors)
                .as("complaints of %s", response.asString())
                .filteredOn(error -> pointer.equals(error.get("pointer")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.get("code")).isEqualTo(code);
                    assertThat(error.get("message")).isNotBlank();
                    assertThat(error.get("fix")).isNotBlank();
                });
        return this;
    }

    public Problems errorCount(int count) {
        assertThat(response.<List<?>>path("errors")).as(response.asString()).hasSize(count);
        return this;
    }
}
