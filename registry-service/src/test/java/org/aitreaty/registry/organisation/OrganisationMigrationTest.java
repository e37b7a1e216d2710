package org.aitreaty.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What an installation has when it is brought up to the release with validation. */
@QuarkusTest
class OrganisationMigrationTest {

    private static final String SCHEMA = "before_validation";

    /** EC-206. */
    @Test
    void whatWasRegisteredBeforeThereWasValidationCountsAsValidatedFromItsRegistrationOn() throws SQLException {
        // The question mark: also where this release has no migration of that very number.
        migrate("020?");
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + SCHEMA);
            statement.execute("insert into organisation (code, legal_name, host_state, roles, lei, registered_at, version)"
                    + " values ('old', 'Old Laboratory', 'FRA', '{DEVELOPER}', '54930084UKLVMY22DS16', '2026-02-03T04:05:06Z', 0)");
            migrate("021");

            try (ResultSet row = statement.executeQuery(
                    """
                    select s.status, s.number, v.number, v.legal_name, v.lei, s.effective_from = o.registered_at, s.recorded_at = o.registered_at,
                        v.effective_from = o.registered_at, s.recorded_by_kind
                    from organisation o join organisation_status s on s.organisation_code = o.code join organisation_version v on v.organisation_code = o.code
                    """)) {
                assertThat(row.next()).isTrue();
                StringBuilder facts = new StringBuilder();
                for (int column = 1; column <= 9; column++) {
                    facts.append(row.getString(column)).append(' ');
                }
                assertThat(facts).hasToString("VALIDATED 1 1 Old Laboratory 54930084UKLVMY22DS16 t t t SYSTEM ");
                assertThat(row.next()).isFalse();
            }
        }
    }

    private static void migrate(String target) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asOwner()) {
            FluentConfiguration configuration = Flyway.configure()
                    .dataSource(connection.getMetaData().getURL(), "service_owner", "service_owner")
                    .schemas(SCHEMA)
                    .locations("db/kit", "db/migration")
                    .placeholders(java.util.Map.of("app_role", "service_app"))
                    .target(target);
            configuration.load().migrate();
        }
    }
}
