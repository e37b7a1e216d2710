package org.aitreaty.registry.withdrawal;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.action.Acts.recorded;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.Following;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.Feeds;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VCT has given notice on 15 June 2026 by the demonstration's rule, SLV on 15 September 2025. */
@QuarkusTest
class WithdrawalResourceTest {

    @Inject
    @All
    List<FeedConsumer> consumers;

    @Inject
    Following following;

    @Inject
    TreatyTime time;

    @BeforeEach
    void whatIsHeld() throws SQLException {
        Feeds.PERMITS.reset();
        Feeds.EVALUATIONS.reset();
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from holding");
            statement.execute("delete from feed_position");
        }
        filed("long-ago", "VCT", "2026-01-10T09:00:00Z");
        ended("TrainingApplicationWithdrawn", "long-ago", "2026-02-10T09:00:00Z");
        filed("one", "VCT", "2026-03-01T09:00:00Z");
        filed("two", "VCT", "2026-03-02T09:00:00Z");
        filed("three", "VCT", "2026-07-01T09:00:00Z");
        filed("other", "FRA", "2026-03-01T09:00:00Z");
        Feeds.PERMITS.add("ModelRegistered", "model/m", Instant.parse("2026-03-01T09:00:00Z"), "{\"organisation\":\"x\"}");
        ended("TrainingApplicationRefused", "never-held", "2026-03-03T09:00:00Z");
        ended("TrainingApplicationWithdrawn", "two", "2026-08-01T09:00:00Z");
        Feeds.EVALUATIONS.add("EvaluatorRegistered", "evaluator/aster", Instant.parse("2026-04-01T09:00:00Z"), "{\"legalName\":\"Aster\",\"hostState\":\"VCT\"}");
        // What evaluations-service does not check must not stop the reading of its feed.
        Feeds.EVALUATIONS.add("EvaluatorRegistered", "evaluator/odd", Instant.parse("2026-04-01T09:00:00Z"), "{\"legalName\":\"Odd\",\"hostState\":\"QQQ\"}");
        follow();
    }

    private static void filed(String id, String state, String at) {
        Feeds.PERMITS.add(
                "TrainingApplicationFiled", "training-application/" + id, Instant.parse(at), "{\"number\":\"TA-" + id + "\",\"hostState\":\"" + state + "\"}");
    }

    private static void ended(String event, String id, String at) {
        Feeds.PERMITS.add(event, "training-application/" + id, Instant.parse(at), "{\"number\":\"TA-" + id + "\",\"status\":\"X\"}");
    }

    private void follow() {
        for (FeedConsumer consumer : consumers) {
            while (following.step(consumer) == Following.Step.TAKEN) {
                // As the schedule does.
            }
        }
    }

    private static RequestSpecification delegateOf(String state) {
        return given().auth().oauth2(Tokens.ofDelegate("somebody", state, "DELEGATE"));
    }

    @Test
    void theDatesAreForEveryoneAndNothingElse() {
        Response dossier = given().queryParam("asOf", "2026-11-23").get("/v1/withdrawals/VCT");

        assertThat(dossier.statusCode()).as(dossier.asString()).isEqualTo(200);
        assertThat(dossier.<Map<String, Object>>path("withdrawal"))
                .containsEntry("status", "WITHDRAWING")
                .containsEntry("givenOn", "2026-06-15")
                .containsEntry("effectiveOn", "2027-06-15")
                .containsEntry("retractableUntil", "2027-06-14")
                .containsEntry("daysLeft", (int) ChronoUnit.DAYS.between(LocalDate.parse("2026-11-23"), LocalDate.parse("2027-06-15")));
        assertThat(dossier.<Object>path("checklist")).isNull();
        assertThat(given().get("/v1/treaty-actions/" + dossier.path("withdrawal.noticeId")).<String>path("type")).isEqualTo("WITHDRAWAL_NOTICE");
        for (Persona persona : List.of(Persona.DELEGATE_FRA, Persona.LAB_MERIDIAN, Persona.EVALUATOR, Persona.SERVICE_REGISTRY)) {
            assertThat(given().auth().oauth2(persona.token()).get("/v1/withdrawals/VCT").<Object>path("checklist")).as("%s", persona).isNull();
        }
    }

    /** EC-43. */
    @Test
    void theStateAndTheSecretariatSeeWhatIsToBeWoundDownUntilTheDayOfEffect() {
        for (RequestSpecification reader : List.of(delegateOf("VCT"), given().auth().oauth2(Persona.DEPOSITARY.token()), given().auth().oauth2(Persona.AUDITOR.token()))) {
            Response dossier = reader.queryParam("asOf", "2026-11-23").get("/v1/withdrawals/VCT");
            assertThat(dossier.<Map<String, Object>>path("checklist")).containsEntry("open", 3).containsEntry("done", 1).containsEntry("due", "2027-06-15").containsEntry("overdue", false);
            assertThat(dossier.<List<String>>path("checklist.groups.kind")).containsExactly("TRAINING_APPLICATION", "EVALUATOR");
            assertThat(dossier.<List<String>>path("checklist.groups[0].items.label")).as("those still held first").containsExactly("TA-one", "TA-three", "TA-two");
            assertThat(dossier.<List<String>>path("checklist.groups[0].items.status")).containsExactly("OPEN", "OPEN", "DONE");
            assertThat(dossier.<String>path("checklist.groups[0].items[2].doneAt")).isEqualTo("2026-08-01T09:00:00Z");
            assertThat(dossier.<List<String>>path("checklist.groups[1].items.href")).containsExactly("/v1/evaluators/aster");
            assertThat(dossier.<List<String>>path("checklist.sources.standing")).containsExactly("FOLLOWING", "FOLLOWING");
        }
    }

    @Test
    void asOfAnotherDayItShowsWhatWasHeldThen() {
        Response then = delegateOf("VCT").queryParam("asOf", "2026-07-15").get("/v1/withdrawals/VCT");
        assertThat(then.<Integer>path("checklist.open")).isEqualTo(4);
        assertThat(then.<Integer>path("checklist.done")).isZero();
        Response afterwards = delegateOf("VCT").queryParam("asOf", "2027-06-15").get("/v1/withdrawals/VCT");
        assertThat(afterwards.<String>path("withdrawal.status")).isEqualTo("WITHDRAWN");
        assertThat(afterwards.<Integer>path("withdrawal.daysLeft")).isZero();
        assertThat(afterwards.<Object>path("withdrawal.retractableUntil")).isNull();
        assertThat(afterwards.<Boolean>path("checklist.overdue")).isTrue();
    }

    @Test
    void whatEndsIsShownAsDoneAsSoonAsItIsTold() {
        ended("TrainingApplicationRefused", "three", "2026-09-01T09:00:00Z");
        follow();

        Response dossier = delegateOf("VCT").get("/v1/withdrawals/VCT");
        assertThat(dossier.<Integer>path("checklist.open")).isEqualTo(2);
        assertThat(dossier.<Integer>path("checklist.done")).isEqualTo(2);
    }

    @Test
    void aSourceThatIsNotFollowedIsSaidToBeSo() {
        Feeds.EVALUATIONS.answerOnly(503);
        for (int i = 0; i < 3; i++) {
            consumers.forEach(following::step);
        }
        Response dossier = delegateOf("VCT").get("/v1/withdrawals/VCT");

        assertThat(dossier.<List<Map<String, Object>>>path("checklist.sources")).anySatisfy(source -> assertThat(source)
                .containsEntry("service", "evaluations-service")
                .containsEntry("standing", "UNREACHABLE")
                .hasEntrySatisfying("heardAt", at -> assertThat(at).isNotNull()));
    }

    @Test
    void theFeedsAreReadWithTheAccountOfThisService() {
        assertThat(Feeds.PERMITS.authorizations()).isNotEmpty().allSatisfy(header -> {
            assertThat(header).startsWith("Bearer ");
            String claims = new String(java.util.Base64.getUrlDecoder().decode(header.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(claims).contains("\"actor_kind\":\"service\"").contains("\"SERVICE\"");
        });
    }

    @Test
    void withoutANoticeThereIsNoDossier() {
        assertProblem(given().get("/v1/withdrawals/FRA"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/withdrawals/ZZZ"), 404, "NOT_FOUND");
        assertProblem(given().queryParam("asOf", "2026-06-14").get("/v1/withdrawals/VCT"), 404, "NOT_FOUND");
        assertProblem(delegateOf("FRA").get("/v1/withdrawals/FRA/holdings"), 404, "NOT_FOUND");
    }

    /** Retracted, the notice is as if it had not been given; a new one opens a new dossier. */
    @Test
    void aRetractedNoticeHasNoDossier() {
        LocalDate today = time.legalDay(time.now());
        recorded("PRY", "WITHDRAWAL_NOTICE", today.minusDays(5));
        assertThat(given().get("/v1/withdrawals/PRY").<String>path("withdrawal.effectiveOn")).isEqualTo(today.minusDays(5).plusMonths(12).toString());
        recorded("PRY", "RETRACTION_OF_WITHDRAWAL", today.minusDays(3));
        assertProblem(given().get("/v1/withdrawals/PRY"), 404, "NOT_FOUND");
        recorded("PRY", "WITHDRAWAL_NOTICE", today.minusDays(2));

        assertThat(given().get("/v1/withdrawals/PRY").<String>path("withdrawal.givenOn")).isEqualTo(today.minusDays(2).toString());
    }

    @Test
    void allAreListedInTheOrderInWhichTheyTakeEffectPageByPage() {
        List<String> whole = given().queryParam("asOf", "2026-11-23").queryParam("limit", 100).get("/v1/withdrawals").path("items.state");
        List<String> days = given().queryParam("asOf", "2026-11-23").queryParam("limit", 100).get("/v1/withdrawals").path("items.effectiveOn");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("asOf", "2026-11-23").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/withdrawals");
            paged.addAll(page.<List<String>>path("items.state"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(whole).contains("SLV", "VCT").doesNotContain("FRA");
        assertThat(days).isSorted();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void everythingToBeWoundDownIsListedByKindPageByPageForThoseItConcerns() {
        Response first = delegateOf("VCT").queryParam("kind", "TRAINING_APPLICATION").queryParam("limit", 2).get("/v1/withdrawals/VCT/holdings");
        assertThat(first.<List<String>>path("items.label")).containsExactly("TA-one", "TA-two");
        Response second = delegateOf("VCT")
                .queryParam("kind", "TRAINING_APPLICATION")
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/v1/withdrawals/VCT/holdings");
        assertThat(second.<List<String>>path("items.label")).containsExactly("TA-three");
        assertThat(second.<Object>path("nextCursor")).isNull();
        assertThat(delegateOf("VCT").get("/v1/withdrawals/VCT/holdings").<List<String>>path("items.kind")).contains("EVALUATOR").hasSize(4);
        assertProblem(delegateOf("VCT").queryParam("kind", "CASTLE").get("/v1/withdrawals/VCT/holdings"), 422, "INVALID_INPUT").at("?kind", "NOT_ONE_OF");
    }

    @Test
    void othersAreToldThereIsNoneAndTheAttemptIsOnRecord() {
        assertProblem(delegateOf("FRA").get("/v1/withdrawals/VCT/holdings"), 404, "NOT_FOUND");

        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'ForeignWithdrawalHoldingsAttempted' and actor_state = 'FRA' "
                        + "and visibility = 'RESTRICTED'"))
                .isNotEqualTo("0");
    }
}
