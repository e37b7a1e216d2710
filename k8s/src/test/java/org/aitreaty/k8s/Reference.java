package org.aitreaty.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A Secret or a ConfigMap that a document names, with the key where it names one. */
record Reference(Kind kind, String name, Optional<String> key) {

    enum Kind {
        SECRET,
        CONFIG_MAP
    }

    static List<Reference> in(JsonNode document) {
        List<Reference> found = new ArrayList<>();
        visit(document, (field, value) -> {
            switch (field) {
                case "secretRef" -> found.add(secret(value.path("name"), null));
                case "secretKeyRef", "usernameSecret", "passwordSecret" -> found.add(secret(value.path("name"), value.get("key")));
                case "configMapRef" -> found.add(new Reference(Kind.CONFIG_MAP, value.path("name").asText(), Optional.empty()));
                case "configMapKeyRef" -> found.add(new Reference(
                        Kind.CONFIG_MAP, value.path("name").asText(), Optional.of(value.path("key").asText())));
                case "tlsSecret" -> found.add(secret(value, null));
                case "secretName" -> found.add(secret(value, null));
                case "secret" -> {
                    if (value.has("name")) {
                        found.add(secret(value.path("name"), null));
                    }
                    value.path("items").forEach(item -> found.add(secret(value.path("secretName"), item.get("key"))));
                }
                default -> {}
            }
        });
        return found;
    }

    private static Reference secret(JsonNode name, JsonNode key) {
        return new Reference(Kind.SECRET, name.asText(), Optional.ofNullable(key).map(JsonNode::asText));
    }

    private static void visit(JsonNode node, BiConsumer<String, JsonNode> visitor) {
        node.properties().forEach(field -> visitor.accept(field.getKey(), field.getValue()));
        node.forEach(child -> visit(child, visitor));
    }
}
