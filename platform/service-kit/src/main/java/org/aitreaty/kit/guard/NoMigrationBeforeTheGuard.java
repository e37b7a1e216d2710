package org.aitreaty.kit.guard;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrations run before the application is told that it starts: a start that is to be refused must not change a schema. */
@Singleton
class NoMigrationBeforeTheGuard implements FlywayConfigurationCustomizer {

    private final ProductionGuard guard;

    NoMigrationBeforeTheGuard(ProductionGuard guard) {
        this.guard = guard;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        guard.check();
    }
}
