package org.aitreaty.kit.guard;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.time.ClockConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a service from starting for real with what is only fit for a demonstration. */
@ApplicationScoped
class ProductionGuard {

    static final String DEVELOPMENT_SECRET = "development-only-secret-not-for-production";
    private static final String DEMONSTRATION_SECRET = "-demonstration-secret";

    private final SecretsConfig config;
    private final String databasePassword;
    private final String databaseUser;
    private final String identityProvider;
    private final ClockConfig clock;
    private final Optional<String> serviceSecret;

    ProductionGuard(
            SecretsConfig config,
            ClockConfig clock,
            @ConfigProperty(name = "quarkus.datasource.password") String databasePassword,
            @ConfigProperty(name = "quarkus.datasource.username") String databaseUser,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityProvider,
            @ConfigProperty(name = "quarkus.oidc-client.credentials.secret") Optional<String> serviceSecret) {
        this.config = config;
        this.clock = clock;
        this.databasePassword = databasePassword;
        this.databaseUser = databaseUser;
        this.identityProvider = identityProvider;
        this.serviceSecret = serviceSecret;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && config.mode() == SecretsConfig.Mode.PRODUCTION) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("Not started. " + String.join(" ", faults)
                        + " For a demonstration with made-up data set SECRETARIAT_MODE=DEMONSTRATION.");
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (config.cursorKey().equals(DEVELOPMENT_SECRET) || config.cursorKey().length() < 32) {
            faults.add("secretariat.cursor-key is the development secret or shorter than 32 characters.");
        }
        if (databasePassword.equals(databaseUser)) {
            faults.add("The database password equals the user name.");
        }
        if (!identityProvider.startsWith("https://")) {
            faults.add("The identity provider is not reached by TLS (quarkus.oidc.auth-server-url).");
        }
        if (serviceSecret.filter(secret -> secret.endsWith(DEMONSTRATION_SECRET)).isPresent()) {
            faults.add("The secret of the service's own account is that of the demonstration (quarkus.oidc-client.credentials.secret).");
        }
        if (clock.offsetFile().isPresent()) {
            faults.add("The clock can be set by a file (secretariat.clock.offset-file).");
        }
        return faults;
    }
}
