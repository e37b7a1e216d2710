package org.aitreaty.registry.parameter;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.PermitsStub;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ParameterPreviewTest {

    private static final String EFFECT = "2190-03-01T17:00:00Z";

    private static Map<String, Object> change(String key, Object value, String rule, Integer days) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("key", key);
        change.put("value", value);
        change.put("transitionalRule", rule);
        if (days != null) {
            change.put("graceDays", days);
        }
        return Map.of("kind", "PARAMETER", "parameter", change);
    }

    private static Response preview(Persona persona, String effect, Object... effects) {
        Map<String, Object> ask = new LinkedHashMap<>();
        ask.put("effects", List.of(effects));
        if (effect != null) {
            ask.put("effectiveFrom", effect);
        }
        return given().auth().oauth2(persona.token()).contentType("application/json").body(ask).post("/v1/parameters/previews");
    }

    private static Response preview() {
        return preview(Persona.COUNCIL_SECRETARY, EFFECT, change("frontier.flop", "1e24", "GRACE", 90));
    }

    @Test
    void theDifferenceStandsBesideWhatWouldChange() {
        Response preview = preview();

        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        assertThat(preview.<String>path("effectiveFrom")).isEqualTo(EFFECT);
        assertThat(preview.<List<String>>path("differences.key")).containsExactly("frontier.flop");
        String held = given().get("/v1/parameters?asOf=" + EFFECT).path("items.find { it.key == 'frontier.flop' }.value");
        assertThat(preview.<String>path("differences[0].before.value")).isEqualTo(held);
        assertThat(preview.<Map<String, Object>>path("differences[0].after"))
                .containsEntry("value", "1e24")
                .containsEntry("unit", "FLOP")
                .containsEntry("comparator", ">")
                .containsEntry("article", "4(2)(b)")
                .containsEntry("effectiveFrom", EFFECT)
                .containsEntry("decision", null)
                .containsEntry("transitionalRule", "GRACE")
                .containsEntry("graceDays", 90);
        assertThat(preview.<Integer>path("changes.counts[0].changed")).isEqualTo(3);
        assertThat(preview.<String>path("changes.counts[1].note.fr")).isEqualTo("Aucune.");
        assertThat(preview.<String>path("changes.items[0].number")).isEqualTo("TA-2026-USA-000001-X");
        assertThat(preview.<String>path("changes.items[0].after.triggers[0].threshold")).isEqualTo("1e24");
        assertThat(preview.<String>path("changes.items[0].reaches[0].why.fr")).isEqualTo("Grâce.");
        assertThat(preview.<Integer>path("changes.notListed")).isEqualTo(2);
        assertThat(given().get("/v1/parameters?asOf=" + EFFECT).<String>path("items.find { it.key == 'frontier.flop' }.value"))
                .as("nothing was decided")
                .isEqualTo(held);
    }

    @Test
    void permitsServiceIsAskedWithTheAccountOfThisServiceAndTheWholeDraft() throws Exception {
        preview(Persona.REPRESENTATIVE_FRA, EFFECT, change("frontier.flop", "1e24", "GRACE", 90), change("training.permit.params", "5e8", "APPLY_AT_FILING", null));

        JsonNode question = new ObjectMapper().readTree(PermitsStub.questions().getLast());
        assertThat(question).isEqualTo(new ObjectMapper().readTree("{\"effectiveFrom\":\"" + EFFECT + "\",\"changes\":["
                + "{\"key\":\"frontier.flop\",\"value\":\"1e24\",\"transitionalRule\":\"GRACE\",\"graceDays\":90},"
                + "{\"key\":\"training.permit.params\",\"value\":\"5e8\",\"transitionalRule\":\"APPLY_AT_FILING\",\"graceDays\":null}]}"));
        assertThat(PermitsStub.authorizations().getLast()).startsWith("Bearer ").doesNotContain(Persona.REPRESENTATIVE_FRA.token());
    }

    @Test
    void aDraftWithoutAnInstantIsSeenAsOfNow() {
        Response preview = preview(Persona.AUDITOR, null, change("incident.clock", "DISCOVERY", "APPLY_AT_DECISION", null));

        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        assertThat(preview.<String>path("effectiveFrom")).isEqualTo(preview.<String>path("differences[0].after.effectiveFrom"));
    }

    /** Each complaint is the one that a proposal of the same effects gets, at the same place in it. */
    @Test
    void aDraftIsCheckedAsAProposalIs() {
        Object[] effects = {
            change("frontier.flop", "0", "APPLY_AT_FILING", 4),
            change("frontier.flop", "1e24", "GRACE", null),
            change("no.such", "1", "APPLY_AT_DECISION", null),
            change("compute.basis", "GUESS", "APPLY_AT_DECISION", null),
            Map.of("kind", "PARAMETER")
        };
        int asked = PermitsStub.questions().size();
        Response refused = preview(Persona.DELEGATE_FRA, EFFECT, effects);
        Response proposal = Council.secretary()
                .body(Council.put(Council.convened("EC"), "THRESHOLD", "RECORDED", Council.proposal(effects)))
                .post("/v1/votes");

        assertProblem(refused, 422, "INVALID_INPUT");
        assertThat(complaints(refused, "/effects")).isNotEmpty().containsExactlyInAnyOrderElementsOf(complaints(proposal, "/proposal/effects"));
        assertThat(PermitsStub.questions()).as("nobody is asked about it").hasSize(asked);
    }

    private static List<String> complaints(Response refused, String prefix) {
        List<Map<String, String>> errors = refused.path("errors");
        assertThat(errors).as(refused.asString()).isNotNull();
        List<String> complaints = new ArrayList<>();
        errors.stream()
                .filter(error -> error.get("pointer").startsWith(prefix))
                .forEach(error -> complaints.add(error.get("pointer").substring(prefix.length()) + " " + error.get("code")));
        return complaints;
    }

    @Test
    void whatIsNoChangeOfAParameterIsNotPreviewed() {
        assertProblem(
                        preview(
                                Persona.COUNCIL_SECRETARY,
                                "2020-01-01T00:00:00Z",
                                Map.of("kind", "ALIGNMENT", "alignment", Map.of("finding", "DEMONSTRATED"))),
                        422,
                        "INVALID_INPUT")
                .at("/effects/0/kind", "NOT_A_PARAMETER")
                .at("/effectiveFrom", "NOT_AHEAD");
        assertProblem(preview(Persona.COUNCIL_SECRETARY, EFFECT), 422, "INVALID_INPUT").at("/effects", "MISSING");
    }

    @ParameterizedTest(name = "{0} {1} after {2} ms")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0   | {}                       | 0
            503 | {}                       | 0
            500 | <html>                   | 0
            401 | {}                       | 0
            403 | {}                       | 0
            422 | {}                       | 0
            302 | {}                       | 0
            200 | <html>Welcome</html>     | 0
            200 | {}                       | 0
            200 | {"counts":[],"items":[   | 0
            200 | null                     | 0
            200 | {}                       | 1500
            """)
    void withoutPermitsServiceNothingHalfIsSaid(int status, String body, long delay) {
        PermitsStub.whileItAnswers(status, body, delay, () -> {
            Response refused = preview();
            assertProblem(refused, 503, "PART_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.asString()).doesNotContain("differences");
        });
        assertThat(preview().statusCode()).as("when it is back").isEqualTo(200);
    }

    @Test
    void whoAskedForAPreviewIsRecorded() {
        String count = "select count(*) from journal_entry where event_type = 'ParametersPreviewed' and actor_state = 'FRA' and visibility = 'RESTRICTED'";
        long before = Long.parseLong(EmbeddedDatabase.queryOne(count));
        preview(Persona.REPRESENTATIVE_FRA, EFFECT, change("frontier.flop", "1.25e24", "GRACE", 90));

        assertThat(Long.parseLong(EmbeddedDatabase.queryOne(count))).isEqualTo(before + 1);
        assertThat(EmbeddedDatabase.queryOne("select after::text from journal_entry where event_type = 'ParametersPreviewed' order by recorded_at desc limit 1"))
                .contains("frontier.flop=1.25e24");
    }
}
