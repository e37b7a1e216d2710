package org.aitreaty.registry.determination;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.consensusNotReached;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.consensusReached;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.proofAccepted;
import static org.aitreaty.registry.evidence.EvidenceOnRecord.proofsRejected;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.move;
import static org.aitreaty.registry.voting.Council.openVote;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.proposed;
import static org.aitreaty.registry.voting.Council.put;
import static org.aitreaty.registry.voting.Council.secretary;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.registry.voting.Council.vote;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Findings on alignment by votes of the Council, all for the years from 2060 on, so that no other test sees them. */
@QuarkusTest
class AlignmentResourceTest {

    private static Map<String, Object> finding(String finding) {
        return Map.of("kind", "ALIGNMENT", "alignment", Map.of("finding", finding));
    }

    private static Map<String, Object> pause(String runs, boolean paused) {
        return Map.of("kind", "CLASS_PAUSE", "classPause", Map.of("runs", runs, "paused", paused));
    }

    private static Map<String, Object> turn(String decision, String turn) {
        return Map.of("kind", "EARLIER_DECISION", "earlierDecision", Map.of("decision", decision, "turn", turn));
    }

    private static Map<String, Object> from(String day, Object effect) {
        Map<String, Object> proposal = proposal(effect);
        if (day != null) {
            proposal.put("effectiveFrom", day + "T12:00:00Z");
        }
        return proposal;
    }

