package org.aitreaty.kit.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Mends references that may be null. The generator writes {@code $ref} and {@code type: [..., null]} side by side,
 * which in JSON Schema means both at once, and so never null.
 */
final class NullableReferences {

    private NullableReferences() {}

    static void mend(Map<String, Schema> schemas) {
        if (schemas != null) {
            schemas.values().forEach(NullableReferences::mendParts);
        }
    }

    private static void mendParts(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(NullableReferences::mend);
        }
        if (schema.getItems() != null) {
            mend(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            mend(schema.getAdditionalPropertiesSchema());
        }
    }

    private static void mend(Schema schema) {
        boolean mayBeNull = schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
        if (schema.getRef() != null && mayBeNull) {
            Schema target = OASFactory.createSchema().ref(schema.getRef());
            Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            schema.setRef(null);
            schema.setType(null);
            schema.setAnyOf(new ArrayList<>(List.of(target, nothing)));
        }
        mendParts(schema);
    }
}
