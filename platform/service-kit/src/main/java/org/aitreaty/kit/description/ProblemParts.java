package org.aitreaty.kit.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problem document in the API description: its schema, and the response {@code problem} that every refusal refers to. */
final class ProblemParts {

    private static final String RESPONSE = "problem";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private ProblemParts() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("FieldError", fieldError());
        components.addResponse(
                RESPONSE,
                OASFactory.createAPIResponse()
                        .description("Refused or failed, and nothing was changed: a problem document (RFC 9457). `code` says which kind it is.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                                .example(example()))));
    }

    /** Refers each status, and whatever else may happen, to the problem response. What the resource says itself stays. */
    static void addTo(Operation operation, List<String> statuses) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        for (String status : statuses) {
            APIResponse said = responses.getAPIResponse(status);
            // The generator puts in bare ones of its own, which say nothing.
            if (said == null || said.getRef() == null && said.getContent() == null) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + RESPONSE));
            }
        }
        responses.setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + RESPONSE));
        // In the order of the statuses, so that the committed document does not depend on who added which.
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static Schema problem() {
        return object("Why a request was refused or failed (RFC 9457).")
                .addProperty("type", text("URI reference of the kind of problem; resolves to a page that explains it.", "/problems/invalid-input"))
                .addProperty("title", text("One sentence on the kind of problem.", "Some values in the request cannot be accepted."))
                .addProperty("status", OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .description("The HTTP status.")
                        .addExample(422))
                .addProperty("detail", text("What happened this time, for a person.", "One value has to be changed."))
                .addProperty("instance", text("The path that was asked for.", "/v1/evaluators"))
                .addProperty("code", text("Stable code for programs; never translated.", "INVALID_INPUT"))
                .addProperty("traceId", text("Quote it to the secretariat: it finds the request in the logs.", TRACE))
                .addProperty("errors", OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .description("Every mistake in the input at once; empty when the input is not to blame.")
                        .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")))
                .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors"));
    }

    private static Schema fieldError() {
        return object("One thing wrong with the input, precise enough to be mended without asking.")
                .addProperty("pointer", text("Where: a JSON pointer into the body, `?name` for a query parameter, `#Name` for a header.", "/hostState"))
                .addProperty("code", text("Stable code of the broken rule; never translated.", "NOT_A_STATE_CODE"))
                .addProperty("message", text("What is wrong.", "\"fr\" is not a State's code."))
                .addProperty("fix", text("What to write instead.", "Write the three capital letters of ISO 3166-1, e.g. FRA."))
                .required(List.of("pointer", "code", "message", "fix"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description).addExample(example);
    }

    private static Map<String, Object> example() {
        ProblemType type = ProblemType.INVALID_INPUT;
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", "One value has to be changed.");
        example.put("instance", "/v1/evaluators");
        example.put("code", type.code());
        example.put("traceId", TRACE);
        example.put("errors", List.of(Map.of(
                "pointer", "/hostState",
                "code", "NOT_A_STATE_CODE",
                "message", "\"fr\" is not a State's code.",
                "fix", "Write the three capital letters of ISO 3166-1, e.g. FRA.")));
        return example;
    }
}
