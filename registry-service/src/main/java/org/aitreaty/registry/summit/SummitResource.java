package org.aitreaty.registry.summit;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Summits of governments that led to the treaty. */
@Path("/v1/summits")
@Tag(name = "Summits", description = "Summits of governments on the safety of AI, before there was an agency.")
@Produces(MediaType.APPLICATION_JSON)
class SummitResource {

    private final Summits summits;

    SummitResource(Summits summits) {
        this.summits = summits;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "readSummits", summary = "List summits", description = "Real ones, each with its sources. They are no sessions of an organ of the treaty.")
    @APIResponse(responseCode = "200", description = "All of them.")
    public SummitJson.ListView list() {
        return new SummitJson.ListView(summits.inOrder().stream().map(SummitJson.View::of).toList());
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readSummit", summary = "Read one summit", description = "When and where it was, what came of it, and who says so.")
    @APIResponse(responseCode = "200", description = "The summit.")
    public SummitJson.View read(@Parameter(description = "Short name.", example = "bletchley-2023") @PathParam("code") String code) {
        return summits.findByIdOptional(code)
                .map(SummitJson.View::of)
                .orElseThrow(() -> ProblemException.notFound("There is no such summit. See /v1/summits."));
    }
}
