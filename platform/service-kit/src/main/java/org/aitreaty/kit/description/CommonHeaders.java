package org.aitreaty.kit.description;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answer headers that mean the same at every endpoint. */
final class CommonHeaders {

    private CommonHeaders() {}

    static void addTo(Components components) {
        components.addHeader("ETag", header("The version of the record, for If-Match and If-None-Match.", "\"v0\""));
        components.addHeader("Location", header("The address of the new record.", "/v1/evaluators/vela"));
        components.addHeader("Idempotency-Replayed", header("\"true\" when this is the stored answer of an earlier request with the same key.", "true"));
        components.addHeader("Link", header("The next page (RFC 8288), when there is one.", "</v1/evaluators?cursor=dGFnLW9m>; rel=\"next\""));
    }

    static void addTo(Operation operation) {
        if (operation.getResponses() == null || operation.getResponses().getAPIResponses() == null) {
            return;
        }
        for (Map.Entry<String, APIResponse> response : operation.getResponses().getAPIResponses().entrySet()) {
            if (!response.getKey().startsWith("2") || response.getValue().getRef() != null) {
                continue;
            }
            addIf(response.getKey().equals("201"), response.getValue(), "Location");
            addIf(PossibleProblems.has(operation, "Idempotency-Key"), response.getValue(), "Idempotency-Replayed");
            addIf(PossibleProblems.has(operation, "cursor"), response.getValue(), "Link");
            boolean versioned = PossibleProblems.has(operation, "If-Match") || PossibleProblems.has(operation, "If-None-Match");
            addIf(versioned || response.getKey().equals("201"), response.getValue(), "ETag");
        }
    }

    private static void addIf(boolean applies, APIResponse response, String name) {
        if (applies && (response.getHeaders() == null || !response.getHeaders().containsKey(name))) {
            response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
