package org.aitreaty.permits.review;

import static io.restassured.RestAssured.given;
import static org.aitreaty.permits.review.Officers.GRANT;
import static org.aitreaty.permits.review.Officers.GRANT_WITH_CONDITION;
import static org.aitreaty.permits.review.Officers.HEAD;
import static org.aitreaty.permits.review.Officers.KENYAN;
import static org.aitreaty.permits.review.Officers.NORWEGIAN;
import static org.aitreaty.permits.review.Officers.REFUSE;
import static org.aitreaty.permits.review.Officers.decided;
import static org.aitreaty.permits.review.Officers.filed;
import static org.aitreaty.permits.review.Officers.move;
import static org.aitreaty.permits.review.Officers.moved;
import static org.aitreaty.permits.review.Officers.review;
import static org.aitreaty.permits.review.Officers.status;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** What happens between a filing and its decision, and after it. */
@QuarkusTest
class ReviewTest {

    private static final String ASK = "{\"questions\":\"Which data was deduplicated?\",\"days\":30}";
    private static final String ANSWER = "{\"answer\":\"All of it, by exact match.\"}";
    private static final String LAB = Persona.LAB_MERIDIAN.token();

    @Inject
    LateAnswers lateAnswers;

    @Test
    void aReviewIsTakenUpByOneOfficerAtATime() {
        String number = filed();
        assertThat(move(KENYAN, number, "claim", null).statusCode()).isEqualTo(200);
        assertThat(move(KENYAN, number, "claim", null).statusCode()).as("again").isEqualTo(200);
        assertProblem(move(NORWEGIAN, number, "claim", null), 409, "CLAIMED_BY_ANOTHER");
        assertProblem(move(NORWEGIAN, number, "information-requests", ASK), 409, "CLAIMED_BY_ANOTHER");
        assertThat(queue("mine", KENYAN)).contains(number);
        assertThat(queue("free", NORWEGIAN)).doesNotContain(number);
        assertThat(review(LAB, number).<Object>path("claim")).as("not for the applicant").isNull();
        moved(NORWEGIAN, number, "release", null);
        assertThat(move(NORWEGIAN, number, "claim", null).<Boolean>path("claim.mine")).isTrue();
    }

    private static List<String> queue(String claim, String token) {
        return given().auth().oauth2(token).get("/v1/training-reviews?limit=100&claim=" + claim).path("items.number");
    }

    @Test
    void whileTheApplicantIsAskedTheClockStandsStillAndItsAnswerSetsItGoing() {
        String number = filed();
        moved(KENYAN, number, "information-requests", ASK);
        assertThat(review(LAB, number).<Object>path("clock.dueAt")).isNull();
        assertThat(review(LAB, number).<List<String>>path("allowedActions")).contains("information");
        assertProblem(move(KENYAN, number, "decision-proposals", REFUSE), 409, "NOT_IN_THIS_STATUS");
        assertThat(move(Persona.LAB_LUMEN.token(), number, "information", ANSWER).statusCode()).as("another lab").isEqualTo(404);

        Response answered = moved(LAB, number, "information", ANSWER);

        assertThat(answered.<String>path("status")).isEqualTo("UNDER_REVIEW");
        assertThat(answered.<String>path("requests[0].answer")).startsWith("All of it");
        assertThat(answered.<Object>path("clock.dueAt")).isNotNull();
    }

