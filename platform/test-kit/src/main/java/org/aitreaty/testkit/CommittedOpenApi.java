package org.aitreaty.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the API description that the running service gives with the committed one, so that no change of the API
 * goes unseen. {@code -Dopenapi.renew=true} writes the new one for a person to look at and commit.
 */
public final class CommittedOpenApi {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.json");

    private CommittedOpenApi() {}

    public static void assertUnchanged() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode emitted = json.readTree(given().queryParam("format", "json").get("/openapi").asByteArray());
        if (Boolean.getBoolean("openapi.renew")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, inOrder(emitted) + "\n");
        }
        assertThat(COMMITTED).as("the committed API description").exists();
        assertThat(emitted)
                .as("The API has changed. Look at the change, then renew the committed description: "
                        + "./secretariat mvn -pl <this module> test -Dtest=OpenApiTest -Dopenapi.renew=true")
                .isEqualTo(json.readTree(COMMITTED.toFile()));
    }

    /** The document with the members of every object by name: the order in which they are emitted varies from run to run. */
    public static String inOrder(JsonNode document) throws IOException {
        ObjectMapper sorting = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);
        return sorting.writeValueAsString(sorting.treeToValue(document, Object.class));
    }
}
