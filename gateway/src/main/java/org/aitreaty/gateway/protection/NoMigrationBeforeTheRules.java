package org.aitreaty.gateway.protection;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrations run before the application is told that it starts: a start that is to be refused must not change a schema. */
@Singleton
class NoMigrationBeforeTheRules implements FlywayConfigurationCustomizer {

    private final StartupGuard guard;

    @Inject
    NoMigrationBeforeTheRules(StartupGuard guard) {
        this.guard = guard;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        guard.check();
    }
}
