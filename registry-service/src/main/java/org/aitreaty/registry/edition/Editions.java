package org.aitreaty.registry.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/**
 * Editions of the register of what holds in law. The database raises the number with every change and commits
 * editions in the order of their numbers, so whatever was read at edition n is exact for as long as the number is n.
 */
@ApplicationScoped
public class Editions {

    private static final String NUMBER = "select number from register_edition";

    private final DataSource dataSource;

    public Editions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number of the present edition. */
    public long present() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return number(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The edition of the register could not be read.", e);
        }
    }

    /**
     * Reads several things from one state of the database.
     *
     * @param reading gets the number of the edition that all its queries will see
     */
    public <T> T consistently(LongFunction<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long edition;
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                edition = number(statement);
            }
            return reading.apply(edition);
        });
    }

    private static long number(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(NUMBER)) {
            row.next();
            return row.getLong(1);
        }
    }
}
