package org.aitreaty.permits.dataset;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.permits.RegistryStub;
import org.aitreaty.permits.RegistryStub.Version;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DatasetResourceTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();
    private static final Set<Persona> MAY_SEE_WHAT_IS_MERIDIANS =
            EnumSet.of(Persona.LAB_MERIDIAN, Persona.DELEGATE_USA, Persona.OFFICER, Persona.DEPOSITARY, Persona.AUDITOR);

    @Test
    void aDeclarationIsKeptAsItWasMadeAndJournalled() {
        Response answer = Declarations.declare(LAB, Declarations.CLEARED);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/v1/datasets/" + id);
        Response read = Declarations.get(LAB, "/" + id);
        assertThat(read.asString()).isEqualTo(answer.asString());
        assertThat(read.<String>path("organisation")).isEqualTo("meridian");
        assertThat(read.<String>path("hostState")).isEqualTo("USA");
        assertThat(read.<String>path("series")).isEqualTo(id);
        assertThat(read.<Integer>path("ordinal")).isEqualTo(1);
        assertThat(read.<String>path("declaration.sizeBytes")).isEqualTo("6.2e12");
        assertThat(read.<String>path("declaration.parts[1].leaves[0].licensor")).isEqualTo("Example Press");
        assertThat(read.<List<String>>path("declaration.parts[1].rights.exceptions")).isEmpty();
        assertThat(EmbeddedDatabase.queryOne("select after->>'contentHash' from journal_entry where event_type = 'DatasetDeclared' and subject_id = '" + id + "'"))
                .isEqualTo(Declarations.HASH);
    }

    @Test
    void whatIsShownCanBeSentAgainAsANewVersionAndTheOldOneStaysWhatItWas() {
        String first = Declarations.declared(LAB, Declarations.CLEARED);
        String before = Declarations.get(LAB, "/" + first).asString();
        Map<String, Object> declaration = new HashMap<>(Declarations.get(LAB, "/" + first).<Map<String, Object>>path("declaration"));
        declaration.put("supersedes", first);

        String second = Declarations.declared(LAB, declaration);

        assertThat(Declarations.get(LAB, "/" + second).<String>path("series")).isEqualTo(first);
        assertThat(Declarations.get(LAB, "/" + second).<Integer>path("ordinal")).isEqualTo(2);
        assertThat(Declarations.get(LAB, "/" + first).<String>path("supersededBy")).isEqualTo(second);
        assertThat(Declarations.get(LAB, "/" + first).asString().replace("\"" + second + "\"", "null")).isEqualTo(before);
        assertProblem(Declarations.declare(LAB, declaration), 409, "DATASET_SUPERSEDED");
        assertThat(Declarations.get(LAB, "?limit=100&current=true&series=" + first).<List<String>>path("items.id")).containsExactly(second);
        assertThat(Declarations.get(LAB, "?limit=100&series=" + first).<List<String>>path("items.id")).containsExactly(second, first);
    }

    @Test
    void ofTwoNewVersionsAtOnceOneIsRefused() throws Exception {
        String first = Declarations.declared(LAB, Declarations.of("Raced", "PUBLIC_DOMAIN"));
        String next = Declarations.of("Raced", "PUBLIC_DOMAIN").replace("\"version\": \"1\"", "\"version\": \"2\", \"supersedes\": \"" + first + "\"");
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> Declarations.declare(LAB, next).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : pool.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void onlyTheOrganisationItsHostStateAndTheSecretariatSeeADataset() {
        String id = Declarations.declared(LAB, Declarations.CLEARED);

        for (Persona persona : Persona.values()) {
            String token = persona.token();
            int status = Declarations.get(token, "/" + id).statusCode();
            if (MAY_SEE_WHAT_IS_MERIDIANS.contains(persona)) {
                assertThat(status).as(persona.name()).isEqualTo(200);
                assertThat(Declarations.clearance(token, id, "").statusCode()).as(persona.name()).isEqualTo(200);
                assertThat(Declarations.get(token, "?limit=100").<List<String>>path("items.id")).as(persona.name()).contains(id);
            } else {
                assertThat(status).as(persona.name()).isIn(403, 404);
                assertThat(Declarations.clearance(token, id, "").statusCode()).as(persona.name()).isEqualTo(status);
                if (status == 404) {
                    assertThat(Declarations.get(token, "?limit=100").<List<String>>path("items.id")).as(persona.name()).doesNotContain(id);
                }
            }
        }
        assertThat(given().get("/v1/datasets/" + id).statusCode()).isEqualTo(401);
    }

    @Test
    void everythingWrongInADeclarationIsToldAtOnce() {
        String wrong = Declarations.CLEARED
                .replace("\"contentHash\": \"" + Declarations.HASH + "\"", "\"contentHash\": null")
                .replace("\"crawl\": { \"identity\": \"OlcBot/2.0\", \"optOutsRespected\": true, \"topDomains\": [\"example.org\"] }", "\"crawl\": null")
                .replace("2025-12-31", "2024-12-31")
                .replace("EXPIRED_COPYRIGHT", "FAIR_USE")
                .replace("\"key\": \"news\"", "\"key\": \"novels\"")
                .replace("\"share\": \"0.1\"", "\"share\": \"0.2\"")
                .replace("LicenseRef-Example-Press", "all rights reserved")
                .replace("\"documentHash\": \"9f", "\"documentHash\": \"zz")
                .replace("[\"FRA\", \"USA\"]", "[\"France\"]")
                .replace("\"supersedes\": null", "\"supersedes\": \"" + UUID.randomUUID() + "\"");

        assertProblem(Declarations.declare(LAB, wrong), 422, "INVALID_INPUT")
                .at("/contentHash", "REQUIRED")
                .at("/crawl", "REQUIRED")
                .at("/collectionPeriod/to", "BEFORE_START")
                .at("/parts/0/rights/basis", "NOT_ONE_OF")
                .at("/parts/1/key", "TWICE")
                .at("/parts", "SHARES_OVER_ONE")
                .at("/parts/1/spdxLicence", "NOT_SPDX")
                .at("/parts/1/leaves/0/documentHash", "NOT_A_HASH")
                .at("/parts/1/leaves/0/states/0", "NOT_A_STATE_CODE")
                .at("/supersedes", "UNKNOWN_DATASET")
                .errorCount(10);
    }

    @Test
    void aStateThatIsNoneIsRefusedWhereItStands() {
        String exception = Declarations.of("Somewhere", "PUBLIC_DOMAIN").replace("\"basis\": \"PUBLIC_DOMAIN\"", "\"basis\": \"PUBLIC_DOMAIN\", \"exceptions\": [ { \"state\": \"%s\", \"basis\": \"UNKNOWN\" } ]");

        assertProblem(Declarations.declare(LAB, exception.formatted("XXX")), 422, "INVALID_INPUT").at("/parts/0/rights/exceptions/0/state", "UNKNOWN_STATE");
        assertProblem(Declarations.declare(LAB, exception.formatted("HKG")), 422, "INVALID_INPUT").at("/parts/0/rights/exceptions/0/state", "NOT_A_STATE");
    }

    @Test
    void anExclusionIsCheckedAgainstTheListThatComesWithIt() {
        String a = "a".repeat(64);
        String b = "b".repeat(64);
        // printf '%s\n%s\n' aaa… bbb… | sha256sum
        String hash = sha256(a + "\n" + b + "\n");
        String excluding = Declarations.of("Excluding", "UNKNOWN").replace("\"items\": 10,", "\"items\": 2, \"exclusion\": { \"items\": %s, \"listHash\": \"%s\", \"itemHashes\": [\"%s\", \"%s\"] },");

        String good = Declarations.declared(LAB, excluding.formatted(2, hash, b, a));
        assertThat(Declarations.clearance(LAB, good, "").<Boolean>path("cleared")).isTrue();
        assertProblem(Declarations.declare(LAB, excluding.formatted(3, hash, a, b)), 422, "INVALID_INPUT").at("/parts/0/exclusion/items", "NOT_THE_COUNT");
        assertProblem(Declarations.declare(LAB, excluding.formatted(2, a, a, b)), 422, "INVALID_INPUT").at("/parts/0/exclusion/listHash", "NOT_THE_HASH");
        assertProblem(Declarations.declare(LAB, excluding.formatted(2, hash, a, a)), 422, "INVALID_INPUT").at("/parts/0/exclusion/itemHashes/1", "TWICE");
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** EC-93, at the door: licensed for France and the United States until the end of 2027, and the States asked for. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", value = {
        "'', -", "?jurisdictions=FRA, -", "'?jurisdictions=FRA,CHN', LEAVE_ELSEWHERE CHN", "?asOf=2027-12-31, -", "?asOf=2028-01-01, LEAVE_EXPIRED USA"
    })
    void clearanceIsAskedForStatesAndForADay(String query, String block) {
        String id = Declarations.declared(LAB, Declarations.CLEARED);

        Response clearance = Declarations.clearance(LAB, id, query);

        assertThat(clearance.statusCode()).as(clearance.asString()).isEqualTo(200);
        assertThat(clearance.<Boolean>path("cleared")).isEqualTo(block == null);
        List<Map<String, Object>> blocks = clearance.path("blocks");
        assertThat(blocks).hasSize(block == null ? 0 : 1);
        if (block != null) {
            assertThat(blocks.getFirst().get("ground") + " " + blocks.getFirst().get("jurisdiction")).isEqualTo(block);
            assertThat(blocks.getFirst()).containsEntry("part", "news").containsEntry("article", "7(1)").containsEntry("parameterVersion", 1);
            assertThat(clearance.<Map<String, String>>path("blocks[0].message")).containsOnlyKeys("en", "fr");
        }
    }

    @Test
    void theLiteralBanIsAVersionOfTheParameterAndHoldsFromItsInstantOn() {
        String id = Declarations.declared(LAB, Declarations.CLEARED);
        Version literal = new Version("copyright.licensedWorksAllowed", 2, "false", Instant.parse("2026-06-01T00:00:00Z"), "APPLY_AT_DECISION", null);
        RegistryStub.whileAdopted(List.of(literal), () -> {
            Response now = Declarations.clearance(LAB, id, "?asOf=2026-06-02");
            assertThat(now.<List<String>>path("blocks.ground")).containsExactly("PROTECTED_WORKS_BARRED");
            assertThat(now.<Integer>path("blocks[0].parameterVersion")).isEqualTo(2);
            assertThat(now.<Boolean>path("licensedWorksAllowed")).isFalse();
            assertThat(Declarations.clearance(LAB, id, "?asOf=2026-05-30").<Boolean>path("cleared")).isTrue();
        });
    }

    @Test
    void withoutTheRegistryNothingIsSaidAndNothingIsStored() {
        String id = Declarations.declared(LAB, Declarations.CLEARED);
        String before = EmbeddedDatabase.queryOne("select count(*) from dataset");
        RegistryStub.whileAway(() -> {
            assertProblem(Declarations.clearance(LAB, id, ""), 503, "PART_UNAVAILABLE");
            assertProblem(Declarations.declare(LAB, Declarations.CLEARED), 503, "PART_UNAVAILABLE");
            assertThat(Declarations.get(LAB, "/" + id).statusCode()).isEqualTo(200);
        });
        assertThat(EmbeddedDatabase.queryOne("select count(*) from dataset")).isEqualTo(before);
        assertProblem(Declarations.clearance(LAB, id, "?jurisdictions=FR,XXX"), 422, "INVALID_INPUT").at("?jurisdictions", "NOT_A_STATE_CODE");
        assertProblem(Declarations.clearance(LAB, id, "?jurisdictions=XXX"), 422, "INVALID_INPUT").at("?jurisdictions", "UNKNOWN_STATE");
    }

    @Test
    void aLiveDatasetIsEvidenceOnlyWithASnapshot() {
        String live = Declarations.of("Feed", "PUBLIC_DOMAIN").replace("\"live\": false", "\"live\": true");
        String hash = "\"contentHash\": \"" + Declarations.HASH + "\"";

        assertThat(Declarations.clearance(LAB, Declarations.declared(LAB, live), "").<Boolean>path("cleared")).isTrue();
        String without = Declarations.declared(LAB, live.replace(hash, "\"contentHash\": null"));
        assertThat(Declarations.clearance(LAB, without, "").<List<String>>path("blocks.ground")).containsExactly("LIVE_WITHOUT_SNAPSHOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset", "dataset_origin", "model_dataset", "dataset_block"})
    void theServiceCanNeitherChangeNorDeleteWhatWasDeclared(String table) throws SQLException {
        try (var connection = EmbeddedDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from " + table)).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
            String column = table.equals("dataset_block") ? "part" : table.equals("dataset") ? "name" : table.equals("dataset_origin") ? "part" : "named_by";
            assertThatThrownBy(() -> statement.execute("update " + table + " set " + column + " = 'x'")).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }
}
