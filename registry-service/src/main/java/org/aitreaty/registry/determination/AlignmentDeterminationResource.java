package org.aitreaty.registry.determination;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the condition for lifting the prohibition is met, for everyone. */
@Path("/v1/determinations/alignment")
@Tag(name = "Determinations", description = "What the Council found.")
class AlignmentDeterminationResource {

    private final AlignmentDeterminations determinations;
    private final TreatyTime time;

    AlignmentDeterminationResource(AlignmentDeterminations determinations, TreatyTime time) {
        this.determinations = determinations;
        this.time = time;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readAlignmentDetermination",
            summary = "Read whether alignment has been demonstrated",
            description = "The Council's finding in force at an instant. While it is not DEMONSTRATED, no training above a frontier limit is permitted.")
    @APIResponse(responseCode = "200", description = "The finding in force.")
    public DeterminationJson.View read(
            @QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        return determinations.inForceAt(at)
                .map(found -> DeterminationJson.View.of(found, at))
                .orElseThrow(() -> ProblemException.notFound("No finding was in force at " + at + "."));
    }
}
