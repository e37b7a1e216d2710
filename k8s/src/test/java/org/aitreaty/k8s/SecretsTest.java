package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets are named here and kept elsewhere. */
class SecretsTest {

    private static final JsonNode EXPECTED = Yaml.documents(Path.of("expected-secrets.yaml")).getFirst();
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|_KEY|TOKEN)");

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void everySecretAndKeyThatIsNamedIsOnTheList(Rendering rendering) {
        Set<String> missing = new TreeSet<>();
        for (JsonNode document : rendering.documents()) {
            for (Reference reference : Reference.in(document)) {
                if (reference.kind() == Reference.Kind.SECRET && !isExpected(reference)) {
                    missing.add(Rendering.name(document) + " names " + reference);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isExpected(Reference reference) {
        JsonNode keys = EXPECTED.get(reference.name());
        return keys != null
                && reference.key()
                        .map(key -> keys.valueStream().anyMatch(known -> known.asText().equals(key)))
                        .orElse(true);
    }

    @Test
    void everySecretOnTheListIsUsed() {
        Set<String> used = Rendering.demonstration().documents().stream()
                .flatMap(document -> Reference.in(document).stream())
                .map(Reference::name)
                .collect(Collectors.toSet());

        assertThat(EXPECTED.properties()).extracting(Map.Entry::getKey).isSubsetOf(used);
    }

    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void noValueOfASecretIsWrittenDown(Rendering rendering) {
        assertThat(rendering.kind("Secret")).isEmpty();
        assertThat(rendering.kind("ConfigMap").flatMap(map -> map.path("data").propertyStream()))
                .isNotEmpty()
                .noneMatch(entry -> SECRET_NAME.matcher(entry.getKey()).matches());
        assertThat(rendering.podTemplates()
                        .flatMap(Rendering::containers)
                        .flatMap(container -> Rendering.elements(container.path("env"))))
                .isNotEmpty()
                .noneMatch(variable -> variable.has("value")
                        && SECRET_NAME.matcher(variable.path("name").asText()).matches());
    }

    /** Whoever breaks into a running service must not be able to change the schema, and with it the journal. */
    @ParameterizedTest
    @MethodSource("org.aitreaty.k8s.Rendering#all")
    void onlyTheMigrationKnowsTheOwnerOfTheSchema(Rendering rendering) {
        assertThat(rendering.podTemplates().flatMap(template -> Rendering.elements(template.at("/spec/containers"))))
                .isNotEmpty()
                .allSatisfy(container -> assertThat(Reference.in(container))
                        .extracting(Reference::name)
                        .noneMatch(name -> name.endsWith("-owner")));
        assertThat(rendering.podTemplates().flatMap(template -> Rendering.elements(template.at("/spec/initContainers"))))
                .isNotEmpty()
                .allSatisfy(container -> assertThat(Reference.in(container))
                        .extracting(Reference::name)
                        .anyMatch(name -> name.endsWith("-owner")));
    }
}
