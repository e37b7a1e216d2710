package org.aitreaty.registry.pause;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which runs are paused as a class, for everyone. */
@Path("/v1/class-pauses")
@Tag(name = "Class pauses", description = "Classes of training runs that the Council has paused as a whole.")
@Produces(MediaType.APPLICATION_JSON)
class ClassPauseResource {

    private final ClassPauses pauses;
    private final TreatyTime time;

    ClassPauseResource(ClassPauses pauses, TreatyTime time) {
        this.pauses = pauses;
        this.time = time;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listClassPauses",
            summary = "Read which classes of runs are paused",
            description = "At an instant, with the ground and the decision. A class can be paused on two grounds; it goes on when neither holds.")
    @APIResponse(responseCode = "200", description = "What is paused.")
    public ClassPauseJson.ListView list(@QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        return new ClassPauseJson.ListView(at, pauses.present().at(at));
    }
}
