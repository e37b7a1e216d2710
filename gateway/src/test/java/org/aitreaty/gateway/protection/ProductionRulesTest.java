package org.aitreaty.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProductionRulesTest {

    private static final Map<String, String> REAL = Map.of(
            "quarkus.oidc.credentials.secret", "x1",
            "quarkus.oidc.authentication.state-secret", "x2",
            "gateway.session.encryption-key", "x3",
            "quarkus.datasource.password", "x4",
            "quarkus.flyway.password", "x5",
            "quarkus.oidc.auth-server-url", "https://id.example.org/realms/secretariat",
            "quarkus.oidc.authentication.cookie-force-secure", "true");

    @Test
    void realSettingsPass() {
        assertThat(ProductionRules.broken(of(REAL))).isEmpty();
    }

    @Test
    void everyRuleBrokenAloneIsNoticedByName() {
        REAL.keySet().forEach(name -> {
            Map<String, String> settings = new HashMap<>(REAL);
            settings.remove(name);
            assertThat(ProductionRules.broken(of(settings))).hasSize(1).first().asString().startsWith(name);
        });
        Map<String, String> settings = new HashMap<>(REAL);
        settings.put("quarkus.oidc.tls.verification", "none");
        assertThat(ProductionRules.broken(of(settings))).containsExactly("quarkus.oidc.tls.verification is none");
    }

    @Test
    void theSettingsInTheSourceAreAllKnownAsThoseOfDevelopment() throws IOException {
        Properties source = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            source.load(reader);
        }
        // ${NAME:default} stands for its default where nothing else is set.
        assertThat(ProductionRules.broken(name -> Optional.ofNullable(source.getProperty(name)).map(value -> value.replaceAll("^\\$\\{[A-Z_]+:(.*)}$", "$1"))))
                .filteredOn(rule -> rule.endsWith("is the development secret")).hasSize(5);
    }

    private static java.util.function.Function<String, Optional<String>> of(Map<String, String> settings) {
        return name -> Optional.ofNullable(settings.get(name));
    }
}
