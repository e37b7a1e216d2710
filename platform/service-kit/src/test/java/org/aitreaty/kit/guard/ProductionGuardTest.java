package org.aitreaty.kit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionGuardTest {

    private static final String GOOD_KEY = "k".repeat(32);
    private static final Map<String, String> GOOD = Map.of(
            "quarkus.datasource.username", "registry_app",
            "quarkus.datasource.password", "a real password",
            "quarkus.flyway.username", "registry_owner",
            "quarkus.flyway.password", "another real password",
            "quarkus.oidc.auth-server-url", "https://id.example/realms/secretariat");

    private static ProductionGuard guard(String cursorKey, Map<String, String> settings) {
        SecretsConfig secrets = new SecretsConfig() {
            @Override
            public Mode mode() {
                return Mode.PRODUCTION;
            }

            @Override
            public String cursorKey() {
                return cursorKey;
            }
        };
        return new ProductionGuard(secrets, name -> Optional.ofNullable(settings.get(name)));
    }

    private static Map<String, String> goodBut(String setting, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(setting, value);
        return settings;
    }

    @Test
    void whatIsFitForProductionStarts() {
        assertThat(guard(GOOD_KEY, GOOD).faults()).isEmpty();
        assertThat(guard(GOOD_KEY, goodBut("quarkus.oidc.tls.verification", "required")).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"development-only-secret-not-for-production", "brief", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"})
    void aKeyThatIsKnownOrShortIsAFault(String cursorKey) {
        assertThat(guard(cursorKey, GOOD).faults()).singleElement().asString().contains("cursor-key").doesNotContain(cursorKey);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.password, registry_app, database password",
        "quarkus.flyway.password, registry_owner, schema's owner",
        "quarkus.oidc.auth-server-url, http://id.example, TLS",
        "quarkus.oidc.auth-server-url, HTTP://id.example, TLS",
        "quarkus.oidc.tls.verification, none, certificate",
        "quarkus.oidc.tls.verification, NONE, certificate",
        "quarkus.oidc-client.credentials.secret, svc-registry-demonstration-secret, oidc-client",
        "secretariat.clock.offset-file, clock, clock"
    })
    void everySettingOfADemonstrationIsAFault(String setting, String value, String named) {
        assertThat(guard(GOOD_KEY, goodBut(setting, value)).faults()).singleElement().asString().contains(named);
    }

    @Test
    void whatIsNotSetIsAFaultToo() {
        assertThat(guard(GOOD_KEY, Map.of()).faults()).hasSize(3);
    }

    @Test
    void theSecretOfADemonstrationsServiceAccountIsNotRepeated() {
        String setting = "quarkus.oidc-client.credentials.secret";
        assertThat(guard(GOOD_KEY, goodBut(setting, "svc-registry-demonstration-secret")).faults()).singleElement().asString().doesNotContain("svc-registry");
        assertThat(guard(GOOD_KEY, goodBut(setting, "4a7d")).faults()).isEmpty();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Map<String, String> settings = Map.of(
                "quarkus.datasource.username", "registry_app",
                "quarkus.datasource.password", "registry_app",
                "quarkus.flyway.username", "registry_owner",
                "quarkus.flyway.password", "registry_owner",
                "quarkus.oidc.auth-server-url", "http://id.example",
                "quarkus.oidc.tls.verification", "none");
        assertThat(guard("short", settings).faults()).hasSize(5);
    }
}
