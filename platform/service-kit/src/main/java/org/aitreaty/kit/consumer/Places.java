package org.aitreaty.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.aitreaty.kit.time.TreatyTime;

/** Where all consumers of feeds stand, as the database has it: what it says holds for all replicas. */
@ApplicationScoped
public class Places {

    private static final Duration HEARD_TO_WITHIN = Duration.ofSeconds(30);

    private static final String BEGIN =
            """
            insert into feed_position (consumer, source, position, standing, since) values (?, ?, 0, 'FOLLOWING', ?)
            on conflict (consumer) do nothing
            """;

    private static final String SELECT = "select * from feed_position where consumer = ?";
    private static final String LOCK = "select position from feed_position where consumer = ? for update";
    private static final String MOVE = "update feed_position set position = ?, leaf_hash = ? where consumer = ?";
    private static final String FARE = "update feed_position set standing = ?, detail = ?, since = ? where consumer = ?";
    private static final String HEARD = "update feed_position set heard_at = ? where consumer = ?";

    private final DataSource dataSource;
    private final TreatyTime time;

    Places(DataSource dataSource, TreatyTime time) {
        this.dataSource = dataSource;
        this.time = time;
    }

    /** Where a consumer stands; empty for one that never began. */
    public Optional<Place> of(String consumer) {
        return query(SELECT, row -> row.next() ? Optional.of(place(row)) : Optional.empty(), consumer);
    }

    /** Where a consumer stands, from the beginning of the feed if it never began. */
    Place begun(FeedConsumer consumer) {
        return of(consumer.name()).orElseGet(() -> {
            update(BEGIN, consumer.name(), consumer.source(), now());
            return of(consumer.name()).orElseThrow();
        });
    }

    /** The position, which nobody else can move until the end of the transaction under way. */
    long lock(String consumer) {
        return query(LOCK, row -> row.next() ? row.getLong(1) : -1L, consumer);
    }

    /** In the transaction in which the entry takes effect. */
    void move(String consumer, FeedEntry last) {
        update(MOVE, last.position(), last.leafHash(), consumer);
    }

    /** Notes how a consumer fares. Returns whether that is news. */
    boolean note(Place place, Standing standing, String detail) {
        Instant now = time.now();
        if (standing != Standing.UNREACHABLE && (place.heardAt() == null || Duration.between(place.heardAt(), now).abs().compareTo(HEARD_TO_WITHIN) > 0)) {
            update(HEARD, at(now), place.consumer());
        }
        if (place.standing() == standing && Objects.equals(place.detail(), detail)) {
            return false;
        }
        update(FARE, standing.name(), detail, at(place.standing() == standing ? place.since() : now), place.consumer());
        return place.standing() != standing;
    }

    private OffsetDateTime now() {
        return at(time.now());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Place place(ResultSet row) throws SQLException {
        OffsetDateTime heard = row.getObject("heard_at", OffsetDateTime.class);
        return new Place(
                row.getString("consumer"),
                row.getString("source"),
                row.getLong("position"),
                row.getString("leaf_hash"),
                Standing.valueOf(row.getString("standing")),
                row.getString("detail"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                heard == null ? null : heard.toInstant());
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading, String consumer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            try (ResultSet row = statement.executeQuery()) {
                return reading.of(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The position in a feed could not be read.", e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The position in a feed could not be written.", e);
        }
    }
}
