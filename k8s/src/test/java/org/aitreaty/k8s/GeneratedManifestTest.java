package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The committed manifest of each service is the one its build generates. */
class GeneratedManifestTest {

    static final Iterable<String> SERVICES = GeneratedManifest.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theCommittedManifestIsTheGeneratedOne(String service) {
        Path committed = GeneratedManifest.committed(service);
        String generated = GeneratedManifest.of(service);
        GeneratedManifest.renewIfAsked();

        assertThat(Yaml.text(committed))
                .as("The manifest of %s has changed. Look at the change, then renew the committed one: "
                        + "./secretariat mvn -pl k8s verify -Dk8s.renew=true", service)
                .isEqualTo(generated);
    }
}
