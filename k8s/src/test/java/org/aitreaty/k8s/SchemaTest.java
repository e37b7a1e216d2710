package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document is what Kubernetes, or the operator it is for, understands. */
class SchemaTest {

    private static final JsonNode OPERATORS = Yaml.documents(Path.of("src/test/resources/operator-kinds.yaml"))
            .getFirst();

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void noDocumentHasAFieldThatItsKindDoesNotKnow(Rendering rendering) {
        List<String> faults = new ArrayList<>();
        for (JsonNode document : rendering.documents()) {
            if (StrictModel.knows(document)) {
                StrictModel.fault(document).ifPresent(faults::add);
            } else {
                faults.addAll(faultsOfOperatorKind(document));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(rendering.documents()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void noTwoDocumentsHaveTheSameName(Rendering rendering) {
        assertThat(rendering.documents()).extracting(Rendering::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/spec/template/spec,          imagePullSecret",
        "/spec/template/spec/containers/0, livenesProbe",
        "/spec/template/spec/containers/0/securityContext, readOnlyRootFileSystem",
        "/metadata,                    label",
        "/spec/strategy/rollingUpdate, maxSurges"
    })
    void aMisspeltFieldIsFound(String parent, String field) {
        JsonNode deployment = Rendering.base().kind("Deployment").findFirst().orElseThrow().deepCopy();
        ((ObjectNode) deployment.at(parent)).put(field, "x");

        assertThat(StrictModel.fault(deployment)).hasValueSatisfying(fault -> assertThat(fault).contains(field));
    }

    @Test
    void aNumberWrittenAsTextIsFound() {
        JsonNode deployment = Rendering.base().kind("Deployment").findFirst().orElseThrow().deepCopy();
        ((ObjectNode) deployment.at("/spec")).put("revisionHistoryLimit", "5");

        assertThat(StrictModel.fault(deployment)).isPresent();
    }

    @Test
    void aFieldThatAnOperatorDoesNotKnowIsFound() {
        JsonNode cluster = Rendering.demonstration().kind("Cluster").findFirst().orElseThrow().deepCopy();
        ((ObjectNode) cluster.at("/spec/storage")).put("sice", "1Gi");

        assertThat(faultsOfOperatorKind(cluster)).singleElement().asString().contains("spec.storage.sice");
    }

    private static List<String> faultsOfOperatorKind(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " " + document.path("kind").asText();
        JsonNode fields = OPERATORS.get(kind);
        if (fields == null) {
            return List.of(Rendering.name(document) + ": nobody is known for " + kind);
        }
        Set<String> known = new TreeSet<>();
        fields.forEach(field -> known.add(field.asText()));
        Set<String> used = new TreeSet<>();
        collect(document.path("spec"), "spec", used);
        used.removeAll(known);
        return used.stream().map(field -> Rendering.name(document) + ": unknown field " + field).toList();
    }

    /** Paths of all values; the free names below {@code parameters} and {@code truststores} count as one. */
    private static void collect(JsonNode node, String path, Set<String> into) {
        if (node.isObject()) {
            boolean free = path.endsWith(".parameters") || path.endsWith(".truststores");
            node.properties().forEach(field -> collect(field.getValue(), path + "." + (free ? "*" : field.getKey()), into));
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, path + "[]", into));
        } else {
            into.add(path);
        }
    }
}
