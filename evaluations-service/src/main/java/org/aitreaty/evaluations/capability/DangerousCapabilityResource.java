package org.aitreaty.evaluations.capability;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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

/** The list of dangerous capabilities, for everyone. */
@Path("/v1/dangerous-capabilities")
@Tag(name = "Dangerous capabilities", description = "What a model must not be able to do to be deployed (article 5).")
class DangerousCapabilityResource {

    private final CapabilityLists lists;
    private final TreatyTime time;

    DangerousCapabilityResource(CapabilityLists lists, TreatyTime time) {
        this.lists = lists;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDangerousCapabilities",
            summary = "Read the dangerous capabilities in force",
            description = "The list that a model is tested against before it may be deployed, as of an instant. Every result of a test names the version of this list.")
    @APIResponse(responseCode = "200", description = "The list in force at that instant.")
    @APIResponse(responseCode = "404", ref = "problem")
    public DangerousCapabilityJson.ListView list(@QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        return lists.inForceAt(at)
                .map(list -> DangerousCapabilityJson.ListView.of(list, at))
                .orElseThrow(() -> ProblemException.notFound("No list of dangerous capabilities was in force at " + at + "."));
    }
}
