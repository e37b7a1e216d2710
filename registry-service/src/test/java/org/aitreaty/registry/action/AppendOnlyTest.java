package org.aitreaty.registry.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service itself cannot do to the register, whatever error or intruder is in it. */
@QuarkusTest
class AppendOnlyTest {

    private static final String PERMISSION_DENIED = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update treaty_action set effective_date = '2020-01-01'",
                "delete from treaty_action",
                "truncate treaty_action",
                "update journal_entry set actor_name = 'nobody'",
                "delete from journal_entry",
                "update journal_position set position = position + 1",
                "delete from journal_position",
                "update treaty_parameter set value = '1e30'",
                "delete from treaty_parameter",
                "update parameter_set set effective_from = now()",
                "update alignment_determination set finding = 'DEMONSTRATED'",
                "delete from alignment_determination",
                "update entity set kind = 'UN_MEMBER'",
                "insert into entity_name values ('FRA', 'en', 'Gaul')",
                "update treaty_text set final_clauses = '{}'",
                "update article_text set text = ''",
                "delete from organisation",
                "delete from posted_letter",
                "truncate posted_letter",
                "update effect set day = '2020-01-01'",
                "delete from effect",
                "update register_edition set number = 1",
                "update document set sha256 = decode(repeat('00', 32), 'hex')",
                "update document set owner_code = 'USA'",
                "truncate document cascade",
                "update document_chunk set content = 'x'",
                "delete from document_chunk",
                "update document_attachment set subject_id = 'x'",
                "delete from document_attachment",
                "update document_release set released_at = now()",
                "delete from document_release",
                "update organisation set host_state = 'FRA'",
                "update organisation_version set legal_name = 'x'",
                "delete from organisation_version",
                "update organisation_status set status = 'VALIDATED'",
                "delete from organisation_status",
                "update organisation_contact_point set email = 'x'",
                "update control_link set controlled = 'lumen'",
                "delete from control_link",
                "update control_link_version set share = 1",
                "delete from control_link_version",
                "update control_link_confirmation set number = 1",
                "delete from control_link_confirmation",
                "update controlling_entity set name = 'x'",
                "update control_edition set number = 1"
            })
    void theServiceCannotRewriteTheRegister(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(PERMISSION_DENIED));
        }
    }

    @Test
    void evenTheDatabaseRefusesAnActOfWhatIsNoState() throws SQLException {
        String insert = "insert into treaty_action (id, entity_code, entity_kind, type, instrument_date, received_at, effective_date, article, "
                + "text_version, recorded_at, recorded_by_kind, recorded_by_id) values (gen_random_uuid(), 'TWN', '%s', 'ACCESSION', "
                + "'2026-01-01', '2026-01-01', '2026-01-01', '13(2)', 1, '2026-01-02', 'STAFF', 'x')";
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(insert.formatted("NON_STATE_ADMINISTERED"))).hasMessageContaining("ck_treaty_action_entity_kind");
            assertThatThrownBy(() -> statement.execute(insert.formatted("UN_MEMBER"))).hasMessageContaining("fk_treaty_action_entity_code_kind");
        }
    }

    @Test
    void evenTheDatabaseKeepsADocumentThatIsAttached() throws SQLException {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into document values ('019aaaaa-0000-7000-8000-00000000d0c5', 'STATE', 'FRA', 'a.pdf', 'application/pdf', 1, "
                    + "sha256('a'), now(), 'x', now())");
            statement.execute("insert into document_chunk values ('019aaaaa-0000-7000-8000-00000000d0c5', 0, 'a')");
            statement.execute("insert into document_attachment values ('019aaaaa-0000-7000-8000-00000000d0c5', 'instrument', '1', now())");
            assertThatThrownBy(() -> statement.execute("delete from document where id = '019aaaaa-0000-7000-8000-00000000d0c5'"))
                    .hasMessageContaining("fk_document_attachment_document_id");
            connection.rollback();
        }
    }

    @Test
    void evenTheDatabaseRefusesPiecesWithoutADocument() throws SQLException {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into document_chunk values (gen_random_uuid(), 0, 'a')");
            assertThatThrownBy(connection::commit).hasMessageContaining("fk_document_chunk_document_id");
        }
    }
}
