package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may speak to whom, read from the policies as a cluster would. */
class NetworkTest {

    private static final Rendering RENDERING = Rendering.demonstration();
    private static final List<String> SERVICES =
            List.of("registry-service", "permits-service", "evaluations-service", "gateway");

    @Test
    void withoutAPolicyNobodySpeaks() {
        JsonNode all = RENDERING.kind("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector").isEmpty() && !policy.at("/spec").has("egress"))
                .findFirst()
                .orElseThrow();
        assertThat(Rendering.elements(all.at("/spec/policyTypes")).map(JsonNode::asText))
                .containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(all.at("/spec").has("ingress")).isFalse();
    }

    @Test
    void everyPolicyAndEveryPeerSelectsPodsThatExist() {
        assertThat(RENDERING.kind("NetworkPolicy")).isNotEmpty().allSatisfy(policy -> {
            assertThat(pods().filter(labels -> Labels.select(policy.at("/spec/podSelector"), labels)))
                    .as(Rendering.name(policy))
                    .isNotEmpty();
            assertThat(peers(policy).filter(peer -> !peer.has("namespaceSelector")))
                    .allSatisfy(peer -> assertThat(pods().filter(labels -> Labels.select(peer.path("podSelector"), labels)))
                            .as(Rendering.name(policy) + " " + peer)
                            .isNotEmpty());
        });
    }

    @Test
    void everyPolicySaysForWhichDirectionItIs() {
        assertThat(RENDERING.kind("NetworkPolicy")).allSatisfy(policy -> {
            Set<String> directions = new TreeSet<>();
            policy.at("/spec/policyTypes").forEach(type -> directions.add(type.asText()));
            assertThat(directions).isSubsetOf("Ingress", "Egress");
            assertThat(policy.at("/spec").has("ingress")).isIn(directions.contains("Ingress"), false);
            assertThat(policy.at("/spec").has("egress")).isIn(directions.contains("Egress"), false);
        });
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "gateway,             registry-service,    true",
        "gateway,             permits-service,     true",
        "gateway,             evaluations-service, true",
        "permits-service,     registry-service,    true",
        "registry-service,    permits-service,     true",
        "registry-service,    evaluations-service, true",
        "registry-service,    gateway,             false",
        "permits-service,     evaluations-service, false",
        "permits-service,     gateway,             false",
        "evaluations-service, registry-service,    true",
        "evaluations-service, permits-service,     false",
        "evaluations-service, gateway,             false"
    })
    void servicesSpeakOnlyAsTheHouseIsDrawn(String caller, String called, boolean allowed) {
        assertThat(mayOpen("Egress", service(caller), service(called), "http")
                        && mayOpen("Ingress", service(called), service(caller), "http"))
                .isEqualTo(allowed);
    }

    @Test
    void everyServiceReachesTheDatabaseAndTheIdentityProvider() {
        JsonNode database = Labels.ofOperatorsPods(RENDERING).toList().getFirst();
        JsonNode identityProvider = Labels.ofOperatorsPods(RENDERING).toList().getLast();
        assertThat(SERVICES).allSatisfy(service -> {
            assertThat(mayOpen("Egress", service(service), database, "5432")).isTrue();
            assertThat(mayOpen("Ingress", database, service(service), "5432")).isTrue();
            assertThat(mayOpen("Egress", service(service), identityProvider, "8443")).isTrue();
            assertThat(mayOpen("Ingress", identityProvider, service(service), "8443")).isTrue();
        });
    }

    @ParameterizedTest(name = "{0} to a mail server: {1}")
    @CsvSource({"registry-service, true", "permits-service, false", "evaluations-service, false", "gateway, false"})
    void onlyTheRegistryReachesAMailServer(String service, boolean allowed) {
        assertThat(List.of("587", "465")).allSatisfy(port -> assertThat(mayLeaveBy(service(service), port)).isEqualTo(allowed));
        assertThat(mayLeaveBy(service(service), "25")).as("no mail without a password").isFalse();
    }

    @Test
    void namedPortsAreThoseOfTheContainers() {
        Set<String> known = new TreeSet<>();
        RENDERING.podTemplates().flatMap(WiringTest::containerPorts).forEach(port -> known.add(port.path("name").asText()));
        assertThat(RENDERING.kind("NetworkPolicy")
                        .flatMap(NetworkTest::rules)
                        .flatMap(rule -> Rendering.elements(rule.path("ports")))
                        .map(port -> port.path("port"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static boolean mayOpen(String direction, JsonNode subject, JsonNode other, String port) {
        String list = direction.equals("Ingress") ? "ingress" : "egress";
        String side = direction.equals("Ingress") ? "from" : "to";
        return RENDERING.kind("NetworkPolicy")
                .filter(policy -> Labels.select(policy.at("/spec/podSelector"), subject))
                .flatMap(policy -> Rendering.elements(policy.path("spec").path(list)))
                .filter(rule -> rule.has(side))
                .filter(rule -> Rendering.elements(rule.path("ports")).anyMatch(open -> open.path("port").asText().equals(port)))
                .flatMap(rule -> Rendering.elements(rule.path(side)))
                .anyMatch(peer -> !peer.has("namespaceSelector") && Labels.select(peer.path("podSelector"), other));
    }

    /** To anywhere: the rule names no peer. */
    private static boolean mayLeaveBy(JsonNode subject, String port) {
        return RENDERING.kind("NetworkPolicy")
                .filter(policy -> Labels.select(policy.at("/spec/podSelector"), subject))
                .flatMap(policy -> Rendering.elements(policy.at("/spec/egress")))
                .filter(rule -> !rule.has("to"))
                .flatMap(rule -> Rendering.elements(rule.path("ports")))
                .anyMatch(open -> open.path("port").asText().equals(port));
    }

    private static Stream<JsonNode> rules(JsonNode policy) {
        return Stream.concat(
                Rendering.elements(policy.at("/spec/ingress")), Rendering.elements(policy.at("/spec/egress")));
    }

    private static Stream<JsonNode> peers(JsonNode policy) {
        return rules(policy)
                .flatMap(rule -> Stream.concat(Rendering.elements(rule.path("from")), Rendering.elements(rule.path("to"))));
    }

    private static JsonNode service(String name) {
        return pods().filter(labels -> labels.path("app.kubernetes.io/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> pods() {
        return Stream.concat(
                RENDERING.podTemplates().map(template -> template.at("/metadata/labels")), Labels.ofOperatorsPods(RENDERING));
    }
}
