package org.aitreaty.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;

/** Which pods a selector means. */
final class Labels {

    private Labels() {}

    static boolean match(JsonNode wanted, JsonNode labels) {
        return wanted.propertyStream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    static boolean select(JsonNode selector, JsonNode labels) {
        if (selector.has("matchExpressions")) {
            throw new IllegalArgumentException("Not understood by these tests: " + selector);
        }
        return match(selector.path("matchLabels"), labels);
    }

    /** The labels that the operators put on the pods they make from the documents of this rendering. */
    static Stream<JsonNode> ofOperatorsPods(Rendering rendering) {
        return Stream.concat(
                rendering.kind("Cluster").map(cluster -> JsonNodeFactory.instance.objectNode()
                        .<JsonNode>set("cnpg.io/cluster", cluster.at("/metadata/name"))),
                rendering.kind("Keycloak").map(keycloak -> JsonNodeFactory.instance.objectNode()
                        .put("app", "keycloak")
                        .put("app.kubernetes.io/managed-by", "keycloak-operator")
                        .<JsonNode>set("app.kubernetes.io/instance", keycloak.at("/metadata/name"))));
    }
}
