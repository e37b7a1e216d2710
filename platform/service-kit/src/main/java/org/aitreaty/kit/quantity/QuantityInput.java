package org.aitreaty.kit.quantity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quantity as it was sent, not yet judged: reading the body never fails on a bad number, so that every bad number
 * of a request can be reported at once.
 *
 * @param text the characters sent
 * @param jsonNumber true when it was sent as a JSON number rather than a string
 */
@JsonDeserialize(using = QuantityInput.Deserializer.class)
@Schema(
        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
        description = "An exact decimal number: 3.8e25, 1.0E+25, 10^25 or plain digits. No unit. A JSON number is taken up to 2^53.",
        examples = {"3.8e25"})
public record QuantityInput(String text, boolean jsonNumber) {

    /** Beyond it, programs that hold JSON numbers as binary floating point change the number silently. */
    private static final BigDecimal EXACT_IN_JSON = BigDecimal.valueOf(1L << 53);

    public static QuantityInput of(String text) {
        return text == null ? null : new QuantityInput(text, false);
    }

    public Quantity.Reading read() {
        if (!jsonNumber) {
            return Quantity.read(text);
        }
        if (text.startsWith("-")) {
            return NumberComplaint.about(text);
        }
        Quantity.Reading reading = Quantity.read(text);
        if (reading instanceof Quantity.Reading.Accepted(Quantity quantity) && quantity.value().compareTo(EXACT_IN_JSON) > 0) {
            return new Quantity.Reading.Refused(
                    "JSON_NUMBER_TOO_LARGE",
                    "The JSON number " + text + " is beyond 2^53, where many programs lose digits.",
                    "Send it as a string: \"" + text + "\".");
        }
        return reading;
    }

    static final class Deserializer extends JsonDeserializer<QuantityInput> {
        @Override
        public QuantityInput deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING) {
                return new QuantityInput(parser.getText(), false);
            }
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                return new QuantityInput(parser.getText(), true);
            }
            return (QuantityInput) context.handleUnexpectedToken(QuantityInput.class, parser);
        }
    }
}
