package org.aitreaty.kit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionGuardTest {

    private static final String GOOD_KEY = "k".repeat(32);

    private static ProductionGuard guard(String cursorKey, String password, String identityProvider) {
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
        return new ProductionGuard(config, password, "registry_app", identityProvider);
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
    void allFaultsAreNamedAtOnce() {
        assertThat(guard("short", "registry_app", "http://id.example").faults()).hasSize(3);
    }
}
