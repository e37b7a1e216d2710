package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What names another thing names one that is there. */
class WiringTest {

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void everyServiceSelectsPodsThatHaveItsPort(Rendering rendering) {
        assertThat(rendering.kind("Service")).hasSize(4).allSatisfy(service -> {
            Set<Integer> ports = rendering.podTemplates()
                    .filter(template -> Labels.match(service.at("/spec/selector"), template.at("/metadata/labels")))
                    .flatMap(WiringTest::containerPorts)
                    .map(port -> port.path("containerPort").asInt())
                    .collect(Collectors.toSet());
            assertThat(ports).isNotEmpty();
            assertThat(Rendering.elements(service.at("/spec/ports")).map(port -> port.path("targetPort").asInt()))
                    .isSubsetOf(ports);
        });
    }

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void everyServiceListensWhereItsProbesAsk(Rendering rendering) {
        assertThat(rendering.podTemplates()).hasSize(4).allSatisfy(template -> {
            JsonNode container = template.at("/spec/containers/0");
            Set<Integer> ports = containerPorts(template)
                    .map(port -> port.path("containerPort").asInt())
                    .collect(Collectors.toSet());
            assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
                    .allSatisfy(probe -> assertThat(ports)
                            .contains(container.path(probe).at("/httpGet/port").asInt()));
        });
    }

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void everyConfigMapThatIsNamedIsThere(Rendering rendering) {
        Set<String> there = rendering.kind("ConfigMap")
                .map(map -> map.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        Set<String> named = rendering.documents().stream()
                .flatMap(document -> Reference.in(document).stream())
                .filter(reference -> reference.kind() == Reference.Kind.CONFIG_MAP)
                .map(Reference::name)
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(there);
    }

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void everyMountHasItsVolume(Rendering rendering) {
        assertThat(rendering.podTemplates()).allSatisfy(template -> assertThat(Rendering.containers(template)
                        .flatMap(container -> Rendering.elements(container.path("volumeMounts")))
                        .map(mount -> mount.path("name").asText()))
                .isNotEmpty()
                .isSubsetOf(Rendering.elements(template.at("/spec/volumes"))
                        .map(volume -> volume.path("name").asText())
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void everyAutoscalerBudgetAndAccountBelongsToADeployment(Rendering rendering) {
        Set<String> deployments = rendering.kind("Deployment")
                .map(deployment -> deployment.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        assertThat(rendering.kind("HorizontalPodAutoscaler").map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText()))
                .containsExactlyInAnyOrderElementsOf(deployments);
        assertThat(rendering.kind("ServiceAccount").map(account -> account.at("/metadata/name").asText()))
                .containsExactlyInAnyOrderElementsOf(deployments);
        assertThat(rendering.podTemplates().map(template -> template.at("/spec/serviceAccountName").asText()))
                .containsExactlyInAnyOrderElementsOf(deployments);
        assertThat(rendering.kind("PodDisruptionBudget")).hasSameSizeAs(deployments).allSatisfy(budget -> assertThat(
                        rendering.podTemplates()
                                .filter(template -> Labels.select(budget.at("/spec/selector"), template.at("/metadata/labels"))))
                .hasSize(1));
    }

    @Test
    void theAddressesInTheSettingsAreThoseOfServices() {
        Rendering rendering = Rendering.base();
        Set<String> services = rendering.kind("Service")
                .map(service -> "http://" + service.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        rendering.kind("ConfigMap").forEach(map -> Stream.of("REGISTRY_URL", "PERMITS_URL", "EVALUATIONS_URL")
                .filter(map.path("data")::has)
                .forEach(name -> named.add(map.path("data").path(name).asText())));
        assertThat(named).hasSize(3).isSubsetOf(services);
    }

    static Stream<JsonNode> containerPorts(JsonNode template) {
        return Rendering.elements(template.at("/spec/containers")).flatMap(container -> Rendering.elements(container.path("ports")));
    }
}
