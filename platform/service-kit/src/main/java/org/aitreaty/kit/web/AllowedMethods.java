package org.aitreaty.kit.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * The methods of an address, which RFC 9110 wants said with every 405 (section 15.5.6). The framework knows them, looks
 * through the same tables for each request, and leaves them out of its answer.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** In alphabetical order; empty where no resource has the address. */
    static Set<String> at(ResteasyReactiveRequestContext request) {
        Set<String> allowed = new TreeSet<>();
        String path = request.getPathWithoutPrefix();
        RequestMapper<InitialMatch> resources = new RequestMapper<>(request.getDeployment().getClassMappers());
        for (var match = resources.map(path); match != null; match = resources.continueMatching(path, match)) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler methods) {
                    add(methods.getMappers(), match.remaining.isEmpty() ? "/" : match.remaining, allowed);
                }
            }
        }
        return allowed;
    }

    private static void add(Map<String, RequestMapper<RuntimeResource>> methods, String rest, Set<String> allowed) {
        methods.forEach((method, addresses) -> {
            if (method != null && addresses.map(rest) != null) {
                allowed.add(method);
                allowed.add("OPTIONS");
                if (method.equals("GET")) {
                    allowed.add("HEAD");
                }
            }
        });
    }
}