    /** A vote that is open, with the time for consensus behind it. */
    private static String opened(String meeting, String matter, String day, Object effect) throws SQLException {
        String vote = proposed(put(meeting, matter, "RECORDED", from(day, effect)));
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update vote set proposed_at = proposed_at - interval '25 hours' where id = '" + vote + "'");
        }
        Response opened = openVote(vote, null);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        return vote;
    }

    private static String decided(String meeting, String matter, String day, Object effect) throws SQLException {
        String vote = opened(meeting, matter, day, effect);
        castAll(vote, members().subList(0, 12), "YES");
        Response closed = close(vote);
        assertThat(closed.<String>path("outcome")).as(closed.asString()).isEqualTo("CARRIED");
        return closed.path("decision");
    }

    private static Response proposing(String meeting, String matter, Object effect) {
        return secretary().body(put(meeting, matter, "RECORDED", proposal(effect))).post("/v1/votes");
    }

    private static Response alignment(String at) {
        return given().get("/v1/determinations/alignment?asOf=" + at);
    }

    private static List<Map<String, String>> paused(String at) {
        List<Map<String, String>> items = given().get("/v1/class-pauses?asOf=" + at).path("items");
        assertThat(given().get("/v1/legal-snapshot?asOf=" + at).<List<Map<String, String>>>path("classPauses")).isEqualTo(items);
        return items;
    }

    @Test
    void ec220DemonstratedNeedsConsensusAndProofOnFileFromTheProposalToTheAdoption() throws SQLException {
        String meeting = sitting(members());
        String pointer = "/proposal/effects/0/alignment/finding";
        proofsRejected();
        consensusNotReached();
        Response nothing = proposing(meeting, "ALIGNMENT", finding("DEMONSTRATED"));
        assertProblem(nothing, 422, "INVALID_INPUT").errorCount(2);
        assertThat(nothing.<List<String>>path("errors.code")).containsExactlyInAnyOrder("NO_CONSENSUS", "NO_PROOF");
        proofAccepted();
        assertProblem(proposing(meeting, "ALIGNMENT", finding("DEMONSTRATED")), 422, "INVALID_INPUT").errorCount(1).at(pointer, "NO_CONSENSUS");
        proofsRejected();
        consensusReached();
        assertProblem(proposing(meeting, "ALIGNMENT", finding("DEMONSTRATED")), 422, "INVALID_INPUT").errorCount(1).at(pointer, "NO_PROOF");

        proofAccepted();
        String vote = opened(meeting, "ALIGNMENT", "2060-01-01", finding("DEMONSTRATED"));
        castAll(vote, members(), "YES");
        proofsRejected();

        Response refused = close(vote);
        assertProblem(refused, 409, "CONFLICT");
        assertThat(refused.<String>path("detail")).contains("No proof of alignment is on file");
        assertThat(vote(vote).<String>path("status")).isEqualTo("OPEN");
        assertThat(alignment("2060-01-02").<String>path("finding")).isEqualTo("NOT_DEMONSTRATED");
        assertThat(move("/v1/votes/" + vote, "cancellation", Map.of("reason", "The proof was refuted.")).statusCode()).isEqualTo(200);
    }

    @Test
    void theFindingIsTheCouncils() {
        Map<String, Object> put = put(sitting("CP", given().get("/v1/organs/CP").path("members")), "ALIGNMENT", "RECORDED", proposal(finding("NOT_DEMONSTRATED")));
        put.put("organ", "CP");
        assertProblem(secretary().body(put).post("/v1/votes"), 422, "INVALID_INPUT").at("/proposal/effects/0/alignment", "NOT_FOR_THIS_ORGAN");
        assertProblem(proposing(sitting(members()), "ALIGNMENT", finding("SOLVED")), 422, "INVALID_INPUT")
                .at("/proposal/effects/0/alignment/finding", "NOT_ONE_OF");
    }

    /** From demonstrated to revoked to insoluble for good: what holds, what is paused, and what can be found next. */
    @Test
    void ec86RevocationPausesFrontierRunsAndInsolubleIsForGood() throws SQLException {
        String meeting = sitting(members());
        String consensus = consensusReached();
        String proof = proofAccepted();
        String demonstrated = decided(meeting, "ALIGNMENT", "2061-01-01", finding("DEMONSTRATED"));

        assertThat(alignment("2061-01-01T11:59:59.999Z").<String>path("finding")).isEqualTo("NOT_DEMONSTRATED");
        assertThat(alignment("2061-01-01T12:00:00Z").<Map<String, String>>path("$"))
                .containsEntry("finding", "DEMONSTRATED")
                .containsEntry("decision", demonstrated)
                .containsEntry("consensus", consensus)
                .containsEntry("proof", proof);
        assertThat(paused("2061-06-01")).isEmpty();

        String revocation = decided(meeting, "ALIGNMENT", "2062-01-01", finding("NOT_DEMONSTRATED"));
        assertThat(paused("2062-01-01T11:59:59.999Z")).isEmpty();
        assertThat(paused("2062-01-01T12:00:00Z"))
                .containsExactly(Map.of(
                        "runs", "FRONTIER", "ground", "NOT_DEMONSTRATED_ANY_MORE", "decision", revocation, "since", "2062-01-01T12:00:00Z"));

        String order = decided(meeting, "CLASS_PAUSE", "2063-01-01", pause("ALL_PERMITTED", true));
        assertThat(paused("2063-01-01T12:00:00Z")).extracting(one -> one.get("ground")).containsExactly("ORDERED", "NOT_DEMONSTRATED_ANY_MORE");
        assertThat(paused("2063-01-01T12:00:00Z").getFirst()).containsEntry("runs", "ALL_PERMITTED").containsEntry("decision", order);

        String declaration = decided(meeting, "ALIGNMENT", "2064-01-01", finding("DECLARED_UNSOLVABLE"));
        assertThat(alignment("2064-01-02").<Map<String, String>>path("$"))
                .containsEntry("finding", "DECLARED_UNSOLVABLE")
                .containsEntry("article", "4(6)")
                .containsEntry("consensus", null);
        for (String later : List.of("NOT_DEMONSTRATED", "DEMONSTRATED", "DECLARED_UNSOLVABLE")) {
            assertProblem(proposing(meeting, "ALIGNMENT", finding(later)), 422, "INVALID_INPUT")
                    .at("/proposal/effects/0/alignment/finding", "DECLARED_UNSOLVABLE");
        }

        decided(meeting, "ALIGNMENT", null, turn(declaration, "ANNULLED_FROM_THE_START"));
        assertThat(alignment("2064-01-02").<String>path("finding")).isEqualTo("NOT_DEMONSTRATED");
        assertThat(proposing(meeting, "ALIGNMENT", finding("DEMONSTRATED")).statusCode()).isEqualTo(201);
        for (String decision : List.of(revocation, demonstrated, order)) {
            decided(meeting, decision.equals(order) ? "CLASS_PAUSE" : "ALIGNMENT", null, turn(decision, "ANNULLED_FROM_THE_START"));
        }
        assertThat(alignment("2064-01-02").<String>path("finding")).isEqualTo("NOT_DEMONSTRATED");
        assertThat(paused("2064-01-02")).as("none of it ever came to hold").isEmpty();
    }

    @Test
    void onlyWhatIsPausedByAnOrderIsLetGoOn() {
        String meeting = sitting(members());
        String pointer = "/proposal/effects/0/classPause";
        assertProblem(proposing(meeting, "CLASS_PAUSE", pause("FRONTIER", false)), 422, "INVALID_INPUT").at(pointer + "/paused", "NOT_PAUSED");
        assertProblem(proposing(meeting, "CLASS_PAUSE", pause("SMALL", true)), 422, "INVALID_INPUT").at(pointer + "/runs", "NOT_ONE_OF");
        assertProblem(
                        secretary().body(put(meeting, "CLASS_PAUSE", "RECORDED", proposal(pause("FRONTIER", true), pause("FRONTIER", false)))).post("/v1/votes"),
                        422,
                        "INVALID_INPUT")
                .at("/proposal/effects/1", "TWICE");
    }

    @Test
    void whatADecisionOnTheListOfCapabilitiesSaysStandsInTheJournalForWhoKeepsTheList() throws SQLException {
        Map<String, Object> capability = Map.of(
                "code", "CYBER", "titleEn", "Cyber-offence", "titleFr", "Cyberattaque", "definitionEn", "Finding weaknesses.", "definitionFr", "Trouver des failles.");
        Map<String, Object> effect = Map.of("kind", "CAPABILITY_LIST", "capabilityList", Map.of("capabilities", List.of(capability)));
        assertProblem(
                        proposing(sitting(members()), "CAPABILITY_LIST", Map.of("kind", "CAPABILITY_LIST", "capabilityList", Map.of("capabilities", List.of()))),
                        422,
                        "INVALID_INPUT")
                .at("/proposal/effects/0/capabilityList/capabilities", "NOT_A_LIST");

        String decision = decided(sitting(members()), "CAPABILITY_LIST", "2060-01-01", effect);

        assertThat(EmbeddedDatabase.queryOne("select concat_ws(' ', event_type, visibility, after ->> 'effectiveFrom', after #>> '{effects,0,kind}',"
                        + " after #>> '{effects,0,capabilityList,capabilities,0,titleFr}') from journal_entry where subject_id = '" + decision + "'"))
                .isEqualTo("DecisionAdopted PUBLIC 2060-01-01T12:00:00Z CAPABILITY_LIST Cyberattaque");
        assertThat(Instant.parse(given().get("/v1/decisions/" + decision).<String>path("effectiveFrom"))).isEqualTo("2060-01-01T12:00:00Z");
    }
}
