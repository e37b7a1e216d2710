package org.aitreaty.kit.guard;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Keeps a service from starting for real with what is only fit for a demonstration. */
@ApplicationScoped
class ProductionGuard {

    static final String DEVELOPMENT_SECRET = "development-only-secret-not-for-production";
    private static final String DEMONSTRATION_SECRET = "-demonstration-secret";

    private final SecretsConfig secrets;
    private final Function<String, Optional<String>> settings;

    @Inject
    ProductionGuard(SecretsConfig secrets, Config config) {
        this(secrets, name -> config.getOptionalValue(name, String.class));
    }

    ProductionGuard(SecretsConfig secrets, Function<String, Optional<String>> settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        check();
    }

    /** @throws IllegalStateException with every fault, when this is a real installation and has any */
    void check() {
        if (LaunchMode.current() == LaunchMode.NORMAL && secrets.mode() == SecretsConfig.Mode.PRODUCTION) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("Not started. " + String.join(" ", faults)
                        + " For a demonstration with made-up data set SECRETARIAT_MODE=demonstration.");
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (secrets.cursorKey().equals(DEVELOPMENT_SECRET) || secrets.cursorKey().length() < 32) {
            faults.add("secretariat.cursor-key is the development secret or shorter than 32 characters.");
        }
        if (passwordIsUser("quarkus.datasource")) {
            faults.add("The database password equals the user name.");
        }
        if (passwordIsUser("quarkus.flyway")) {
            faults.add("The password of the schema's owner equals the user name (quarkus.flyway.password).");
        }
        if (!setting("quarkus.oidc.auth-server-url").startsWith("https://")) {
            faults.add("The identity provider is not reached by TLS (quarkus.oidc.auth-server-url).");
        }
        if (setting("quarkus.oidc.tls.verification").equalsIgnoreCase("none")) {
            faults.add("The identity provider's certificate is not checked (quarkus.oidc.tls.verification).");
        }
        if (setting("quarkus.oidc-client.credentials.secret").endsWith(DEMONSTRATION_SECRET)) {
            faults.add("The secret of the service's own account is that of the demonstration (quarkus.oidc-client.credentials.secret).");
        }
        if (!setting("secretariat.clock.offset-file").isEmpty()) {
            faults.add("The clock can be set by a file (secretariat.clock.offset-file).");
        }
        return faults;
    }

    private boolean passwordIsUser(String account) {
        return setting(account + ".password").equals(setting(account + ".username"));
    }

    private String setting(String name) {
        return settings.apply(name).orElse("");
    }
}
