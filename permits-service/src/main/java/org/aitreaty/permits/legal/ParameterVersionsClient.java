package org.aitreaty.permits.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the registry for the versions of the parameters, each time anew. */
@ApplicationScoped
class ParameterVersionsClient implements ParameterVersions {

    private static final Logger LOG = Logger.getLogger(ParameterVersionsClient.class);

    private final ParameterVersionsApiClient api;

    ParameterVersionsClient(@RestClient ParameterVersionsApiClient api) {
        this.api = api;
    }

    @Override
    public List<ParameterVersion> at(Instant asOf) {
        try {
            List<ParameterVersion> told = List.copyOf(api.at(asOf.toString()).items());
            if (told.stream().map(ParameterVersion::key).collect(Collectors.toSet()).containsAll(LegalSnapshot.CLASSIFICATION)) {
                return told;
            }
            LOG.warn("The registry does not tell all parameters that a classification rests on");
            throw RegistryClient.unavailable();
        } catch (WebApplicationException refusal) {
            LOG.warnf("The registry answered %d for the versions of the parameters", refusal.getResponse().getStatus());
            throw RegistryClient.unavailable();
        } catch (ProcessingException | NullPointerException fault) {
            LOG.warnf("The registry did not tell the versions of the parameters: %s", fault.getMessage());
            throw RegistryClient.unavailable();
        }
    }
}
