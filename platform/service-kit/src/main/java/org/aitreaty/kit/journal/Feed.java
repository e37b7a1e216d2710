package org.aitreaty.kit.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the journal in the order of its positions. */
@ApplicationScoped
class Feed {

    private static final String SELECT =
            """
            select p.position, e.* from journal_position p join journal_entry e on e.id = p.entry_id
            where p.position > ? and e.visibility = any(?) order by p.position limit ?
            """;

    private final DataSource dataSource;
    private final String source;

    Feed(DataSource dataSource, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.source = "/" + application;
    }

    /**
     * @param items entries after the position asked for, oldest first
     * @param nextAfter the position to ask from next time
     */
    record Slice(List<Item> items, long nextAfter) {}

    /** Who did it, as far as a reader may know: persons are named to the secretariat only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedActor(String kind, String state, String organisation, String id, String name) {}

    record Change(
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The facts as they were; null for something new.") String before,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The facts as they became; null for something gone.") String after) {}

    /** A CloudEvent 1.0 with the extension attributes position, visibility, actor, salt and leafhash. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            long position,
            Visibility visibility,
            FeedActor actor,
            String leafhash,
            Change data) {}

    Slice read(long after, int limit, List<Visibility> visible) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            boolean namesPersons = visible.contains(Visibility.RESTRICTED);
            select.setLong(1, after);
            select.setArray(2, connection.createArrayOf("text", visible.stream().map(Enum::name).toArray()));
            select.setInt(3, limit);
            List<Item> items = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(item(row, namesPersons));
                }
            }
            return new Slice(items, items.isEmpty() ? after : items.getLast().position());
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read.", e);
        }
    }

    private Item item(ResultSet row, boolean namesPersons) throws SQLException {
        FeedActor actor = new FeedActor(
                row.getString("actor_kind"),
                row.getString("actor_state"),
                row.getString("actor_organisation"),
                namesPersons ? row.getString("actor_id") : null,
                namesPersons ? row.getString("actor_name") : null);
        return new Item(
                "1.0",
                row.getString("id"),
                source,
                "org.aitreaty." + row.getString("event_type"),
                row.getString("subject_type") + "/" + row.getString("subject_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                "application/json",
                row.getLong("position"),
                Visibility.valueOf(row.getString("visibility")),
                actor,
                HexFormat.of().formatHex(row.getBytes("leaf_hash")),
                new Change(row.getString("before"), row.getString("after")));
    }
}
