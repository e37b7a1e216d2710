package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What would be sent to a cluster: one folder rendered as kubectl does it. */
record Rendering(String folder, List<JsonNode> documents) {

    private static final Map<String, Rendering> KNOWN = new ConcurrentHashMap<>();

    static final String BASE = "base";
    static final String DEMONSTRATION = "overlays/demonstration";

    static Stream<Rendering> all() {
        return Stream.of(base(), demonstration());
    }

    static Rendering base() {
        return KNOWN.computeIfAbsent(BASE, Rendering::render);
    }

    static Rendering demonstration() {
        return KNOWN.computeIfAbsent(DEMONSTRATION, Rendering::render);
    }

    private static Rendering render(String folder) {
        GeneratedManifest.renewIfAsked();
        Process kubectl;
        try {
            kubectl = new ProcessBuilder("kubectl", "kustomize", Path.of(folder).toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "kubectl 1.27 or newer is needed to render the manifests: install it, then run the tests again.", e);
        }
        try (var output = kubectl.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kubectl.waitFor()).as("kubectl kustomize " + folder + ": " + text).isZero();
            return new Rendering(folder, Yaml.documents(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Stream<JsonNode> kind(String kind) {
        return documents.stream().filter(document -> document.path("kind").asText().equals(kind));
    }

    Stream<JsonNode> podTemplates() {
        return kind("Deployment").map(deployment -> deployment.at("/spec/template"));
    }

    /** The services' own containers and those that run before them. */
    static Stream<JsonNode> containers(JsonNode podTemplate) {
        return Stream.concat(
                elements(podTemplate.at("/spec/containers")), elements(podTemplate.at("/spec/initContainers")));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    static String name(JsonNode document) {
        return document.path("kind").asText() + " " + document.at("/metadata/name").asText();
    }

    @Override
    public String toString() {
        return folder;
    }
}
