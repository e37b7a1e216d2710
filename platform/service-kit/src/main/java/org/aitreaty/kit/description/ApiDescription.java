package org.aitreaty.kit.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Adds to the API description what holds for every endpoint, so that no resource has to repeat it: who may call it,
 * the problems it can answer with, and the headers and parameters that mean the same everywhere.
 *
 * <p>Works while the service is built; at run time the finished document is served.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private final Access access;

    public ApiDescription(IndexView index) {
        this.access = new Access(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        ProblemParts.addTo(components);
        CommonHeaders.addTo(components);
        components.addSecurityScheme(
                Access.SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of this installation's identity provider, issued for the audience aitreaty-api."));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach(this::complete);
        }
        PropertyTypes.mend(components.getSchemas());
        AnswerSchemas.complete(document);
    }

    private void complete(String path, PathItem item) {
        for (Map.Entry<HttpMethod, Operation> entry : item.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            access.describe(operation);
            CommonParameters.describe(operation);
            List<String> statuses = PossibleProblems.of(entry.getKey(), path, operation, access.isSecured(operation));
            ProblemParts.addTo(operation, statuses);
            CommonHeaders.addTo(operation);
        }
    }
}
