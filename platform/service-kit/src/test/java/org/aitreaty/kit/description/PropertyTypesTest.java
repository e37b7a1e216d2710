package org.aitreaty.kit.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class PropertyTypesTest {

    private static final String REF = "#/components/schemas/RegionalGroup";

    @Test
    void aReferenceThatMayBeNullIsEitherOfTheTwo() {
        assertThatIsReferenceOrNull(mended(schema().ref(REF).addType(SchemaType.STRING).addType(SchemaType.NULL)));
    }

    @Test
    void aChoiceIsNotNarrowedOrWidenedByATypeBesideIt() {
        Schema choice = schema().addAnyOf(schema().ref(REF)).addAnyOf(schema().addType(SchemaType.NULL));
        assertThatIsReferenceOrNull(mended(choice.addType(SchemaType.OBJECT)));
    }

    @Test
    void aReferenceThatIsNeverNullStays() {
        assertThat(mended(schema().ref(REF)).getRef()).isEqualTo(REF);
    }

    @Test
    void aTextWithFixedValuesIsNoObject() {
        Schema mended = mended(schema().addType(SchemaType.STRING).addType(SchemaType.OBJECT).addEnumeration("GENERAL"));
        assertThat(mended.getType()).containsExactly(SchemaType.STRING);
        assertThat(mended.getEnumeration()).containsExactly("GENERAL");
    }

    @Test
    void nullIsOneOfTheValuesOfWhatMayBeNull() {
        Schema mended = mended(schema().addType(SchemaType.STRING).addType(SchemaType.NULL).addEnumeration("GENERAL"));
        assertThat(mended.getEnumeration()).containsExactly("GENERAL", null);
        assertThat(mended(mended).getEnumeration()).as("mended twice").containsExactly("GENERAL", null);
    }

    @Test
    void itemsAndValuesOfMapsAreMendedToo() {
        Schema nullable = schema().ref(REF).addType(SchemaType.NULL);
        Schema list = mended(schema().addType(SchemaType.ARRAY).items(schema().additionalPropertiesSchema(nullable)));
        assertThatIsReferenceOrNull(list.getItems().getAdditionalPropertiesSchema());
    }

    @Test
    void anExampleOfATextIsAText() {
        Schema flop = schema().ref("#/components/schemas/QuantityInput").addType(SchemaType.NULL).addExample(new BigDecimal("3.8e25"));
        Schema count = schema().ref("#/components/schemas/Count").addExample(7);
        Map<String, Schema> schemas = Map.of(
                "QuantityInput", schema().addType(SchemaType.STRING),
                "Count", schema().addType(SchemaType.INTEGER),
                "Compute", schema().addProperty("flop", flop).addProperty("count", count));
        PropertyTypes.mend(schemas);
        assertThat(flop.getExamples()).containsExactly("3.8e25");
        assertThat(count.getExamples()).containsExactly(7);
    }

    private static void assertThatIsReferenceOrNull(Schema schema) {
        assertThat(schema.getRef()).isNull();
        assertThat(schema.getType()).isNull();
        assertThat(schema.getAnyOf()).hasSize(2);
        assertThat(schema.getAnyOf().getFirst().getRef()).isEqualTo(REF);
        assertThat(schema.getAnyOf().getLast().getType()).containsExactly(SchemaType.NULL);
    }

    private static Schema mended(Schema property) {
        PropertyTypes.mend(Map.of("State", schema().addProperty("group", property)));
        return property;
    }

    private static Schema schema() {
        return OASFactory.createSchema();
    }
}
