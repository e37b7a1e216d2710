package org.aitreaty.permits.review;

import static io.restassured.RestAssured.given;
import static org.aitreaty.permits.review.Officers.AMERICAN;
import static org.aitreaty.permits.review.Officers.GRANT;
import static org.aitreaty.permits.review.Officers.GRANT_WITH_CONDITION;
import static org.aitreaty.permits.review.Officers.KENYAN;
import static org.aitreaty.permits.review.Officers.NORWEGIAN;
import static org.aitreaty.permits.review.Officers.REFUSE;
import static org.aitreaty.permits.review.Officers.decided;
import static org.aitreaty.permits.review.Officers.filed;
import static org.aitreaty.permits.review.Officers.move;
import static org.aitreaty.permits.review.Officers.moved;
import static org.aitreaty.permits.review.Officers.review;
import static org.aitreaty.permits.review.Officers.status;
import static org.aitreaty.permits.review.Officers.tag;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.permits.RegistryStub;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Decisions by two officers, and what no officer can decide. */
@QuarkusTest
class DecisionTest {

    @Test
    void aPermitIsGrantedByTwoOfficersAndByNoOneAlone() {
        String number = filed();
        moved(KENYAN, number, "decision-proposals", GRANT);
        assertProblem(move(KENYAN, number, "decision-confirmation", null), 409, "SECOND_OFFICER_REQUIRED");
        assertThat(status(number)).isEqualTo("UNDER_REVIEW");

        Response confirmed = moved(NORWEGIAN, number, "decision-confirmation", null);

        assertThat(confirmed.<String>path("status")).isEqualTo("GRANTED");
        Response application = Filings.get(Persona.LAB_MERIDIAN.token(), number);
        String permit = application.path("permit");
        assertThat(permit).matches("TP-\\d{4}-USA-\\d{6}-.");
        assertThat(application.<List<String>>path("history.status")).containsExactly("UNDER_REVIEW", "GRANTED");
        Response read = given().auth().oauth2(Persona.LAB_MERIDIAN.token()).get("/v1/permits/" + permit);
        assertThat(read.<String>path("limits.maxFlop")).isEqualTo("8e24");
        assertThat(read.<String>path("application")).isEqualTo(number);
        assertThat(read.<List<String>>path("allowedActions")).containsExactly("surrender");
        assertThat(given().get("/v1/permits/" + permit).<Object>path("limits")).as("not public").isNull();
        assertThat(EmbeddedDatabase.queryOne("select event_type from journal_entry where after ->> 'number' = '" + permit + "'")).isEqualTo("PermitIssued");
    }

    @Test
    void nobodyDecidesACaseOfTheirOwnState() {
        String number = filed();

        assertProblem(move(AMERICAN, number, "decision-proposals", GRANT), 403, "OWN_STATE");
        assertProblem(move(Persona.OFFICER.token(), number, "decision-proposals", GRANT), 403, "NATIONALITY_UNKNOWN");
        moved(KENYAN, number, "decision-proposals", GRANT);
        assertProblem(move(AMERICAN, number, "decision-confirmation", null), 403, "OWN_STATE");
        assertThat(status(number)).isEqualTo("UNDER_REVIEW");
    }

