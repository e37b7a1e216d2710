package org.aitreaty.kit.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Answers OPTIONS for the address that was asked about; the framework would name the methods of all addresses of a resource. */
public class OptionsAnswer {

    @ServerRequestFilter(preMatching = true)
    public Response answer(ResteasyReactiveContainerRequestContext request) {
        if (!request.getMethod().equals("OPTIONS")) {
            return null;
        }
        Set<String> allowed = AllowedMethods.at((ResteasyReactiveRequestContext) request.getServerRequestContext());
        if (allowed.isEmpty()) {
            throw new NotFoundException();
        }
        return Response.noContent().allow(allowed).build();
    }
}
