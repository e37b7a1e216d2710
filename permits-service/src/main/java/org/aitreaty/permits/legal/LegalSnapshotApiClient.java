package org.aitreaty.permits.legal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question this service asks of registry-service. */
@Path("/v1/legal-snapshot")
@RegisterRestClient(configKey = "registry")
interface LegalSnapshotApiClient {

    @GET
    Response at(
            @QueryParam("asOf") String asOf,
            @QueryParam("states") String states,
            @QueryParam("organisations") String organisations,
            @HeaderParam("If-None-Match") String knownTag);
}
