package org.aitreaty.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;

/**
 * The append-only record of every change of state: audit trail, integration feed and ground of the public
 * transparency log. An entry is written in the transaction of the change it tells of, so that neither exists without
 * the other; the database role of the service can neither alter nor delete entries.
 *
 * <p>An entry has no position until {@link Sequencer} gives it one after the commit.
 */
@ApplicationScoped
public class Journal {

    private static final String INSERT =
            """
            insert into journal_entry (id, recorded_at, actor_kind, actor_id, actor_name, actor_state, actor_organisation,
                event_type, subject_type, subject_id, before, after, visibility, trace_id, salt, leaf_hash, actor_salt, actor_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?)
            """;

    private static final int SALT_BYTES = 16;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final TreatyTime time;
    private final SecureRandom random = new SecureRandom();

    public Journal(DataSource dataSource, ObjectMapper json, TreatyTime time) {
        this.dataSource = dataSource;
        this.json = json;
        this.time = time;
    }

    /** Writes an entry in the transaction under way, which must exist: the change and its entry stand or fall together. */
    @Transactional(TxType.MANDATORY)
    public void record(Actor actor, JournalEvent event) {
        insert(actor, event);
    }

    /** Writes an entry that must stay although the request it tells of is refused, such as an attempt to read another's file. */
    @Transactional(TxType.REQUIRES_NEW)
    public void recordAttempt(Actor actor, JournalEvent event) {
        insert(actor, event);
    }

    private void insert(Actor actor, JournalEvent event) {
        UUID id = Ids.next();
        Instant recordedAt = time.now();
        byte[] salt = salt();
        byte[] actorSalt = salt();
        byte[] actorHash = Leaf.actorHash(actorSalt, actor.id());
        byte[] leafHash = new Leaf(id, recordedAt, actor, actorHash, event).hash(json, salt);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
            insert.setString(3, actor.kind().name());
            insert.setString(4, actor.id());
            insert.setString(5, actor.name());
            insert.setString(6, actor.state());
            insert.setString(7, actor.organisation());
            insert.setString(8, event.type());
            insert.setString(9, event.subjectType());
            insert.setString(10, event.subjectId());
            insert.setString(11, event.before() == null ? null : json.writeValueAsString(event.before()));
            insert.setString(12, event.after() == null ? null : json.writeValueAsString(event.after()));
            insert.setString(13, event.visibility().name());
            insert.setString(14, traceId());
            insert.setBytes(15, salt);
            insert.setBytes(16, leafHash);
            insert.setBytes(17, actorSalt);
            insert.setBytes(18, actorHash);
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The journal entry could not be written.", e);
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
