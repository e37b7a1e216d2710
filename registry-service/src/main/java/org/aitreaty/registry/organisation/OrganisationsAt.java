package org.aitreaty.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.aitreaty.registry.circle.Circle;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.particulars.OrganisationRole;
import org.aitreaty.registry.particulars.Particulars;

/**
 * Reads organisations from a vantage. Of all facts recorded by then and holding by then, the one recorded last counts.
 * Plain JDBC, because the database does in one statement what the question asks.
 */
@ApplicationScoped
public class OrganisationsAt {

    private static final String FACTS =
            """
            with vantage as (select coalesce(?, timestamptz 'infinity') as as_of, coalesce(?, timestamptz 'infinity') as known_at)
            select o.code, o.host_state, o.registered_at, o.version,
                v.number, v.legal_name, v.other_names, v.seat_place, v.seat_subdivision, v.register_name, v.registration_number, v.website, v.roles,
                v.lei, v.effective_from as stated_since, v.recorded_by_id as stated_by,
                s.status, s.reasons, s.effective_from as status_since, s.recorded_by_id as status_by
            from vantage
            cross join organisation o
            cross join lateral (select f.* from organisation_version f
                where f.organisation_code = o.code and f.effective_from <= vantage.as_of and f.recorded_at <= vantage.known_at
                order by f.number desc limit 1) v
            cross join lateral (select f.* from organisation_status f
                where f.organisation_code = o.code and f.effective_from <= vantage.as_of and f.recorded_at <= vantage.known_at
                order by f.number desc limit 1) s
            where true
            """;

    private final DataSource dataSource;

    public OrganisationsAt(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Which organisations are asked for; null where all are. */
    record Filter(String hostState, OrganisationStatus status, OrganisationRole role, Place after) {}

    /** Where a list broke off. */
    record Place(Instant registeredAt, String code) {

        static Place of(OrganisationAt organisation) {
            return new Place(organisation.registeredAt(), organisation.code());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Instant.parse(parts[0]), parts[1]);
        }

        String sortKey() {
            return registeredAt + " " + code;
        }
    }

    /**
     * Those who stand close to an organisation; they never change.
     *
     * @throws org.aitreaty.kit.problem.ProblemException 404 when there is no such organisation
     */
    public Circle circle(String code) {
        return named(code, Vantage.PRESENT).map(OrganisationAt::circle).orElseThrow(Organisations::unknown);
    }

    /** One organisation; none when it was not in the register, or not known to it, from there. */
    public Optional<OrganisationAt> named(String code, Vantage vantage) {
        return select(vantage, " and o.code = ?", List.of(code)).stream().findFirst();
    }

    /** Those of the codes that are in the register from there, by code. */
    public Map<String, OrganisationAt> named(Collection<String> codes, Vantage vantage) {
        Map<String, OrganisationAt> found = new TreeMap<>();
        select(vantage, " and o.code = any(?)", List.of((Object) codes.toArray(String[]::new))).forEach(organisation -> found.put(organisation.code(), organisation));
        return found;
    }

    /** The one registered last first. */
    List<OrganisationAt> list(Vantage vantage, Filter filter, int limit) {
        StringBuilder conditions = new StringBuilder();
        List<Object> values = new ArrayList<>();
        narrow(conditions, values, " and o.host_state = ?", filter.hostState());
        narrow(conditions, values, " and s.status = ?", filter.status() == null ? null : filter.status().name());
        narrow(conditions, values, " and ? = any(v.roles)", filter.role() == null ? null : filter.role().name());
        if (filter.after() != null) {
            conditions.append(" and (o.registered_at < ? or o.registered_at = ? and o.code > ?)");
            values.addAll(List.of(filter.after().registeredAt(), filter.after().registeredAt(), filter.after().code()));
        }
        conditions.append(" order by o.registered_at desc, o.code limit ?");
        values.add(limit);
        return select(vantage, conditions.toString(), values);
    }

    private static void narrow(StringBuilder conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.append(condition);
            values.add(value);
        }
    }

    private List<OrganisationAt> select(Vantage vantage, String conditions, List<Object> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FACTS + conditions)) {
            select.setObject(1, inUtc(vantage.asOf()));
            select.setObject(2, inUtc(vantage.knownAt()));
            for (int i = 0; i < values.size(); i++) {
                bind(connection, select, i + 3, values.get(i));
            }
            List<OrganisationAt> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(organisation(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The register of organisations could not be read.", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement select, int index, Object value) throws SQLException {
        switch (value) {
            case Instant instant -> select.setObject(index, inUtc(instant));
            case String[] texts -> select.setArray(index, connection.createArrayOf("text", texts));
            default -> select.setObject(index, value);
        }
    }

    private static OrganisationAt organisation(ResultSet row) throws SQLException {
        return new OrganisationAt(
                row.getString("code"),
                row.getString("host_state"),
                instant(row, "registered_at"),
                row.getLong("version"),
                new OrganisationAt.Stated(row.getInt("number"), instant(row, "stated_since"), particulars(row)),
                new OrganisationAt.Standing(
                        OrganisationStatus.valueOf(row.getString("status")), texts(row, "reasons"), instant(row, "status_since")),
                Set.copyOf(Arrays.asList(row.getString("stated_by"), row.getString("status_by"))));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        String place = row.getString("seat_place");
        String subdivision = row.getString("seat_subdivision");
        String register = row.getString("register_name");
        return new Particulars(
                row.getString("legal_name"),
                texts(row, "other_names"),
                place == null && subdivision == null ? null : new Particulars.Seat(place, subdivision),
                register == null ? null : new Particulars.Registration(register, row.getString("registration_number")),
                row.getString("website"),
                texts(row, "roles").stream().map(OrganisationRole::valueOf).toList(),
                row.getString("lei"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime inUtc(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
