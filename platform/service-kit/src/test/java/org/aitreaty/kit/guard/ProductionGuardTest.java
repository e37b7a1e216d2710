package org.aitreaty.kit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionGuardTest {

    private static final String GOOD_KEY = "k".repeat(32);

    private static ProductionGuard guard(String cursorKey, String password, String identityProvider) {
        return guard(cursorKey, password, identityProvider, Optional.empty(), Optional.empty());
    }

    private static ProductionGuard guard(
            String cursorKey, String password, String identityProvider, Optional<String> clientSecret, Optional<Path> offsetFile) {
        SecretsConfig config = new SecretsConfig() {
            @Override
            public Mode mode() {
                return Mode.PRODUCTION;
            }

            @Override
            public String cursorKey() {
                return cursorKey;
            }
        };
        return new ProductionGuard(config, () -> offsetFile, password, "registry_app", identityProvider, clientSecret);
    }

    @Test
    void whatIsFitForProductionStarts() {
        assertThat(guard(GOOD_KEY, "a real password", "https://id.example/realms/secretariat").faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "development-only-secret-not-for-production, pw, https://id.example, cursor-key",
        "brief, pw, https://id.example, cursor-key",
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk, pw, https://id.example, cursor-key",
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk, registry_app, https://id.example, password",
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk, pw, http://id.example, TLS",
        "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk, pw, HTTP://id.example, TLS"
    })
    void everyDevelopmentSecretIsAFault(String cursorKey, String password, String identityProvider, String named) {
        assertThat(guard(cursorKey, password, identityProvider).faults()).singleElement().asString().contains(named).doesNotContain(cursorKey);
    }

    @Test
    void aClockThatCanBeSetIsAFault() {
        assertThat(guard(GOOD_KEY, "pw", "https://id.example", Optional.empty(), Optional.of(Path.of("clock"))).faults())
                .singleElement()
                .asString()
                .contains("clock");
    }

    @Test
    void theSecretOfADemonstrationsServiceAccountIsAFault() {
        assertThat(guard(GOOD_KEY, "pw", "https://id.example", Optional.of("svc-registry-demonstration-secret"), Optional.empty()).faults())
                .singleElement()
                .asString()
                .contains("oidc-client")
                .doesNotContain("svc-registry");
        assertThat(guard(GOOD_KEY, "pw", "https://id.example", Optional.of("4a7d"), Optional.empty()).faults()).isEmpty();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(guard("short", "registry_app", "http://id.example").faults()).hasSize(3);
    }
}
