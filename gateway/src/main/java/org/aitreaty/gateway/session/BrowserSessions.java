package org.aitreaty.gateway.session;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of sessions. Rows are found by the hash of the cookie, so that reading the table opens no session. */
@Singleton
class BrowserSessions {

    private final AgroalDataSource database;
    private final SessionConfig config;

    BrowserSessions(AgroalDataSource database, SessionConfig config) {
        this.database = database;
        this.config = config;
    }

    void insert(byte[] idHash, byte[] sealedTokens, Duration idle) {
        run("INSERT INTO browser_session (id_hash, sealed_tokens, started_at, expires_at) VALUES (?, ?, ?, ?)", insert -> {
            Instant now = Instant.now();
            insert.setBytes(1, idHash);
            insert.setBytes(2, sealedTokens);
            insert.setObject(3, at(now));
            insert.setObject(4, at(now.plus(shorter(idle))));
            return insert.executeUpdate();
        });
    }

    /** @return false when the session has been ended meanwhile */
    boolean replaceTokens(byte[] idHash, byte[] sealedTokens, Duration idle) {
        Instant now = Instant.now();
        return run("UPDATE browser_session SET sealed_tokens = ?, expires_at = LEAST(?, started_at + make_interval(secs => ?))"
                + " WHERE id_hash = ? AND expires_at > ?", update -> {
            update.setBytes(1, sealedTokens);
            update.setObject(2, at(now.plus(idle)));
            update.setDouble(3, config.longest().toSeconds());
            update.setBytes(4, idHash);
            update.setObject(5, at(now));
            return update.executeUpdate();
        }) == 1;
    }

    record Found(byte[] sealedTokens, Instant expiresAt) {}

    Optional<Found> find(byte[] idHash) {
        return run("SELECT sealed_tokens, expires_at FROM browser_session WHERE id_hash = ? AND expires_at > ?", select -> {
            select.setBytes(1, idHash);
            select.setObject(2, at(Instant.now()));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Found(rows.getBytes(1), rows.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.<Found>empty();
            }
        });
    }

    void delete(byte[] idHash) {
        run("DELETE FROM browser_session WHERE id_hash = ?", delete -> {
            delete.setBytes(1, idHash);
            return delete.executeUpdate();
        });
    }

    int deleteExpired() {
        return run("DELETE FROM browser_session WHERE expires_at <= ?", delete -> {
            delete.setObject(1, at(Instant.now()));
            return delete.executeUpdate();
        });
    }

    private Duration shorter(Duration idle) {
        return idle.compareTo(config.longest()) < 0 ? idle : config.longest();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new SessionStoreUnavailable(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
