package org.aitreaty.kit.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Mends the types that the generator gives to properties where it says what is not so. In JSON Schema everything said
 * of a value holds at once:
 *
 * <ul>
 *   <li>{@code $ref} beside {@code type: [..., null]} is never null;
 *   <li>{@code anyOf} beside {@code type: string} is any text instead of the values of an enum;
 *   <li>an {@code enum} without null is never null, whatever its type says;
 *   <li>a text that stands for an enum is no object, though the generator takes the enum's class for one;
 *   <li>an example of a text is a text, though the generator reads the one of a reference as a number if it looks like one.
 * </ul>
 */
final class PropertyTypes {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    private PropertyTypes(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void mend(Map<String, Schema> schemas) {
        if (schemas != null) {
            schemas.values().forEach(new PropertyTypes(schemas)::mendParts);
        }
    }

    private void mendParts(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::mend);
        }
        if (schema.getItems() != null) {
            mend(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            mend(schema.getAdditionalPropertiesSchema());
        }
    }

    private void mend(Schema schema) {
        boolean mayBeNull = has(schema, Schema.SchemaType.NULL);
        if (schema.getRef() != null && mayBeNull) {
            Schema target = OASFactory.createSchema().ref(schema.getRef());
            Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            schema.setRef(null);
            schema.setAnyOf(new ArrayList<>(List.of(target, nothing)));
        }
        if (schema.getAnyOf() != null) {
            schema.setType(null);
        }
        if (schema.getEnumeration() != null) {
            mendEnum(schema, mayBeNull);
        }
        if (schema.getExamples() != null && isText(schema)) {
            schema.setExamples(schema.getExamples().stream().map(PropertyTypes::asText).toList());
        }
        mendParts(schema);
    }

    private static void mendEnum(Schema schema, boolean mayBeNull) {
        if (has(schema, Schema.SchemaType.STRING)) {
            schema.removeType(Schema.SchemaType.OBJECT);
        }
        if (mayBeNull && !schema.getEnumeration().contains(null)) {
            List<Object> values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
    }

    /** Whether it refers to a text, be it one that may be null. */
    private boolean isText(Schema schema) {
        if (schema.getRef() != null) {
            Schema target = schemas.get(schema.getRef().replace(PREFIX, ""));
            return target != null && has(target, Schema.SchemaType.STRING);
        }
        return schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(this::isText);
    }

    private static Object asText(Object example) {
        return example instanceof Number ? example.toString().toLowerCase(Locale.ROOT).replace("e+", "e") : example;
    }

    private static boolean has(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
