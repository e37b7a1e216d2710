package org.aitreaty.permits.clearance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a dataset may be trained on. */
@Path("/v1/datasets/{id}/clearance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "What models are trained on, and the rights in it, article 7(1).")
class ClearanceResource {

    private final Examining examining;
    private final CurrentActor actor;
    private final TreatyTime time;

    ClearanceResource(Examining examining, CurrentActor actor, TreatyTime time) {
        this.examining = examining;
        this.actor = actor;
        this.time = time;
    }

    @GET
    @PermissionsAllowed("dataset:read")
    @Operation(
            operationId = "getDatasetClearance",
            summary = "Ask whether a dataset is cleared",
            description = "By the treaty's rule on protected works at an instant, in the host State and the States asked for, with all that it was made from. "
                    + "What is in the register now is judged; nothing is decided by this answer.")
    @APIResponse(responseCode = "200", description = "The clearance.", content = @Content(schema = @Schema(implementation = ClearanceJson.View.class)))
    @APIResponse(responseCode = "503", ref = "problem")
    public ClearanceJson.View get(
            @Parameter(description = "Identifier of the dataset.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01") @PathParam("id") String id,
            @Parameter(description = "States to look at as well as the host State, divided by commas: those of the facilities.", example = "FRA,USA")
                    @QueryParam("jurisdictions") String jurisdictions,
            @Parameter(description = "The instant or legal day whose law and licences count; now when missing.", example = "2026-11-23")
                    @QueryParam("asOf") String asOf) {
        return examining.examine(actor.get(), id, jurisdictions, time.asOf("asOf", asOf))
                .orElseThrow(() -> ProblemException.notFound("There is no dataset with this identifier that you may see."));
    }
}
