package org.aitreaty.registry.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads organisations and the number of the edition in one statement, which the database answers from one state.
 * Plain JDBC: this is asked for every decision, and the number is what makes the rest of the answer safe to keep.
 */
@ApplicationScoped
class OrganisationsOfEdition {

    private static final String SELECT =
            """
            select e.number, o.code, o.legal_name, o.host_state, o.roles
            from register_edition e left join organisation o on o.code = any(?)
            """;

    private final DataSource dataSource;

    OrganisationsOfEdition(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param organisations those of the codes asked for that are registered, by code */
    record Found(long edition, SortedMap<String, LegalSnapshotJson.Organisation> organisations) {}

    Found named(Collection<String> codes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            long edition = 0;
            SortedMap<String, LegalSnapshotJson.Organisation> organisations = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    edition = row.getLong("number");
                    String code = row.getString("code");
                    if (code != null) {
                        List<String> roles = List.of((String[]) row.getArray("roles").getArray());
                        organisations.put(
                                code,
                                new LegalSnapshotJson.Organisation(code, row.getString("legal_name"), row.getString("host_state"), roles));
                    }
                }
            }
            return new Found(edition, organisations);
        } catch (SQLException e) {
            throw new IllegalStateException("The register could not be read.", e);
        }
    }
}
