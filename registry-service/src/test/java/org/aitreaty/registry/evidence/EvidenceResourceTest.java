package org.aitreaty.registry.evidence;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.CONSENSUS;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.PROOFS;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.consensus;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.member;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.proof;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.record;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.recorded;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.someSha256;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EvidenceResourceTest {

    @Test
    void dissentIsRecordedAndShownInTheMembersOwnWords() {
        Response answer = record(CONSENSUS, consensus("REACHED", "CONCURS", "CONCURS", "DISSENTS"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);

        Response read = given().get(answer.header("Location"));
        assertThat(read.<String>path("conclusion")).isEqualTo("REACHED");
        assertThat(read.<Integer>path("dissenting")).isEqualTo(1);
        assertThat(read.<List<String>>path("members.opinion")).containsExactly("CONCURS", "CONCURS", "DISSENTS");
        assertThat(read.<Map<String, String>>path("members[2].reasons").entrySet().iterator().next())
                .isEqualTo(Map.entry("es", "En sus palabras: DISSENTS"));
        assertThat(read.<Map<String, String>>path("members[2].capacity")).containsEntry("fr", "Expert in verification (fr)");
        assertThat(EmbeddedDatabase.queryOne("select event_type || ' ' || visibility || ' ' || (after ->> 'dissenting') from journal_entry where subject_id = '"
                        + answer.path("id") + "'"))
                .isEqualTo("ConsensusDeterminationRecorded PUBLIC 1");
    }

    @Test
    void aWrongEntryStaysAndIsCorrectedByAFurtherOneOnlyOnce() {
        String sha256 = someSha256();
        String wrong = recorded(PROOFS, proof(sha256, "ACCEPTED"));
        Instant between = Instant.parse(given().get(PROOFS + "/" + wrong).<String>path("recordedAt"));
        Map<String, Object> right = proof(sha256, "REJECTED");
        right.put("corrects", wrong);
        String later = recorded(PROOFS, right);

        assertThat(given().get(PROOFS + "/" + wrong).<String>path("verdict")).isEqualTo("ACCEPTED");
        assertThat(given().get(PROOFS + "/" + wrong).<String>path("correctedBy")).isEqualTo(later);
        assertThat(given().get(PROOFS + "/" + wrong + "?asOf=" + between).<String>path("correctedBy")).isNull();
        assertProblem(given().get(PROOFS + "/" + later + "?asOf=" + between), 404, "NOT_FOUND");
        assertThat(given().get(PROOFS + "/" + later).<String>path("corrects")).isEqualTo(wrong);
        assertProblem(record(PROOFS, right), 422, "INVALID_INPUT").at("/corrects", "ALREADY_CORRECTED");
        right.put("corrects", "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a");
        assertProblem(record(PROOFS, right), 422, "INVALID_INPUT").at("/corrects", "UNKNOWN_ENTRY");
    }

    @Test
    void ofManyCorrectionsAtOnceOneIsTaken() throws Exception {
        Map<String, Object> correction = consensus("NOT_REACHED", "CONCURS", "DISSENTS", "DISSENTS");
        correction.put("corrects", recorded(CONSENSUS, consensus("REACHED", "CONCURS", "CONCURS", "CONCURS")));
        try (ExecutorService clerks = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                requests.add(() -> record(CONSENSUS, correction).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clerks.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).contains(422).allMatch(status -> status == 201 || status == 422);
        }
    }

    @Test
    void nobodyChangesAnEntryOnRecord() throws SQLException {
        String id = recorded(PROOFS, proof(someSha256(), "REJECTED"));
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("alignment_proof", "consensus_determination", "class_pause")) {
                assertThatThrownBy(() -> statement.execute("delete from " + table)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("truncate " + table + " cascade")).hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("update alignment_proof set verdict = 'ACCEPTED' where id = '" + id + "'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute(
                            "insert into alignment_determination values (999, 'DEMONSTRATED', '2190-01-01T00:00:00Z', 'EC-9/DEC.9', '4(5)', 1)"))
                    .hasMessageContaining("ck_alignment_determination");
        }
    }

    @Test
    void aListIsReadInPartsTheLastFirst() {
        String first = recorded(PROOFS, proof(someSha256(), "REJECTED"));
        String second = recorded(PROOFS, proof(someSha256(), "REJECTED"));

        Response page = given().get(PROOFS + "?limit=1");
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        Response next = given().get(PROOFS + "?limit=1&cursor=" + page.path("nextCursor"));
        assertThat(next.<List<String>>path("items.id")).containsExactly(first);
        assertProblem(given().get(CONSENSUS + "?cursor=" + page.path("nextCursor")), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
        assertProblem(given().get(PROOFS + "/none"), 404, "NOT_FOUND");
    }

    @Test
    void aConsensusNeedsAPanelAndMoreThanHalfOfIt() {
        assertProblem(record(CONSENSUS, consensus("REACHED", "CONCURS", "CONCURS")), 422, "INVALID_INPUT").at("/members", "NOT_A_PANEL");
        assertProblem(record(CONSENSUS, consensus("REACHED", "CONCURS", "CONCURS", "DISSENTS", "ABSTAINS")), 422, "INVALID_INPUT")
                .at("/conclusion", "NOT_A_CONSENSUS");
        assertThat(record(CONSENSUS, consensus("NOT_REACHED", "CONCURS", "CONCURS", "CONCURS")).statusCode()).isEqualTo(201);
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        Map<String, Object> body = consensus("MAYBE", "CONCURS", "CONCURS", "AGREES");
        body.put("concludedOn", "2199-01-01");
        body.put("method", Map.of("en", "Only in English"));
        assertProblem(record(CONSENSUS, body), 422, "INVALID_INPUT")
                .at("/method/fr", "REQUIRED")
                .at("/members/2/opinion", "NOT_ONE_OF")
                .at("/conclusion", "NOT_ONE_OF")
                .at("/concludedOn", "IN_FUTURE");
        body.put("members", List.of(member("CONCURS"), Map.of("opinion", "CONCURS"), member("CONCURS")));
        assertProblem(record(CONSENSUS, body), 422, "INVALID_INPUT")
                .at("/members/1/capacity", "REQUIRED")
                .at("/members/1/language", "REQUIRED")
                .at("/members/1/reasons", "REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08", "sha256:9f86"})
    void anArtefactIsNamedByItsSha256(String sha256) {
        assertProblem(record(PROOFS, proof(sha256, "ACCEPTED")), 422, "INVALID_INPUT").at("/artefact/sha256", "NOT_A_SHA_256");
    }

    @Test
    void anArtefactIsAtAPlaceThatIsPlainlyNamed() {
        Map<String, Object> body = proof(someSha256(), "ACCEPTED");
        body.put("artefact", Map.of("sha256", someSha256(), "place", "javascript:alert(1)"));
        assertProblem(record(PROOFS, body), 422, "INVALID_INPUT").at("/artefact/place", "NOT_HTTPS");
    }
}
