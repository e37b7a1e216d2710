package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the "restricted" level of the Pod Security Standards asks, and what belongs to it in this house. */
class HardeningTest {

    static Stream<JsonNode> pods() {
        return Rendering.all().flatMap(Rendering::podTemplates).map(template -> template.path("spec"));
    }

    static Stream<JsonNode> containers() {
        return Rendering.all().flatMap(Rendering::podTemplates).flatMap(Rendering::containers);
    }

    @Test
    void noPodRunsAsRootOrHoldsATokenOfTheCluster() {
        assertThat(pods()).hasSize(8).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        });
    }

    @Test
    void noContainerCanWriteToItsImageOrGainRights() {
        assertThat(containers()).hasSize(16).allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(security.at("/capabilities/drop").valueStream().map(JsonNode::asText)).containsExactly("ALL");
            assertThat(security.at("/capabilities").has("add")).isFalse();
        });
    }

    @Test
    void everyContainerSaysWhatItNeeds() {
        assertThat(containers()).allSatisfy(container -> {
            assertThat(container.at("/resources/requests/cpu").asText()).isNotBlank();
            assertThat(container.at("/resources/requests/memory").asText()).isNotBlank();
            assertThat(container.at("/resources/limits/memory").asText()).isNotBlank();
        });
    }

    @Test
    void everyImageHasAVersion() {
        assertThat(containers().map(container -> container.path("image").asText()))
                .allMatch(image -> image.matches("[^:@]+/[^:@]+:[^:]+"))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    /** A cluster sends nothing more after the delay; requests on their way have the timeout; then comes the kill. */
    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void aPodHasTimeToFinish(Rendering rendering) {
        assertThat(rendering.kind("ConfigMap")).hasSize(4).allSatisfy(map -> {
            JsonNode settings = map.path("data");
            int needed = seconds(settings.path("QUARKUS_SHUTDOWN_DELAY")) + seconds(settings.path("QUARKUS_SHUTDOWN_TIMEOUT"));
            assertThat(rendering.podTemplates().map(pod -> pod.at("/spec/terminationGracePeriodSeconds").asInt()))
                    .allMatch(grace -> grace > needed);
        });
    }

    @Test
    void onlyADemonstrationRunsWithTheRulesOfOne() {
        assertThat(Rendering.base().kind("ConfigMap").map(map -> map.at("/data/SECRETARIAT_MODE").asText()))
                .containsOnly("production");
        assertThat(Rendering.demonstration().kind("ConfigMap").map(map -> map.at("/data/SECRETARIAT_MODE").asText()))
                .containsOnly("demonstration");
    }

    @Test
    void theOutsideIsReachedByTlsOnly() {
        assertThat(Rendering.demonstration().kind("Ingress")).hasSize(2).allSatisfy(ingress -> assertThat(
                        ingress.at("/spec/rules").valueStream().map(rule -> rule.path("host").asText()))
                .isNotEmpty()
                .isSubsetOf(ingress.at("/spec/tls").valueStream()
                        .flatMap(tls -> Rendering.elements(tls.path("hosts")))
                        .map(JsonNode::asText)
                        .toList()));
    }

    private static int seconds(JsonNode duration) {
        return Integer.parseInt(duration.asText().replace("S", ""));
    }
}
