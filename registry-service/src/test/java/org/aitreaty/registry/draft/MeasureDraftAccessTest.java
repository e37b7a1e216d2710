package org.aitreaty.registry.draft;

import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** EC-185: who sees and touches a draft of Brazil. What suffices is stated; everything else is generated and must fail. */
@QuarkusTest
class MeasureDraftAccessTest {

    /** One way of reaching a draft, with its permission held by these roles. */
    private record Door(String name, Set<String> roles, BiFunction<RequestSpecification, String, Response> knock) {}

    private static final List<Door> DOORS = List.of(
            new Door("GET", Set.of("DELEGATE", "LEGAL_OFFICER_DEPOSITARY", "AUDITOR_READONLY"), (as, id) -> as.get(Drafts.PATH + "/" + id)),
            new Door(
                    "PUT",
                    Set.of("DELEGATE"),
                    (as, id) -> as.header("If-Match", "\"v0\"").contentType(ContentType.JSON).body(Drafts.content("BR-SP")).put(Drafts.PATH + "/" + id)),
            new Door("DELETE", Set.of("DELEGATE"), (as, id) -> as.header("If-Match", "\"v0\"").delete(Drafts.PATH + "/" + id)),
            new Door(
                    "publication",
                    Set.of("DELEGATE", "LEGAL_OFFICER_DEPOSITARY"),
                    (as, id) -> as.header("If-Match", "\"v0\"").post(Drafts.PATH + "/" + id + "/publication")),
            new Door(
                    "repeal",
                    Set.of("DELEGATE"),
                    (as, id) -> as.header("Idempotency-Key", UUID.randomUUID())
                            .contentType(ContentType.JSON)
                            .body(Drafts.draft("REPEAL", measureOf(id), null, Drafts.repeal("2026-10-01")))
                            .post(Drafts.PATH)));

    private static final Set<String> NO_STATES = Set.of("HKG", "TWN", "XKX");

    @Test
    void ec185ADraftOfAnotherStateIsNotThereAndTheAttemptIsRecorded() {
        String id = Drafts.enact(Drafts.delegate("BRA", "author"), Drafts.content("BR-SP")).path("id");
        String published = draftOf(Drafts.enacted("BRA", Drafts.content("BR-RJ")));
        String before = rows();
        Map<String, String> strangers = strangers();
        int knocks = 0;
        for (Door door : DOORS) {
            for (Map.Entry<String, String> stranger : strangers.entrySet()) {
                String[] who = stranger.getKey().split(" ");
                if (who[0].equals("staff") && door.roles().contains(who[1])) {
                    continue;
                }
                boolean delegateOfState = who[0].equals("delegate") && !(door.name().equals("repeal") && NO_STATES.contains(who[1]));
                int attempts = attempts();
                Response answer = door.knock().apply(Drafts.as(stranger.getValue()), door.name().equals("repeal") ? published : id);
                assertProblem(answer, delegateOfState ? 404 : 403, delegateOfState ? "NOT_FOUND" : "NOT_PERMITTED");
                assertThat(attempts()).as("attempts recorded of %s at %s", stranger.getKey(), door.name()).isEqualTo(attempts + (delegateOfState ? 1 : 0));
                knocks++;
            }
        }
        assertThat(knocks).isEqualTo(DOORS.size() * strangers.size() - 3);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aListHoldsOnesOwnStateOnly() {
        String id = Drafts.enact(Drafts.delegate("BRA", "author"), Drafts.content("BR-MG")).path("id");

        assertThat(Drafts.all(Persona.DELEGATE_BRA.token(), Drafts.PATH + "?limit=2", "items.id")).contains(id);
        assertThat(Drafts.all(Persona.DELEGATE_BRA.token(), Drafts.PATH + "?limit=100", "items.state")).containsOnly("BRA");
        assertThat(Drafts.all(Persona.DELEGATE_FRA.token(), Drafts.PATH + "?state=BRA", "items.id")).isEmpty();
        assertThat(Drafts.all(Persona.DELEGATE_FRA.token(), Drafts.PATH, "items.id")).doesNotContain(id);
        assertThat(Drafts.all(Persona.DEPOSITARY.token(), Drafts.PATH + "?state=BRA", "items.id")).contains(id);
        assertThat(Drafts.all(Persona.AUDITOR.token(), Drafts.PATH + "?status=DRAFT", "items.id")).contains(id);
        assertProblem(Drafts.as(Persona.DEPOSITARY.token()).get(Drafts.PATH + "?state=br&status=OPEN&limit=0"), 422, "INVALID_INPUT").errorCount(3);
    }

    /** Everyone but the delegation: delegates of other States, entities that are none, and every other role. */
    private static Map<String, String> strangers() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String state : List.of("FRA", "USA", "ARG", "VAT", "NIU", "HKG", "TWN", "XKX")) {
            tokens.put("delegate " + state, Drafts.delegate(state, "stranger"));
        }
        for (String role : List.of("CASE_OFFICER", "LEGAL_OFFICER_DEPOSITARY", "COUNCIL_SECRETARY", "AUDITOR_READONLY")) {
            tokens.put("staff " + role, org.aitreaty.testkit.Tokens.of("staff", null, null, role));
        }
        tokens.put("lab", Persona.LAB_MERIDIAN.token());
        tokens.put("evaluator", Persona.EVALUATOR.token());
        return tokens;
    }

    private static int attempts() {
        return Integer.parseInt(EmbeddedDatabase.queryOne(
                "select count(*) from journal_entry where event_type in ('ForeignDraftAttempted', 'ForeignMeasureAttempted') and visibility = 'RESTRICTED'"));
    }

    private static String rows() {
        return EmbeddedDatabase.queryOne("select md5(string_agg(d.id || d.status || d.version, ',' order by d.id)) from national_measure_draft d where state_code = 'BRA'")
                + EmbeddedDatabase.queryOne("select count(*) from national_measure_version where state_code = 'BRA'");
    }

    private static String measureOf(String draft) {
        return EmbeddedDatabase.queryOne("select measure_id from national_measure_draft where id = '" + draft + "'");
    }

    private static String draftOf(String measure) {
        return EmbeddedDatabase.queryOne("select id from national_measure_draft where measure_id = '" + measure + "'");
    }
}
