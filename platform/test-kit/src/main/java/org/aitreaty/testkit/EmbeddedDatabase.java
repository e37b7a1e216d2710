package org.aitreaty.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A real PostgreSQL for the tests of one service, with the two roles of the real thing: the owner migrates, the
 * service works with a role that cannot change the journal. One server per test run of a module.
 */
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";
    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        String url = ensureStarted().getJdbcUrl("service_owner", DATABASE);
        String bare = url.substring(0, url.indexOf('?'));
        return Map.of(
                "quarkus.datasource.jdbc.url", bare,
                "quarkus.datasource.username", "service_app",
                "quarkus.datasource.password", "service_app",
                "quarkus.flyway.username", "service_owner",
                "quarkus.flyway.password", "service_owner");
    }

    private static synchronized EmbeddedPostgres ensureStarted() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "60")
                        .start();
                prepare();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void prepare() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role service_owner login password 'service_owner'");
            statement.execute("create role service_app login password 'service_app'");
            statement.execute("create database " + DATABASE + " owner service_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection with the rights the service has, for tests of what it may not do. */
    public static Connection asService() throws SQLException {
        return server.getDatabase("service_app", DATABASE).getConnection("service_app", "service_app");
    }

    /** A connection as owner of the schema, to look at what was stored. */
    public static Connection asOwner() throws SQLException {
        return server.getDatabase("service_owner", DATABASE).getConnection("service_owner", "service_owner");
    }

    /** A connection that may do everything, such as end the connections of others. */
    public static Connection asSuperuser() throws SQLException {
        return server.getDatabase("postgres", DATABASE).getConnection();
    }

    /** The first column of the first row, as text. */
    public static String queryOne(String sql) {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The server ends with the JVM: other test classes and application restarts of this run use it too.
    }
}
