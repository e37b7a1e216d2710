package org.aitreaty.registry.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses of measures, whatever error or intruder is in the service. */
@QuarkusTest
class MeasureDatabaseTest {

    private static final String PERMISSION_DENIED = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update national_measure set state_code = 'FRA'",
                "delete from national_measure",
                "update national_measure_version set in_force_from = '2020-01-01'",
                "delete from national_measure_version",
                "truncate national_measure_version",
                "delete from national_measure_draft",
                "insert into subdivision values ('US-ZZ', 'USA', 'US')",
                "delete from subdivision",
                "update voluntary_undertaking set valid_to = null",
                "delete from voluntary_undertaking",
                "update undertaking_end set last_day = '2020-01-01'",
                "delete from undertaking_end"
            })
    void theServiceCannotRewriteWhatWasPublished(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(PERMISSION_DENIED));
    }

    /** A change of one value of a good row each, and the constraint that refuses it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'US-CA' | 'FR-IDF' | ck_national_measure_version_jurisdiction",
        "'US-CA' | 'US-CALI' | ck_national_measure_version_jurisdiction",
        "'US-CA' | 'us-ca' | ck_national_measure_version_jurisdiction",
        "'US-CA' | 'USA' | ck_national_measure_version_jurisdiction_name",
        "'https://laws | 'javascript:// | ck_national_measure_version_source_url",
        "'2026-05-01' | '2026-02-28' | ck_national_measure_version_in_force_from",
        "'2026-12-31' | '2026-04-30' | ck_national_measure_version_in_force_to",
        "'{a}' | '{b,a}' | ck_national_measure_version_published_by_id",
        "'{a}' | '{}' | ck_national_measure_version_published_by_id",
        "'ENACTMENT' | 'AMENDMENT' | ck_national_measure_version_enactment",
        "'ENACTMENT' | 'REPEAL' | ck_national_measure_version_",
        "'4(1)' | '99' | fk_national_measure_version_article",
        "'4(1)' | null | ck_national_measure_version_content",
        "'USA', 'US', 'ENACTMENT', 'US-CA' | 'FRA', 'FR', 'ENACTMENT', 'FR-IDF' | fk_national_measure_version_measure_id_state"
    })
    void aRowThatCannotBeIsRefused(String good, String bad, String constraint) throws SQLException {
        UUID measure = UUID.randomUUID();
        execute("insert into national_measure values ('" + measure + "', 'USA', 'UN_MEMBER', 'US')");
        String row = "insert into national_measure_version (measure_id, number, state_code, state_iso2, act, jurisdiction, jurisdiction_name_en, "
                + "jurisdiction_name_fr, language, title, summary, kind, regulation_level, article, text_version, citation, source_url, adopted_on, "
                + "in_force_from, in_force_to, thresholds, binding, drafted_by_kind, drafted_by, published_by_kind, published_by_id, published_at) values ('"
                + measure + "', 1, 'USA', 'US', 'ENACTMENT', 'US-CA', 'California', 'Californie', 'en', '{\"en\":\"t\"}', '{\"en\":\"s\"}', 'OTHER', 3, "
                + "'4(1)', 1, 'c', 'https://laws.gov.example/', '2026-03-01', '2026-05-01', '2026-12-31', '[]', true, 'DELEGATE', '{a}', 'DELEGATE', 'b', now())";
        assertThat(row).contains(good);

        assertThatThrownBy(() -> execute(row.replace(good, bad))).hasMessageContaining(constraint);
        execute(row);
    }

    @Test
    void aVersionIsCorrectedOnce() {
        String measure = EmbeddedDatabase.queryOne("select measure_id from national_measure_version where number = 2 and act = 'AMENDMENT' limit 1");
        String correction = "insert into national_measure_version select measure_id, %d, state_code, state_iso2, 'CORRECTION', 1, jurisdiction, "
                + "jurisdiction_name_en, jurisdiction_name_fr, language, title, summary, kind, regulation_level, article, text_version, citation, source_url, "
                + "adopted_on, in_force_from, in_force_to, thresholds, binding, drafted_by_kind, drafted_by, published_by_kind, published_by_id, now() "
                + "from national_measure_version where number = 1 and measure_id = '" + measure + "'";
        assertThatThrownBy(() -> execute("begin; " + correction.formatted(90) + "; " + correction.formatted(91)))
                .hasMessageContaining("uq_national_measure_version_corrects");
    }

    /** EC-186, in the database: nothing but a State has measures. */
    @ParameterizedTest
    @CsvSource({
        "EU, EU, REIO, ck_national_measure_state_kind",
        "EU, EU, UN_MEMBER, fk_national_measure_state_code_state_kind",
        "TWN, TW, NON_STATE_ADMINISTERED, ck_national_measure_state_kind",
        "TWN, TW, OTHER_STATE, fk_national_measure_state_code_state_kind",
        "HKG, HK, TERRITORY, ck_national_measure_state_kind",
        "HKG, HK, UN_MEMBER, fk_national_measure_state_code_state_kind",
        "MAC, MO, TERRITORY, ck_national_measure_state_kind",
        "XKX, XK, TERRITORY, ck_national_measure_state_kind",
        "USA, FR, UN_MEMBER, fk_national_measure_state_code_state_iso2"
    })
    void onlyAStateHasMeasures(String code, String iso2, String kind, String constraint) {
        assertThatThrownBy(() -> execute("insert into national_measure values (gen_random_uuid(), '%s', '%s', '%s')".formatted(code, kind, iso2)))
                .hasMessageContaining(constraint);
    }

    @Test
    void thirteenStatesHaveTheirPartsListed() {
        assertThat(EmbeddedDatabase.queryOne(
                        "select string_agg(state_code || ' ' || n, ', ' order by state_code) from (select state_code, count(*) n from subdivision group by 1) s"))
                .isEqualTo("ARE 7, AUS 8, AUT 9, BEL 13, BRA 27, CAN 13, CHE 26, CHN 34, DEU 16, JPN 47, KOR 17, MEX 32, USA 57");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
