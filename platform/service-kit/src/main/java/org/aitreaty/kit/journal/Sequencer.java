package org.aitreaty.kit.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Gives committed journal entries their contiguous positions, one replica at a time.
 *
 * <p>A database sequence would give numbers before the commit: a reader could see 8 before 7 and pass 7 over for
 * ever. A chain inside the transaction would make all writers queue. So entries are numbered here, after the commit:
 * only committed rows of {@code journal_pending} can be taken out of it.
 */
@ApplicationScoped
public class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final long PERIOD_MILLISECONDS = 100;

    /** Any number that nothing else in the service's database locks. */
    private static final long LOCK = 7_162_534_901L;

    private static final String ASSIGN =
            """
            with taken as (
                delete from journal_pending where entry_id in (select entry_id from journal_pending order by entry_id limit 5000)
                returning entry_id),
            last as (select coalesce(max(position), 0) as position from journal_position)
            insert into journal_position (position, entry_id)
            select last.position + row_number() over (order by taken.entry_id), taken.entry_id from taken, last
            """;

    private final DataSource dataSource;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "journal-sequencer");
                thread.setDaemon(true);
                return thread;
            });

    public Sequencer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::assignQuietly, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void assignQuietly() {
        try {
            assign();
        } catch (SQLException | RuntimeException e) {
            // The entries stay pending and the next round takes them; readers only see them later.
            LOG.warnf("Journal positions could not be assigned this time: %s", e.getMessage());
        }
    }

    /** Numbers what is pending now. Returns how many entries got a position; 0 also when another replica is at it. */
    public int assign() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                int assigned = isWorkForMe(statement) ? statement.executeUpdate(ASSIGN) : 0;
                connection.commit();
                return assigned;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean isWorkForMe(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(
                "select case when exists (select 1 from journal_pending) then pg_try_advisory_xact_lock(" + LOCK + ") else false end")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
