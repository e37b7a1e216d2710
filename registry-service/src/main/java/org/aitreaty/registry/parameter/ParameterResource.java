package org.aitreaty.registry.parameter;

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

/** The treaty's parameters, for everyone. */
@Path("/v1/parameters")
@Tag(name = "Parameters", description = "Thresholds and choices the treaty leaves to the Council.")
class ParameterResource {

    private final TreatyParameters parameters;
    private final TreatyTime time;

    ParameterResource(TreatyParameters parameters, TreatyTime time) {
        this.parameters = parameters;
        this.time = time;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listParameters",
            summary = "Read the treaty's parameters",
            description = "Thresholds and the choices the treaty leaves to the Council, each with its article, version and time of effect.")
    @APIResponse(responseCode = "200", description = "The parameters in force at that instant.")
    public ParameterJson.ListView list(
            @QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        return ParameterJson.ListView.of(parameters.inForceAt(at), at);
    }
}
