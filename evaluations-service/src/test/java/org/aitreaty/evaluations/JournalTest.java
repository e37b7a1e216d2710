package org.aitreaty.evaluations;

import static io.restassured.RestAssured.given;
import static org.aitreaty.evaluations.Registry.as;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Sequencer;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal of this service, for all that share its mechanism. */
@QuarkusTest
class JournalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Journal journal;

    @Inject
    Sequencer sequencer;

    private final String subject = UUID.randomUUID().toString();

    private JournalEvent event(Visibility visibility) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("flop", "3.8e25");
        facts.put("name", "Île \u2028 \"é\" 🜂");
        facts.put("nested", Map.of("count", 7, "list", List.of("b", "a")));
        facts.put("nothing", null);
        return JournalEvent.created("Tried", "trial", subject, facts, visibility);
    }

    private String entriesOfSubject() {
        return EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_id = '" + subject + "'");
    }

    @Test
    void anEntryStandsAndFallsWithItsTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.record(Actor.system("test"), event(Visibility.PUBLIC));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessageContaining("the change failed");
        assertThat(entriesOfSubject()).isEqualTo("0");

        QuarkusTransaction.requiringNew().run(() -> journal.record(Actor.system("test"), event(Visibility.PUBLIC)));
        assertThat(entriesOfSubject()).isEqualTo("1");
    }

    @Test
    void withoutATransactionThereIsNoEntry() {
        assertThatThrownBy(() -> journal.record(Actor.system("test"), event(Visibility.PUBLIC))).isInstanceOf(TransactionalException.class);
        assertThat(entriesOfSubject()).isEqualTo("0");
    }

    @Test
    void anAttemptStaysOnRecordAlthoughTheRequestIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.recordAttempt(Actor.system("test"), event(Visibility.RESTRICTED));
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
        assertThat(entriesOfSubject()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update journal_entry set after = '{}'",
        "delete from journal_entry",
        "truncate journal_entry cascade",
        "update journal_position set position = position + 1",
        "delete from journal_position",
        "truncate journal_position",
        "drop table journal_entry cascade",
        "alter table journal_entry disable trigger all",
        "alter table journal_entry add column x text",
        "drop trigger tr_journal_entry_pending on journal_entry",
        "truncate journal_pending",
        "set role service_owner"
    })
    void theServiceItselfCannotChangeWhatIsWritten(String attempt) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOfSatisfying(
                    SQLException.class, refusal -> assertThat(refusal.getSQLState()).as(refusal.getMessage()).isIn("42501", "42704"));
        }
    }

    @Test
    void everyReaderOfAnEntryCanComputeItsHash() throws Exception {
        Actor lab = new Actor(org.aitreaty.kit.actor.ActorKind.LAB, "subject-of-a-person", "A. Person", null, "meridian", java.util.Set.of());
        QuarkusTransaction.requiringNew().run(() -> journal.record(lab, event(Visibility.PUBLIC)));
        sequencer.assign();

        JsonNode forEveryone = entry(null);
        JsonNode forOfficer = entry(Persona.OFFICER);
        assertThat(leafHash(forEveryone)).isEqualTo(forEveryone.get("leafhash").asText());
        assertThat(leafHash(forOfficer)).isEqualTo(forOfficer.get("leafhash").asText()).isEqualTo(forEveryone.get("leafhash").asText());

        assertThat(forEveryone.toString()).doesNotContain("Person", "subject-of-a-person");
        JsonNode actor = forOfficer.get("actor");
        assertThat(actor.get("name").asText()).isEqualTo("A. Person");
        assertThat(sha256(HexFormat.of().parseHex(actor.get("salt").asText()), actor.get("id").asText().getBytes(StandardCharsets.UTF_8)))
                .as("the person who acted is committed to")
                .isEqualTo(forEveryone.get("actor").get("hash").asText());
    }

    private JsonNode entry(Persona reader) throws IOException {
        long after = Long.parseLong(EmbeddedDatabase.queryOne(
                "select position - 1 from journal_position p join journal_entry e on e.id = p.entry_id where e.subject_id = '" + subject + "'"));
        var request = reader == null ? given() : as(reader);
        JsonNode items = JSON.readTree(request.queryParam("after", after).queryParam("limit", 1).get("/v1/feed").asByteArray()).get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("subject").asText()).isEqualTo("trial/" + subject);
        return items.get(0);
    }

    /** As a verifier would do it, from the description in the API alone. */
    private static String leafHash(JsonNode entry) throws Exception {
        ObjectNode leaf = JSON.createObjectNode();
        for (String field : List.of("id", "time", "type", "subject", "visibility", "data")) {
            leaf.set(field, entry.get(field));
        }
        ObjectNode actor = leaf.putObject("actor");
        for (String field : List.of("kind", "state", "organisation", "hash")) {
            if (entry.get("actor").has(field)) {
                actor.set(field, entry.get("actor").get(field));
            }
        }
        byte[] canonical = new JsonCanonicalizer(leaf.toString()).getEncodedUTF8();
        return sha256(new byte[] {0}, HexFormat.of().parseHex(entry.get("salt").asText()), canonical);
    }

    private static String sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void everyoneSeesInTheFeedWhatIsMeantForThem() throws SQLException {
        long before = Long.parseLong(EmbeddedDatabase.queryOne("select coalesce(max(position), 0) from journal_position"));
        for (Visibility visibility : Visibility.values()) {
            QuarkusTransaction.requiringNew().run(() -> journal.record(Actor.system("test"), event(visibility)));
        }
        sequencer.assign();
        assertThat(visibleTo(null, before)).containsExactly("PUBLIC");
        for (Persona persona : Persona.values()) {
            List<String> expected =
                    switch (persona) {
                        case LAB_MERIDIAN, LAB_LUMEN, EVALUATOR -> List.of("PUBLIC");
                        case DELEGATE_FRA, DELEGATE_USA, DELEGATE_BRA, AUTHORITY_USA, AUTHORITY_FRA, REPRESENTATIVE_FRA -> List.of("PUBLIC", "PARTIES");
                        case OFFICER, DEPOSITARY, COUNCIL_SECRETARY, HEAD_OF_SECRETARIAT, AUDITOR, SERVICE_REGISTRY -> List.of("PUBLIC", "PARTIES", "RESTRICTED");
                    };
            assertThat(visibleTo(persona, before)).as("feed of %s", persona).containsExactlyElementsOf(expected);
        }
    }

    private List<String> visibleTo(Persona reader, long after) {
        var request = reader == null ? given() : as(reader);
        List<Map<String, Object>> items = request.queryParam("after", after).queryParam("limit", 100).get("/v1/feed").path("items");
        return items.stream()
                .filter(item -> item.get("subject").equals("trial/" + subject))
                .map(item -> item.get("visibility").toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1e3", "99999999999999999999", "1.5"})
    void aPositionThatIsNoneIsRefused(String after) {
        assertProblem(given().queryParam("after", after).get("/v1/feed"), 422, "INVALID_INPUT").at("?after", "NOT_A_POSITION");
    }
}
