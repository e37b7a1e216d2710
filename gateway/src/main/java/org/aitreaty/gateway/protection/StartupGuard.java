package org.aitreaty.gateway.protection;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses to start a real installation with the settings of a demonstration. */
@Singleton
class StartupGuard {

    private final Config config;

    @Inject
    StartupGuard(Config config) {
        this.config = config;
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        check();
    }

    void check() {
        String mode = config.getOptionalValue("secretariat.mode", String.class).orElse("");
        if (LaunchMode.current() != LaunchMode.NORMAL || mode.equalsIgnoreCase("demonstration")) {
            return;
        }
        List<String> broken = ProductionRules.broken(name -> config.getOptionalValue(name, String.class));
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The gateway does not start: " + String.join("; ", broken)
                    + ". Only with SECRETARIAT_MODE=demonstration may it run like this.");
        }
    }
}
