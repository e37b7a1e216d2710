package org.aitreaty.registry.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads organisations and the number of the edition in one statement, which the database answers from one state.
 * Plain JDBC: this is asked for every decision, and the number is what makes the rest of the answer safe to keep.
 *
 * <p>What is recorded last of all that holds at the instant counts. Before its first day in the register an
 * organisation is told as it was first entered, with the status {@code NOT_REGISTERED}.
 */
@ApplicationScoped
class OrganisationsOfEdition {

    private static final String SELECT =
            """
            select e.number, o.code, o.host_state, v.legal_name, v.roles, coalesce(s.status, 'NOT_REGISTERED') as status
            from register_edition e
            left join organisation o on o.code = any(?)
            left join lateral (select f.legal_name, f.roles from organisation_version f where f.organisation_code = o.code
                order by f.effective_from <= ? desc, case when f.effective_from <= ? then f.number else -f.number end desc limit 1) v on true
            left join lateral (select f.status from organisation_status f where f.organisation_code = o.code and f.effective_from <= ?
                order by f.number desc limit 1) s on true
            """;

    private final DataSource dataSource;

    OrganisationsOfEdition(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param organisations those of the codes asked for that are registered, by code */
    record Found(long edition, SortedMap<String, LegalSnapshotJson.Organisation> organisations) {}

    Found named(Collection<String> codes, Instant instant) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            for (int parameter = 2; parameter <= 4; parameter++) {
                select.setObject(parameter, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            }
            long edition = 0;
            SortedMap<String, LegalSnapshotJson.Organisation> organisations = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    edition = row.getLong("number");
                    String code = row.getString("code");
                    if (code != null) {
                        organisations.put(code, organisation(code, row));
                    }
                }
            }
            return new Found(edition, organisations);
        } catch (SQLException e) {
            throw new IllegalStateException("The register could not be read.", e);
        }
    }

    private static LegalSnapshotJson.Organisation organisation(String code, ResultSet row) throws SQLException {
        List<String> roles = List.of((String[]) row.getArray("roles").getArray());
        return new LegalSnapshotJson.Organisation(
                code, row.getString("legal_name"), row.getString("host_state"), roles, row.getString("status"));
    }
}
