package org.aitreaty.registry.parameter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews of changes of parameters, to be read before a vote. */
@Path("/v1/parameters/previews")
@Tag(name = "Parameters")
class ParameterPreviewResource {

    private final Previewing previewing;
    private final CurrentActor actor;

    ParameterPreviewResource(Previewing previewing, CurrentActor actor) {
        this.previewing = previewing;
        this.actor = actor;
    }

    @POST
    @PermissionsAllowed("parameter:preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewParameters",
            summary = "See what a draft would change",
            description = "A draft of changes of parameters, checked as a proposal to the Council would be: its difference to what is in force, and which pending "
                    + "applications, permits, runs and clusters it would put into another class. Nothing is proposed; that somebody asked is recorded.")
    @APIResponse(responseCode = "200", description = "The difference and what would change.")
    @APIResponse(responseCode = "503", ref = "problem")
    public PreviewJson.Answer preview(PreviewJson.Ask ask) {
        InputCheck.requireBody(ask);
        return previewing.preview(actor.get(), ask);
    }
}
