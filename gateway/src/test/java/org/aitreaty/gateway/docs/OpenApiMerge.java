package org.aitreaty.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes one OpenAPI document of the gateway's own and those of the services. Components of one name and one content
 * become one; where the content differs, each gets the name of its service in front.
 */
final class OpenApiMerge {

    private static final String REF = "#/components/";
    private static final String FEED = "/v1/feed";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode merged;
    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private OpenApiMerge(ObjectNode own, Map<String, ObjectNode> services) {
        this.merged = own.deepCopy();
        services.forEach((name, document) -> documents.put(name, document.deepCopy()));
    }

    /** @param services by the name of the part, in the order in which they appear */
    static ObjectNode of(ObjectNode own, Map<String, ObjectNode> services) {
        return new OpenApiMerge(own, services).merge();
    }

    private ObjectNode merge() {
        paths(merged).forEach(item -> operations(item).forEach(this::claim));
        Set<String> differing = differing();
        documents.forEach((name, document) -> {
            rename(document, name, differing);
            addComponents(document);
            addPaths(name, document);
            addTags(document);
        });
        allRefsLead(merged, merged);
        return merged;
    }

    /** Names, with their kind, that mean different things in different documents, themselves or by what they refer to. */
    private Set<String> differing() {
        Map<String, Map<String, JsonNode>> versions = new LinkedHashMap<>();
        components(merged).forEach((name, content) -> versions.computeIfAbsent(name, n -> new LinkedHashMap<>()).put("", content));
        documents.forEach((service, document) -> components(document).forEach(
                (name, content) -> versions.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(service, content)));
        Set<String> differing = new TreeSet<>();
        versions.forEach((name, contents) -> {
            if (new HashSet<>(contents.values()).size() > 1) {
                differing.add(name);
            }
        });
        boolean grown = true;
        while (grown) {
            grown = versions.entrySet().stream()
                    .filter(version -> version.getValue().size() > 1)
                    .filter(version -> version.getValue().values().stream().anyMatch(content -> refs(content).stream().anyMatch(differing::contains)))
                    .map(version -> differing.add(version.getKey()))
                    .reduce(false, Boolean::logicalOr);
        }
        return differing;
    }

    private static Map<String, JsonNode> components(ObjectNode document) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        document.path("components").properties().forEach(kind -> kind.getValue().properties()
                .forEach(component -> all.put(kind.getKey() + "/" + component.getKey(), component.getValue())));
        return all;
    }

    private static List<String> refs(JsonNode node) {
        List<String> refs = new ArrayList<>();
        node.findValuesAsText("$ref").stream().filter(ref -> ref.startsWith(REF)).map(ref -> ref.substring(REF.length())).forEach(refs::add);
        return refs;
    }

    private static String prefixed(String service, String name) {
        int slash = name.indexOf('/');
        return name.substring(0, slash + 1) + capital(service) + capital(name.substring(slash + 1));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void rename(ObjectNode document, String service, Set<String> differing) {
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            ObjectNode all = (ObjectNode) kind.getValue();
            for (String name : new ArrayList<>(names(all))) {
                if (differing.contains(kind.getKey() + "/" + name)) {
                    String renamed = prefixed(service, kind.getKey() + "/" + name);
                    all.set(renamed.substring(renamed.indexOf('/') + 1), all.remove(name));
                }
            }
        }
        rewrite(document, service, differing);
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void rewrite(JsonNode node, String service, Set<String> differing) {
        if (node instanceof ObjectNode object) {
            JsonNode ref = object.get("$ref");
            if (ref instanceof TextNode text && text.asText().startsWith(REF) && differing.contains(text.asText().substring(REF.length()))) {
                object.put("$ref", REF + prefixed(service, text.asText().substring(REF.length())));
            }
        }
        node.forEach(child -> rewrite(child, service, differing));
    }

    private void addComponents(ObjectNode document) {
        ObjectNode target = merged.withObject("/components");
        document.path("components").properties().forEach(kind -> kind.getValue().properties()
                .forEach(component -> target.withObjectProperty(kind.getKey()).set(component.getKey(), component.getValue())));
    }

    private void addPaths(String service, ObjectNode document) {
        ObjectNode target = paths(merged);
        paths(document).properties().forEach(path -> {
            boolean feed = path.getKey().equals(FEED);
            String address = feed ? "/v1/feeds/" + service : path.getKey();
            if (target.has(address)) {
                throw new IllegalStateException(address + " of " + service + " is described twice");
            }
            ObjectNode item = (ObjectNode) path.getValue();
            operations(item).forEach(operation -> {
                if (feed) {
                    operation.put("operationId", "read" + capital(service) + "Feed");
                    operation.put("summary", operation.path("summary").asText() + " (" + service + ")");
                }
                offerOpenIdConnect(operation);
                claim(operation);
            });
            target.set(address, item);
        });
    }

    /** Where a bearer token is taken, clients may as well ask the identity provider how to get one. */
    private static void offerOpenIdConnect(ObjectNode operation) {
        JsonNode security = operation.path("security");
        boolean bearer = false;
        for (Iterator<JsonNode> all = security.elements(); all.hasNext();) {
            bearer |= all.next().has("bearer");
        }
        if (bearer) {
            ((ArrayNode) security).addObject().putArray("openIdConnect");
        }
    }

    private static List<ObjectNode> operations(JsonNode item) {
        return item.properties().stream().filter(entry -> METHODS.contains(entry.getKey())).map(entry -> (ObjectNode) entry.getValue()).toList();
    }

    private void claim(ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (id.isEmpty() || !operationIds.add(id)) {
            throw new IllegalStateException("The operationId '" + id + "' is missing or used twice: " + operation.path("summary").asText());
        }
    }

    private void addTags(ObjectNode document) {
        ArrayNode target = merged.withArrayProperty("tags");
        document.path("tags").forEach(tag -> {
            if (target.findValuesAsText("name").stream().noneMatch(tag.path("name").asText()::equals)) {
                target.add(tag);
            }
        });
    }

    private static ObjectNode paths(ObjectNode document) {
        return document.withObjectProperty("paths");
    }

    private static void allRefsLead(JsonNode node, ObjectNode document) {
        for (String ref : node.findValuesAsText("$ref")) {
            if (!ref.startsWith("#/") || document.at(ref.substring(1)).isMissingNode()) {
                throw new IllegalStateException("Nothing is at " + ref);
            }
        }
    }
}
