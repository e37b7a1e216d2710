package org.aitreaty.registry.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditionsTest {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String CHANGE = "insert into parameter_set (version, effective_from) values (%d, '2199-06-0%1$d')";

    @Inject
    Editions editions;

    /** Otherwise a reader could keep edition n without a change that is committed under a lower number later. */
    @Test
    void editionsAreCommittedInTheOrderOfTheirNumbers() throws SQLException {
        long before = editions.present();
        try (Connection first = changing(8);
                Connection second = EmbeddedDatabase.asService();
                Statement late = second.createStatement()) {
            late.execute("set lock_timeout = '200ms'");
            assertThatThrownBy(() -> late.execute(CHANGE.formatted(9)))
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE));
            assertThat(editions.present()).as("while the first change is not committed").isEqualTo(before);
            first.rollback();
        }
        assertThat(editions.present()).as("after it was given up").isEqualTo(before);
    }

    @Test
    void aConsistentReadingDoesNotSeeWhatIsCommittedMeanwhile() throws SQLException {
        try (Connection change = changing(7)) {
            long during = editions.consistently(edition -> {
                commit(change);
                return editions.present();
            });
            assertThat(editions.present()).isGreaterThan(during);
        }
    }

    private static Connection changing(int version) throws SQLException {
        Connection connection = EmbeddedDatabase.asService();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(CHANGE.formatted(version));
        }
        return connection;
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
