package org.aitreaty.registry.undertaking;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aitreaty.registry.draft.Drafts;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * EC-147, EC-186: what is not a State never comes to be a Party by mistake, by whatever way it comes in. Every way is tried
 * for every such entity of the register; whether the way is shut or leads nowhere, no count moves.
 */
@QuarkusTest
class SpecialEntitiesTest {

    private static final String DAY = "2026-11-23";

    /** An entity of the register that is no State. */
    private record Special(String code, String iso2, EntityKind kind) {}

    private static Stream<Special> ofKind(EntityKind kind) {
        return given().queryParam("kind", kind.name()).get("/v1/states").<List<Map<String, String>>>path("items").stream()
                .map(item -> new Special(item.get("code"), item.get("iso2"), kind));
    }

    private static List<Special> specials() {
        return Stream.of(EntityKind.REIO, EntityKind.NON_STATE_ADMINISTERED, EntityKind.TERRITORY).flatMap(SpecialEntitiesTest::ofKind).toList();
    }

    @Test
    void theRegisterHasSomeOfEveryKind() {
        assertThat(specials()).extracting(Special::code).containsExactlyInAnyOrder("EU", "TWN", "HKG", "MAC", "XKX");
    }

    @ParameterizedTest
    @EnumSource(ActionType.class)
    void anActByTheApiMovesNoCount(ActionType type) {
        Map<String, Object> before = counts();
        for (Special special : specials()) {
            Response answer = given().auth()
                    .oauth2(Persona.DEPOSITARY.token())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(Map.of("state", special.code(), "type", type.name(), "instrumentDate", "2026-03-01", "receivedAt", "2026-03-01T10:00:00Z"))
                    .post("/v1/treaty-actions");
            // An organisation of States may come to sign; it is counted nowhere even then.
            if (special.kind() != EntityKind.REIO) {
                assertThat(answer.statusCode()).as(special.code()).isEqualTo(422);
                assertThat(standing(special)).as(special.code()).isEqualTo("NON_PARTICIPANT");
            }
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theDatabaseRefusesTheirActs() throws SQLException {
        String insert = "insert into treaty_action (id, entity_code, entity_kind, type, instrument_date, received_at, effective_date, article, "
                + "text_version, recorded_at, recorded_by_kind, recorded_by_id) values (gen_random_uuid(), '%s', '%s', 'ACCESSION', "
                + "'2026-01-01', '2026-01-01', '2026-01-01', '13(2)', 1, '2026-01-02', 'STAFF', 'x')";
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            for (Special special : specials()) {
                for (EntityKind claimed : EntityKind.values()) {
                    if (claimed.isState()) {
                        assertThatThrownBy(() -> statement.execute(insert.formatted(special.code(), claimed)))
                                .as("%s as %s", special.code(), claimed)
                                .hasMessageContaining("fk_treaty_action_entity_code_kind");
                    } else if (special.kind() != EntityKind.REIO) {
                        assertThatThrownBy(() -> statement.execute(insert.formatted(special.code(), claimed)))
                                .as("%s as %s", special.code(), claimed)
                                .isInstanceOf(SQLException.class);
                    }
                }
            }
        }
    }

    @Test
    void anUndertakingIsRecordedAndMovesNoCount() {
        Map<String, Object> before = counts();
        for (Special special : specials()) {
            String standing = standing(special);
            String id = Undertakings.recorded(Undertakings.of(special.code(), null));

            Response read = Undertakings.read(id, DAY);
            assertThat(read.<String>path("standing")).isEqualTo("IN_EFFECT");
            assertThat(read.<Object>path("supersededByParticipation")).isNull();
            assertThat(standing(special)).isEqualTo(standing);
            if (special.kind() != EntityKind.REIO) {
                assertThat(given().get("/v1/states/" + special.code()).<List<?>>path("timeline")).isEmpty();
            }
            // A regional organisation may act, on another day than the one looked at.
            Response snapshot = given().queryParam("states", special.code()).queryParam("asOf", DAY).get("/v1/legal-snapshot");
            assertThat(snapshot.<String>path("states." + special.code() + ".status")).isEqualTo("NON_PARTICIPANT");
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theyHaveNoMeasuresOfTheirOwn() {
        Map<String, Object> before = counts();
        String rows = EmbeddedDatabase.queryOne("select count(*) from national_measure_draft");
        for (Special special : specials()) {
            Response answer = given().auth()
                    .oauth2(Drafts.delegate(special.code(), "author"))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(Map.of("act", "ENACTMENT", "content", Drafts.content(special.code().length() == 3 ? special.code() : "USA")))
                    .post("/v1/national-measure-drafts");
            // A token's State has three letters, so that of the European Union is refused before.
            assertProblem(answer, special.code().length() == 3 ? 403 : 401, special.code().length() == 3 ? "NOT_PERMITTED" : "NOT_AUTHENTICATED");
        }
        assertThat(EmbeddedDatabase.queryOne("select count(*) from national_measure_draft")).isEqualTo(rows);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theDatabaseRefusesTheirMeasuresAndDrafts() throws SQLException {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            for (Special special : specials()) {
                for (EntityKind claimed : EntityKind.values()) {
                    String refusal = claimed.isState() ? "fk_national_measure_state_code_state_kind" : "ck_national_measure_state_kind";
                    assertThatThrownBy(() -> statement.execute("insert into national_measure values (gen_random_uuid(), '%s', '%s', '%s')"
                                    .formatted(special.code(), claimed, special.iso2())))
                            .as("%s as %s", special.code(), claimed)
                            .hasMessageContaining(refusal);
                    String draft = "insert into national_measure_draft (id, measure_id, state_code, state_kind, state_iso2, act, language, summary, text_version, "
                            + "citation, source_url, adopted_on, thresholds, status, drafted_by_kind, drafted_by, drafted_at, revised_at, version) values "
                            + "(gen_random_uuid(), gen_random_uuid(), '%s', '%s', '%s', 'ENACTMENT', 'en', '{}', 1, 'c', 'https://x', '2026-01-01', '[]', 'DRAFT', "
                            + "'DELEGATE', '{a}', now(), now(), 0)";
                    assertThatThrownBy(() -> statement.execute(draft.formatted(special.code(), claimed, special.iso2())))
                            .as("draft of %s as %s", special.code(), claimed)
                            .hasMessageContaining(refusal.replace("measure_state", "measure_draft_state"));
                }
            }
        }
    }

    @Test
    void theyHostNoOrganisation() {
        for (Special special : specials()) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("code", "special-" + special.code().toLowerCase(java.util.Locale.ROOT));
            body.put("legalName", "Special");
            body.put("hostState", special.code());
            body.put("roles", List.of("DEVELOPER"));
            body.put("lei", null);
            Response answer = given().auth()
                    .oauth2(Persona.OFFICER.token())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/organisations");
            assertProblem(answer, 422, "INVALID_INPUT").at("/hostState", "NOT_A_STATE");
        }
    }

    /** Everything that counts Parties, on a fixed day. */
    private static Map<String, Object> counts() {
        Map<String, Object> status = new LinkedHashMap<>(given().queryParam("asOf", DAY).get("/v1/treaty/status").<Map<String, Object>>path("$"));
        status.remove("latestActs");
        status.remove("knownAt");
        return status;
    }

    private static String standing(Special special) {
        return given().queryParam("asOf", DAY).get("/v1/states/" + special.code()).path("status");
    }
}
