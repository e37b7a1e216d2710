package org.aitreaty.kit.description;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the headers and query parameters that mean the same at every endpoint, unless a resource has its own words. */
final class CommonParameters {

    private record Words(boolean required, String description, Object example) {}

    private static final Map<String, Words> KNOWN = Map.of(
            "Idempotency-Key",
            new Words(
                    true,
                    "A fresh UUID for each new request, bare or in quotes. Send the same one when you retry: "
                            + "the first answer comes again, marked by Idempotency-Replayed. Kept for 24 hours.",
                    "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"),
            "If-Match",
            new Words(true, "The ETag of the version your change was made from.", "\"v0\""),
            "If-None-Match",
            new Words(false, "The ETag you hold; when it is still the present one the answer is 304 without a body.", "\"v0\""),
            "cursor",
            new Words(false, "The nextCursor of the page before; nothing for the first page.", "dGFnLW9mLWN1cnM2MWE"),
            "limit",
            new Words(false, "At most this many items, 1 to 100. 50 when missing.", 50),
            "asOf",
            new Words(false, "An instant, or a date (the first moment of that legal day at the seat). Now when missing.", "2026-11-23"));

    private CommonParameters() {}

    static void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(CommonParameters::describe);
        }
    }

    private static void describe(Parameter parameter) {
        Words words = parameter.getName() == null ? null : KNOWN.get(parameter.getName());
        if (words == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(words.description());
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(words.example());
        }
        if (parameter.getName().equals("limit")) {
            // Read as text, to complain in our own words; meant as a number.
            parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).minimum(BigDecimal.ONE));
            parameter.setExample(Integer.valueOf(parameter.getExample().toString()));
        }
        if (words.required()) {
            parameter.setRequired(true);
        }
    }
}
