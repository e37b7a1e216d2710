package org.aitreaty.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The served document is the merger of what the services commit. Renewed by running this with -Dopenapi.renew=true. */
class OpenApiDriftTest {

    private static final Path MERGED = Path.of("src/main/openapi/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theMergedDocumentIsThatOfTheServices() throws IOException {
        Map<String, ObjectNode> services = new LinkedHashMap<>();
        for (String part : List.of("registry", "permits", "evaluations")) {
            services.put(part, read(Path.of("../" + part + "-service/src/main/openapi/openapi.json")));
        }
        String expected = inOrder(OpenApiMerge.of(read(Path.of("src/main/openapi/own.json")), services)) + "\n";
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(MERGED, expected);
        }
        assertThat(Files.exists(MERGED) && Files.readString(MERGED).equals(expected))
                .as("%s is not the merger of the services' documents. Renew it: "
                        + "./secretariat mvn -pl gateway test -Dtest=OpenApiDriftTest -Dopenapi.renew=true", MERGED)
                .isTrue();
    }

    /** With the members of every object by name, as the services commit theirs, so that a change is seen as one. */
    private static String inOrder(ObjectNode document) throws IOException {
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class));
    }

    private static ObjectNode read(Path path) throws IOException {
        return (ObjectNode) JSON.readTree(path.toFile());
    }
}
