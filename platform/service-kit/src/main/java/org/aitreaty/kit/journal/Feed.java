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

    private static final String EXAMPLE_SALT = "00112233445566778899aabbccddeeff";
    private static final String EXAMPLE_HASH = "8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92";

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
    @Schema(name = "FeedSlice")
    record Slice(
            @Schema(description = "Entries after the position asked for, oldest first.") List<Item> items,
            @Schema(description = "Ask again with this as `after`.", examples = {"1042"}) long nextAfter) {}

    /** Who did it, as far as a reader may know: persons are named to the secretariat only, to others by a hash that commits to the name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedActor", description = "Who did it.", requiredProperties = {"kind", "hash"})
    record FeedActor(
            @Schema(description = "On whose behalf.", examples = {"STAFF"}) String kind,
            @Schema(description = "The State a delegate acted for, alpha-3.", examples = {"FRA"}) String state,
            @Schema(description = "Code of the organisation acted for.", examples = {"meridian"}) String organisation,
            @Schema(description = "SHA-256, in hexadecimal, over the actor's salt and then the actor's id.", examples = {EXAMPLE_HASH}) String hash,
            @Schema(description = "The token's subject; only for readers with journal:read-restricted.", examples = {"5f0c9a52-3f6e-4c58-9a44-7f4c3c1b2a10"})
                    String id,
            @Schema(description = "Name of the account; only for readers with journal:read-restricted.", examples = {"Case officer"}) String name,
            @Schema(description = "The actor's salt in hexadecimal; only for readers with journal:read-restricted.", examples = {EXAMPLE_SALT}) String salt) {}

    @Schema(name = "FeedChange", description = "The facts that changed.")
    record Change(
            @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true, description = "As they were; null for something new.") String before,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true, description = "As they became; null for something gone.") String after) {}

    /** A CloudEvent 1.0 with the extension attributes position, visibility, actor, salt and leafhash. */
    @Schema(name = "FeedEntry", description = "One event in the form of CloudEvents 1.0.")
    record Item(
            @Schema(description = "Version of CloudEvents.", examples = {"1.0"}) String specversion,
            @Schema(description = "UUID of the entry.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String id,
            @Schema(description = "The service that wrote it.", examples = {"/evaluations-service"}) String source,
            @Schema(description = "What happened.", examples = {"org.aitreaty.EvaluatorRegistered"}) String type,
            @Schema(description = "What it happened to.", examples = {"evaluator/vela"}) String subject,
            @Schema(description = "When it was recorded.") Instant time,
            @Schema(description = "Media type of data.", examples = {"application/json"}) String datacontenttype,
            @Schema(description = "Its place in the final order; contiguous, from 1.", examples = {"1042"}) long position,
            @Schema(description = "Who may read it.") Visibility visibility,
            FeedActor actor,
            @Schema(description = "16 random bytes in hexadecimal, so that nobody guesses an entry from its hash.", examples = {EXAMPLE_SALT})
                    String salt,
            @Schema(
                            description = "RFC 9162 leaf hash in hexadecimal: SHA-256 over a zero byte, the salt, and the RFC 8785 canonical JSON of this entry's "
                                    + "id, time, type, subject, visibility, data and actor (its kind, state, organisation and hash, as far as present).",
                            examples = {EXAMPLE_HASH})
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
                hex(row, "actor_hash"),
                namesPersons ? row.getString("actor_id") : null,
                namesPersons ? row.getString("actor_name") : null,
                namesPersons ? hex(row, "actor_salt") : null);
        return new Item(
                "1.0",
                row.getString("id"),
                source,
                Leaf.type(row.getString("event_type")),
                Leaf.subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                "application/json",
                row.getLong("position"),
                Visibility.valueOf(row.getString("visibility")),
                actor,
                hex(row, "salt"),
                hex(row, "leaf_hash"),
                new Change(row.getString("before"), row.getString("after")));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
