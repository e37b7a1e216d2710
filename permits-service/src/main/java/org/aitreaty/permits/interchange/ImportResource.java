package org.aitreaty.permits.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes drafts of declarations from files that others write about datasets. */
@Path("/v1/datasets/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "What models are trained on, and the rights in it, article 7(1).")
class ImportResource {

    private static final String LD_JSON = "application/ld+json";
    private static final String SPDX_JSON = "application/spdx+json";
    private static final int DEEPEST_NESTING = 100;

    /** More patient than what reads requests, as such files nest deeper; a name that stands twice is refused all the same, for no one can say which is meant. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        JSON.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).maxNumberLength(200).build());
    }

    private final List<DatasetFormat> formats;

    ImportResource(@All List<DatasetFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    @POST
    @PermissionsAllowed("dataset:declare")
    @Consumes({MediaType.APPLICATION_JSON, LD_JSON, SPDX_JSON})
    @Operation(
            operationId = "draftDatasetFromFile",
            summary = "Make a draft of a declaration from a file",
            description = "Reads Croissant 1.0 and 1.1 (JSON-LD) and SPDX 3 with the dataset profile, whichever content type of the three is sent. "
                    + "Answers a draft, and for everything in the file whether it was understood. Nothing is stored, and no address in the file is followed.")
    @RequestBody(
            required = true,
            description = "The file.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = LD_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = SPDX_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "200", description = "The draft and the report.", content = @Content(schema = @Schema(implementation = ImportJson.View.class)))
    public ImportJson.View draft(String body) {
        InputCheck.requireBody(body == null || body.isBlank() ? null : body);
        JsonNode document = parsed(body);
        for (DatasetFormat format : formats) {
            String name = format.recognise(document);
            if (name != null) {
                Draft draft = new Draft();
                format.read(document, draft);
                return draft.report(name);
            }
        }
        throw ProblemException.invalid(new FieldError(
                "", "NOT_A_DATASET_FILE", "This describes no dataset in Croissant or SPDX 3.", "Send the Croissant file, or an SPDX 3 file with a dataset package; or declare the dataset by hand."));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            String where = unreadable.getLocation() == null ? "" : " (line " + unreadable.getLocation().getLineNr() + ", column " + unreadable.getLocation().getColumnNr() + ")";
            throw ProblemException.malformed(new FieldError("", "NOT_JSON", "The file cannot be read as JSON" + where + ".", "Send the file as it is, in UTF-8, each name once in an object."));
        }
    }
}
