package org.aitreaty.kit.description;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The problem statuses an operation can answer with, as follows from its form. What only it can answer, its resource adds. */
final class PossibleProblems {

    private PossibleProblems() {}

    static List<String> of(HttpMethod method, String path, Operation operation, boolean secured) {
        List<String> statuses = new ArrayList<>(List.of("400", "401"));
        if (secured) {
            statuses.add("403");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (has(operation, "Idempotency-Key")) {
            statuses.add("409");
        }
        if (has(operation, "If-Match")) {
            statuses.addAll(List.of("409", "412", "428"));
        }
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody) {
            statuses.addAll(List.of("413", "415"));
        }
        if (hasBody || hasQuery(operation) || method != HttpMethod.GET) {
            statuses.add("422");
        }
        statuses.add("500");
        return statuses;
    }

    static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(candidate -> parameter.equals(candidate.getName()));
    }

    private static boolean hasQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(candidate -> candidate.getIn() == Parameter.In.QUERY);
    }
}
