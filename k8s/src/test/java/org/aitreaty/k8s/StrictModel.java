package org.aitreaty.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Optional;

/** The typed model of Kubernetes as a schema: a field it does not know, or of another type, is a fault. */
final class StrictModel {

    private static final KubernetesSerialization KINDS = new KubernetesSerialization();

    // The model keeps unknown fields aside, so that new servers do not break old clients; without that they are refused.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictModel() {}

    static boolean knows(JsonNode document) {
        return kind(document) != null;
    }

    /** The fault, with the path to it, or nothing. */
    static Optional<String> fault(JsonNode document) {
        try {
            MAPPER.treeToValue(document, kind(document));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(Rendering.name(document) + ": " + e.getMessage());
        }
    }

    private static Class<?> kind(JsonNode document) {
        return KINDS.getRegisteredKubernetesResource(
                document.path("apiVersion").asText(), document.path("kind").asText());
    }
}
