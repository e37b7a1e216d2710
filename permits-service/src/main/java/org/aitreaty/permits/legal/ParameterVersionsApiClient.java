package org.aitreaty.permits.legal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How registry-service is asked for the versions of the parameters. */
@Path("/v1/parameters/versions")
@RegisterRestClient(configKey = "registry")
interface ParameterVersionsApiClient {

    @GET
    Told at(@QueryParam("asOf") String asOf);

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(List<ParameterVersion> items) {}
}