    @Test
    void anApplicationWhoseApplicantIsSilentLapses() throws Exception {
        String number = filed();
        moved(KENYAN, number, "information-requests", ASK);
        execute("update information_request set asked_at = asked_at - interval '31 days', due_at = due_at - interval '31 days' where application_id = "
                + "(select id from training_application where number = '" + number + "')");

        Response late = move(LAB, number, "information", ANSWER);

        assertProblem(late, 409, "TOO_LATE");
        lateAnswers.bringAbout(Instant.now());
        assertThat(status(number)).isEqualTo("LAPSED");
        assertThat(Filings.get(null, number).<List<String>>path("history.event")).endsWith("InformationRequested", "TrainingApplicationLapsed");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatWaitsForAnEvaluationOvertakesAProposal() {
        String number = filed();
        moved(KENYAN, number, "decision-proposals", GRANT);
        moved(KENYAN, number, "evaluation-wait", "{\"reason\":\"The predecessor is being evaluated\"}");
        assertThat(status(number)).isEqualTo("EVALUATION_PENDING");
        assertThat(review(KENYAN, number).<List<String>>path("proposals.settlement")).containsExactly("OVERTAKEN");
        moved(KENYAN, number, "review-resumption", "{\"reason\":\"The evaluation is there\"}");
        assertThat(decided(number, GRANT).<String>path("status")).isEqualTo("GRANTED");
    }

    @Test
    void aRefusalIsContestedAndRemittedByWhoHadNoPartInIt() {
        String number = filed();
        decided(number, REFUSE);
        moved(LAB, number, "appeal", "{\"grounds\":\"Section 4 was not read\"}");
        assertThat(status(number)).isEqualTo("UNDER_APPEAL");
        assertProblem(move(LAB, number, "appeal", "{\"grounds\":\"Again\"}"), 409, "NOT_IN_THIS_STATUS");
        String verdict = "{\"outcome\":\"REMITTED\",\"reasons\":{\"en\":\"It is material\",\"fr\":\"Elle est pertinente\"}}";
        assertThat(move(KENYAN, number, "appeal-decision", verdict).statusCode()).as("an officer").isEqualTo(403);
        assertProblem(move(HEAD, number, "appeal-decision", verdict.replace("REMITTED", "OVERTURNED")), 409, "NOT_IN_THIS_STATUS");

        Response decided = moved(HEAD, number, "appeal-decision", verdict);

        assertThat(decided.<String>path("status")).isEqualTo("UNDER_REVIEW");
        assertThat(decided.<Integer>path("clock.daysUsed")).isZero();
        assertThat(decided(number, GRANT).<String>path("status")).isEqualTo("GRANTED");
    }

    @Test
    void aRefusalThatIsUpheldStaysOneAndIsNotContestedTooLate() throws Exception {
        String number = filed();
        decided(number, REFUSE);
        moved(LAB, number, "appeal", "{\"grounds\":\"Section 4 was not read\"}");
        moved(HEAD, number, "appeal-decision", "{\"outcome\":\"UPHELD\",\"reasons\":{\"en\":\"It was\",\"fr\":\"Elle l’a été\"}}");
        assertThat(status(number)).isEqualTo("REFUSED");
        execute("update training_application set decided_at = decided_at - interval '30 days' where number = '" + number + "'");
        assertProblem(move(LAB, number, "appeal", "{\"grounds\":\"Once more\"}"), 409, "TOO_LATE");
    }

    @Test
    void conditionsThatAreOverturnedAreLiftedFromThePermit() {
        String number = filed();
        decided(number, GRANT_WITH_CONDITION);
        String permit = Filings.get(LAB, number).path("permit");
        moved(LAB, number, "appeal", "{\"grounds\":\"The audit was made last month\"}");
        assertThat(given().get("/v1/permits/" + permit).<String>path("summary.status")).as("in force meanwhile").isEqualTo("ISSUED");

        moved(HEAD, number, "appeal-decision", "{\"outcome\":\"OVERTURNED\",\"reasons\":{\"en\":\"It was\",\"fr\":\"Il l’a été\"}}");

        assertThat(status(number)).isEqualTo("GRANTED");
        assertThat(given().auth().oauth2(LAB).get("/v1/permits/" + permit).<List<String>>path("limits.conditions.standing")).containsExactly("LIFTED");
    }

    @Test
    void anApplicantTakesBackWhatIsExaminedAndNothingThatIsDecided() {
        String asked = filed();
        moved(KENYAN, asked, "information-requests", ASK);
        assertThat(Filings.withdraw(LAB, asked, Officers.tag(asked)).<String>path("status")).isEqualTo("WITHDRAWN");
        String granted = filed();
        decided(granted, GRANT);
        assertProblem(Filings.withdraw(LAB, granted, Officers.tag(granted)), 409, "NOT_IN_THIS_STATUS");
    }

    @Test
    void aReviewIsForApplicantHostStateAndSecretariat() {
        String number = filed();
        assertThat(review(LAB, number).statusCode()).isEqualTo(200);
        assertThat(review(Persona.DELEGATE_USA.token(), number).statusCode()).isEqualTo(200);
        assertThat(review(Persona.DELEGATE_FRA.token(), number).statusCode()).isEqualTo(404);
        assertThat(review(Persona.LAB_LUMEN.token(), number).statusCode()).isEqualTo(404);
        assertThat(review(Persona.DELEGATE_USA.token(), number).<Object>path("proposals")).as("for the secretariat alone").isNull();
    }
}
