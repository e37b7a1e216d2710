package org.aitreaty.kit.description;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says which fields of an answer are always there: all of them, since what has no value is sent as null. A schema that
 * lists its required properties itself, or that a request uses too, stays as it is.
 */
final class AnswerSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    private AnswerSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void complete(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null || document.getPaths() == null) {
            return;
        }
        List<Operation> operations = operations(document);
        AnswerSchemas all = new AnswerSchemas(schemas);
        Set<String> sent = all.reachable(operations.stream()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> schemasOf(operation.getRequestBody().getContent())));
        Set<String> answered = all.reachable(operations.stream()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(response -> schemasOf(response.getContent())));
        answered.removeAll(sent);
        answered.forEach(name -> requireAll(schemas.get(name)));
    }

    private static void requireAll(Schema schema) {
        Schema cursor = schema.getProperties() == null ? null : schema.getProperties().get("nextCursor");
        if (cursor != null && cursor.getDescription() == null) {
            cursor.setDescription("Pass it as cursor for the next page; null on the last one.");
        }
        if (cursor != null && (cursor.getExamples() == null || cursor.getExamples().isEmpty())) {
            cursor.addExample("dGFnLW9mLWN1cnM2MWE");
        }
        if (schema.getProperties() != null && (schema.getRequired() == null || schema.getRequired().isEmpty())) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    private static List<Operation> operations(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        return paths == null
                ? List.of()
                : paths.values().stream().map(PathItem::getOperations).map(Map::values).flatMap(Collection::stream).toList();
    }

    private static Stream<Schema> schemasOf(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().map(MediaType::getSchema).filter(schema -> schema != null);
    }

    private Set<String> reachable(Stream<Schema> roots) {
        Set<String> found = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String name = schema.getRef() == null || !schema.getRef().startsWith(PREFIX) ? null : schema.getRef().substring(PREFIX.length());
            if (name != null && schemas.containsKey(name) && found.add(name)) {
                open.push(schemas.get(name));
            }
            open.addAll(parts(schema));
        }
        return found;
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        for (List<Schema> several : java.util.Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (several != null) {
                parts.addAll(several);
            }
        }
        for (Schema one : java.util.Arrays.asList(schema.getItems(), schema.getAdditionalPropertiesSchema())) {
            if (one != null) {
                parts.add(one);
            }
        }
        return parts;
    }
}
