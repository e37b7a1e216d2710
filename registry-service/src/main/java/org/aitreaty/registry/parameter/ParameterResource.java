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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The treaty's parameters, for everyone. */
@Path("/v1/parameters")
@Tag(name = "Parameters")
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
    @APIResponse(responseCode = "422", ref = "problem")
    public ParameterJson.ListView list(
            @Parameter(description = "An instant, or a date (the first moment of that legal day). Now when missing.", example = "2026-11-23")
                    @QueryParam("asOf")
                    String asOf) {
        Instant at = time.asOf("asOf", asOf);
        return ParameterJson.ListView.of(parameters.inForceAt(at), at);
    }
}
