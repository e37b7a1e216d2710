package org.aitreaty.kit.description;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aitreaty.kit.actor.RolePermissions;
import org.eclipse.microprofile.openapi.OASFactory;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Who may call an operation, read from the annotations that enforce it, so that the description cannot differ from the truth. */
final class Access {

    static final String SCHEME = "bearer";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    Access(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD && annotation.value("operationId") != null) {
                methods.put(annotation.value("operationId").asString(), annotation.target().asMethod());
            }
        }
    }

    boolean isSecured(org.eclipse.microprofile.openapi.models.Operation operation) {
        return annotation(operation, PermitAll.class).isEmpty();
    }

    void describe(org.eclipse.microprofile.openapi.models.Operation operation) {
        operation.setSecurity(new ArrayList<>());
        if (!isSecured(operation)) {
            // Open to everyone; a token sent all the same must be good, and may show more.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        annotation(operation, PermissionsAllowed.class).ifPresent(allowed -> {
            List<String> permissions = Arrays.asList(allowed.value().asStringArray());
            operation.addExtension("x-permissions", permissions);
            operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n") + sentence(permissions));
        });
    }

    private static String sentence(List<String> permissions) {
        List<String> roles = RolePermissions.read().entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(permissions::contains))
                .map(Map.Entry::getKey)
                .toList();
        return "Needs the permission `" + String.join("` or `", permissions) + "`, held by " + String.join(", ", roles) + ".";
    }

    private Optional<AnnotationInstance> annotation(
            org.eclipse.microprofile.openapi.models.Operation operation, Class<? extends java.lang.annotation.Annotation> type) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            return Optional.empty();
        }
        AnnotationInstance onMethod = method.declaredAnnotation(type);
        return Optional.ofNullable(onMethod != null ? onMethod : method.declaringClass().declaredAnnotation(type));
    }
}
