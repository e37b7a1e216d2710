package org.aitreaty.registry.controlgraph;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** Gives the history of control of its present edition; read once per edition, so that a question costs no reading of all links. */
@ApplicationScoped
public class ControlHistories {

    private static final String HISTORY =
            """
            select l.id, l.controller_organisation, l.controller_state, l.controller_entity, l.controlled,
                coalesce(o.host_state, l.controller_state, e.state) as controller_host, c.host_state as controlled_host,
                v.number, v.recorded_at, f.confirmed_at, v.holds_from, v.holds_to, v.retracted
            from control_link l
            join control_link_version v on v.link_id = l.id
            join organisation c on c.code = l.controlled
            left join control_link_confirmation f on f.link_id = v.link_id and f.number = v.number
            left join organisation o on o.code = l.controller_organisation
            left join controlling_entity e on e.id = l.controller_entity
            order by l.id, v.number
            """;

    private final DataSource dataSource;
    private final Editions editions;
    private final Derived<ControlHistory> derived = new Derived<>();

    public ControlHistories(DataSource dataSource, Editions editions) {
        this.dataSource = dataSource;
        this.editions = editions;
    }

    /**
     * All that has been committed by now. Reads it, if need be, in a transaction of its own.
     *
     * @throws IllegalStateException inside a transaction: whoever holds a connection while waiting for another can, in
     *     numbers, bring everyone to a halt
     */
    public ControlHistory present() {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("The history of control is asked for before a transaction begins.");
        }
        return derived.at(edition()).orElseGet(() -> editions.consistently(register -> derived.at(edition(), this::history)));
    }

    /** The same in a transaction that holds the lock of the register of control and has changed nothing yet. */
    public ControlHistory locked() {
        return derived.at(edition(), this::history);
    }

    /** The number of the present edition of control; it moves with every change. */
    private long edition() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from control_edition")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Everything on record. Plain JDBC: tens of thousands of rows are read at once, and none of them is changed. */
    private ControlHistory history() {
        List<Link> links = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HISTORY)) {
            select.setFetchSize(5_000);
            try (ResultSet row = select.executeQuery()) {
                Link link = null;
                List<Link.Version> versions = new ArrayList<>();
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    if (link != null && !link.id().equals(id)) {
                        links.add(new Link(link.id(), link.controller(), link.controlled(), versions));
                        versions.clear();
                    }
                    link = new Link(id, controller(row), new Node(Node.Kind.ORGANISATION, row.getString("controlled"), row.getString("controlled_host")), List.of());
                    versions.add(version(row));
                }
                if (link != null) {
                    links.add(new Link(link.id(), link.controller(), link.controlled(), versions));
                }
            }
            return new ControlHistory(links);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Node controller(ResultSet row) throws SQLException {
        String host = row.getString("controller_host");
        if (row.getString("controller_organisation") != null) {
            return new Node(Node.Kind.ORGANISATION, row.getString("controller_organisation"), host);
        }
        return row.getString("controller_state") != null
                ? new Node(Node.Kind.STATE, row.getString("controller_state"), host)
                : new Node(Node.Kind.ENTITY, row.getString("controller_entity"), host);
    }

    private static Link.Version version(ResultSet row) throws SQLException {
        return new Link.Version(
                row.getInt("number"),
                instant(row, "recorded_at"),
                instant(row, "confirmed_at"),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("holds_to", LocalDate.class),
                row.getBoolean("retracted"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The register of control could not be read.", e);
    }
}
