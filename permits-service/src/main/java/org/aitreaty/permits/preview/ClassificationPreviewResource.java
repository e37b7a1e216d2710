package org.aitreaty.permits.preview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.input.InputCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews of changes of parameters: asked, answered, not kept. */
@Path("/v1/classification-previews")
@Tag(name = "Classification previews", description = "What a draft of changes of parameters would change.")
class ClassificationPreviewResource {

    private final Previewing previewing;

    ClassificationPreviewResource(Previewing previewing) {
        this.previewing = previewing;
    }

    @POST
    @PermissionsAllowed("classification:preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewClassification",
            summary = "See what a draft would classify otherwise",
            description = "Applications under review that another value of a parameter would put into another class, with the class before and after, and "
                    + "whether the transitional rule lets the draft reach them. Classified as they were filed, by the same rules as every filing. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "What would change.")
    @APIResponse(responseCode = "503", ref = "problem")
    public PreviewJson.Answer preview(PreviewJson.Ask ask) {
        InputCheck.requireBody(ask);
        InputCheck check = new InputCheck();
        Draft draft = DraftInput.read(check, ask);
        check.throwIfAny();
        return PreviewJson.Answer.of(draft, previewing.preview(draft));
    }
}
