package org.aitreaty.registry.parameter;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    @GET
    @Path("{key}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readParameter",
            summary = "Read the history of a parameter",
            description = "All versions of one parameter, the first one first, each with the decision that brought it and what is different in it.")
    @APIResponse(responseCode = "200", description = "The versions.")
    public ParameterJson.History history(
            @Parameter(description = "Stable key.", example = "training.permit.params") @PathParam("key") String key, @QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        List<TreatyParameter> versions = parameters.historyOf(key);
        if (versions.isEmpty()) {
            throw ProblemException.notFound("There is no parameter of this key. See /v1/parameters.");
        }
        return ParameterJson.History.of(versions, parameters.inForceAt(at).byKey().get(key), at);
    }

    @GET
    @Path("differences")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareParameters",
            summary = "Compare the parameters of two instants",
            description = "What is different between what holds at one instant and what holds at another.")
    @APIResponse(responseCode = "200", description = "The differences; none where all is the same.")
    public ParameterJson.Differences differences(
            @Parameter(description = "The first instant or legal day.", example = "2026-11-23") @QueryParam("from") String from,
            @Parameter(description = "The second instant or legal day; now when missing.", example = "2027-11-23") @QueryParam("to") String to) {
        Instant first = time.asOf("from", from);
        Instant second = time.asOf("to", to);
        return ParameterJson.Differences.of(parameters.inForceAt(first), first, parameters.inForceAt(second), second);
    }

    @GET
    @Path("versions")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listParameterVersions",
            summary = "List all versions of all parameters",
            description = "What holds, what held before and what is adopted for later, each with its transitional rule and with how its decision stands at "
                    + "that instant: all that says which version a pending application is decided by.")
    @APIResponse(responseCode = "200", description = "The versions.")
    public ParameterJson.VersionList versions(@QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        return ParameterJson.VersionList.of(parameters.versionsAt(at), at);
    }
}
