package org.aitreaty.kit.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes a consumer one step further.
 *
 * <p>A lock of the database session, not of a transaction, lets one replica at a time ask: no transaction waits for
 * another service. That each entry takes effect once does not rest on it, but on the position, which is read again and
 * moved in the transaction in which the entries take effect.
 */
@ApplicationScoped
public class Following {

    private static final Logger LOG = Logger.getLogger(Following.class);

    /** So often in a row before something that holds a consumer up is more than a passing fault. */
    static final int SURE = 3;

    private final FeedsConfig config;
    private final FeedClient client;
    private final Places places;
    private final DataSource dataSource;
    private final Map<String, Integer> doubts = new ConcurrentHashMap<>();

    Following(FeedsConfig config, FeedClient client, Places places, DataSource dataSource) {
        this.config = config;
        this.client = client;
        this.places = places;
        this.dataSource = dataSource;
    }

    /** What came of a step. */
    public enum Step {
        /** Entries took effect; there may be more. */
        TAKEN,
        NOTHING_NEW,
        /** Another replica is at it. */
        ELSEWHERE,
        /** It could not go on; see the place. */
        HELD
    }

    /** Asks once and lets what came take effect. */
    public Step step(FeedConsumer consumer) {
        try (Connection holder = dataSource.getConnection()) {
            if (!isHeld(holder, "select pg_try_advisory_lock(hashtextextended('feed-consumer/' || ?, 0))", consumer)) {
                return Step.ELSEWHERE;
            }
            try {
                return follow(consumer);
            } finally {
                release(holder, consumer);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached.", e);
        }
    }

    private static boolean isHeld(Connection holder, String sql, FeedConsumer consumer) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(sql)) {
            statement.setString(1, consumer.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** A connection that cannot give the lock back is ended, and the lock with it. */
    private static void release(Connection holder, FeedConsumer consumer) throws SQLException {
        try {
            isHeld(holder, "select pg_advisory_unlock(hashtextextended('feed-consumer/' || ?, 0))", consumer);
        } catch (SQLException e) {
            holder.abort(Runnable::run);
        }
    }

    private Step follow(FeedConsumer consumer) {
        Place place = places.begun(consumer);
        List<FeedEntry> answer;
        try {
            answer = client.read(consumer.source(), Math.max(place.position() - 1, 0), config.batch() + 1);
        } catch (FeedUnavailable e) {
            return hold(place, Standing.UNREACHABLE, e.getMessage());
        }
        return switch (Continuation.of(place, answer)) {
            case Continuation.Next(List<FeedEntry> entries) -> entries.isEmpty() ? nothingNew(place) : take(consumer, place, entries);
            case Continuation.Garbled(String what) -> hold(place, Standing.UNREACHABLE, what);
            case Continuation.Lost(String what) -> hold(place, Standing.REWOUND, what);
        };
    }

    private Step nothingNew(Place place) {
        goOn(place);
        return Step.NOTHING_NEW;
    }

    private void goOn(Place place) {
        doubts.remove(place.consumer());
        if (places.note(place, Standing.FOLLOWING, null)) {
            LOG.infof("Feed consumer %s follows %s again.", place.consumer(), place.source());
        }
    }

    /** All in one transaction; if one of them fails, each in its own, so that only that one and those after it wait. */
    private Step take(FeedConsumer consumer, Place place, List<FeedEntry> entries) {
        List<FeedEntry> batch = entries.subList(0, Math.min(entries.size(), config.batch()));
        long position = place.position();
        if (batch.size() > 1) {
            try {
                return commit(consumer, position, batch) ? taken(place) : Step.ELSEWHERE;
            } catch (RuntimeException e) {
                LOG.debugf("Feed consumer %s: one of the entries from %d on fails.", consumer.name(), position + 1);
            }
        }
        for (FeedEntry entry : batch) {
            try {
                if (!commit(consumer, position, List.of(entry))) {
                    return Step.ELSEWHERE;
                }
                position = entry.position();
            } catch (RuntimeException e) {
                return stop(consumer, entry, e);
            }
        }
        return taken(place);
    }

    private Step taken(Place place) {
        goOn(place);
        return Step.TAKEN;
    }

    /** Returns false, and lets nothing take effect, if somebody else has been here meanwhile. */
    private boolean commit(FeedConsumer consumer, long from, List<FeedEntry> batch) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (places.lock(consumer.name()) != from) {
                return false;
            }
            batch.forEach(consumer::take);
            places.move(consumer.name(), batch.getLast());
            return true;
        });
    }

    /** Only the class of what was thrown is told: messages may quote what the entry holds. */
    private Step stop(FeedConsumer consumer, FeedEntry entry, RuntimeException failure) {
        LOG.debugf(failure, "Feed consumer %s: entry %d could not be taken this time.", consumer.name(), entry.position());
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return hold(
                places.begun(consumer),
                Standing.STOPPED,
                "Entry %d (%s, %s) cannot be taken: %s.".formatted(entry.position(), entry.event(), entry.id(), cause.getClass().getName()));
    }

    /** Said once, when it is no passing fault. The pauses between attempts grow all the same. */
    private Step hold(Place place, Standing standing, String what) {
        boolean sure = doubts.merge(place.consumer(), 1, Integer::sum) >= SURE;
        if (sure && places.note(place, standing, what)) {
            LOG.logf(
                    standing == Standing.UNREACHABLE ? Logger.Level.WARN : Logger.Level.ERROR,
                    "Feed consumer %s is %s after position %d of %s. %s Nothing is lost; see the runbook \"A feed is not followed\".",
                    place.consumer(), standing, place.position(), place.source(), what);
        }
        return Step.HELD;
    }
}