    /** Exactly one wins; the other is told that the version has changed. */
    @Test
    void ofTwoOfficersAtTheSameMomentOneDecides() throws Exception {
        for (int round = 0; round < 5; round++) {
            String number = filed();
            moved(KENYAN, number, "decision-proposals", GRANT);
            String tag = tag(number);
            String third = Tokens.ofOfficer("officer-tanaka", "JPN", "CASE_OFFICER");
            List<Callable<Response>> both = List.of(
                    () -> move(NORWEGIAN, number, "decision-confirmation", null, tag),
                    () -> move(third, number, "decision-return", "{\"reason\":\"The limit is too high\"}", tag));
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
                for (Future<Response> answer : officers.invokeAll(both)) {
                    answers.add(answer.get().statusCode());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
            boolean granted = status(number).equals("GRANTED");
            assertThat(review(KENYAN, number).<List<String>>path("proposals.settlement")).containsExactly(granted ? "CONFIRMED" : "RETURNED");
            assertThat(EmbeddedDatabase.queryOne("select count(*) from permit p join training_application a on a.id = p.application_id where a.number = '" + number + "'"))
                    .isEqualTo(granted ? "1" : "0");
        }
    }

    /** No officers, however many, grant what the treaty does not allow; every ground is told at once. */
    @Test
    void aGrantThatTheLawDoesNotAllowIsNotTakenUpWithAllGroundsTold() {
        String number = filed();
        RegistryStub.whileStateIs("USA", "WITHDRAWN", () -> {
            Response refused = move(KENYAN, number, "decision-proposals", GRANT);
            assertProblem(refused, 409, "GROUNDS_AGAINST");
            assertThat(refused.<List<String>>path("errors.code")).containsExactlyInAnyOrder("HOST_STATE_NOT_PARTY_WITHDRAWN", "FACILITY_STATE_NOT_PARTY_WITHDRAWN");
        });
        moved(KENYAN, number, "decision-proposals", GRANT);
        RegistryStub.whileStateIs(
                "USA", "WITHDRAWN", () -> assertProblem(move(NORWEGIAN, number, "decision-confirmation", null), 409, "GROUNDS_AGAINST"));
        assertThat(status(number)).isEqualTo("UNDER_REVIEW");
        assertThat(review(NORWEGIAN, number).<List<Object>>path("proposals.settlement")).containsExactly((Object) null);
        RegistryStub.whileAway(() -> assertProblem(move(NORWEGIAN, number, "decision-confirmation", null), 503, "PART_UNAVAILABLE"));
    }

    /** A permit that allowed more than was examined would let a run cross the frontier unseen. */
    @Test
    void limitsDoNotReachIntoAnotherClass() {
        String number = filed();

        Response refused = move(KENYAN, number, "decision-proposals", GRANT.replace("8e24", "1.1e25"));

        assertProblem(refused, 409, "GROUNDS_AGAINST");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("TERMS_ABOVE_CLASS");
        assertThat(move(KENYAN, number, "decision-proposals", GRANT.replace("8e24", "1e25")).statusCode()).as("the threshold itself is below").isEqualTo(200);
    }

    @Test
    void aRefusalNamesTheOfficersGroundsAndThoseOfTheLaw() {
        String number = filed();
        moved(KENYAN, number, "decision-proposals", REFUSE);
        RegistryStub.whileStateIs("USA", "WITHDRAWN", () -> moved(NORWEGIAN, number, "decision-confirmation", null));

        Response own = Filings.get(Persona.LAB_MERIDIAN.token(), number);
        assertThat(own.<String>path("status")).isEqualTo("REFUSED");
        assertThat(own.<List<String>>path("reasons.code")).containsExactly("EXAMINATION", "HOST_STATE_NOT_PARTY_WITHDRAWN", "FACILITY_STATE_NOT_PARTY_WITHDRAWN");
        assertThat(own.<String>path("reasons[0].message.fr")).isEqualTo("Le plan d’arrêt de la session est inopérant.");
        assertThat(Filings.get(null, number).<String>path("reasons[0].message.en")).startsWith("The secretariat refused it after examination");
    }

    @Test
    void aReturnedProposalLeavesTheApplicationWhereItWas() {
        String number = filed();
        moved(KENYAN, number, "decision-proposals", GRANT);
        assertProblem(move(NORWEGIAN, number, "decision-proposals", GRANT), 409, "PROPOSAL_OPEN");
        moved(NORWEGIAN, number, "decision-return", "{\"reason\":\"The limit is too high\"}");

        assertThat(status(number)).isEqualTo("UNDER_REVIEW");
        assertThat(review(KENYAN, number).<String>path("proposals[0].settledBecause")).isEqualTo("The limit is too high");
        assertProblem(move(NORWEGIAN, number, "decision-confirmation", null), 409, "NO_PROPOSAL");
        assertThat(decided(number, GRANT_WITH_CONDITION).<String>path("status")).isEqualTo("GRANTED_WITH_CONDITIONS");
    }

    /** Above the frontier two officers only recommend; with alignment not demonstrated not even that. */
    @Test
    void aboveTheFrontierOfficersRecommendAndTheCouncilDecides() {
        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> {
            String number = filed(Filings.FRONTIER);
            String terms = GRANT.replace("8e24", "3.9e25").replace("7e10", "4.05e11");
            assertThat(decided(number, terms).<String>path("status")).isEqualTo("COUNCIL_PENDING");
            assertThat(Filings.get(null, number).<Object>path("permit")).isNull();
        });
        String number = RegistryStub.underAlignment("DEMONSTRATED", () -> filed(Filings.FRONTIER));
        Response refused = move(KENYAN, number, "decision-proposals", GRANT.replace("8e24", "3.9e25").replace("7e10", "4.05e11"));
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("FRONTIER_NOT_DEMONSTRATED");
    }

    @Test
    void aProposalIsReadInFull() {
        String number = filed();
        String wrong =
                """
                { "outcome": "GRANT", "reasons": [ {} ],
                  "terms": { "maxFlop": "-1", "maxParameters": "many", "validFrom": "2020-01-01", "validTo": "2019-01-01", "conditions": [ { "dueOn": "tomorrow" } ] } }
                """;
        Response refused = move(KENYAN, number, "decision-proposals", wrong);
        assertProblem(refused, 422, "INVALID_INPUT");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .contains("/reasons", "/terms/maxFlop", "/terms/maxParameters", "/terms/validFrom", "/terms/validTo", "/terms/conditions/0/text", "/terms/conditions/0/dueOn");
        assertProblem(move(KENYAN, number, "decision-proposals", "{\"outcome\":\"REFUSE\",\"reasons\":[]}"), 422, "INVALID_INPUT").at("/reasons", "EMPTY");
    }
}
