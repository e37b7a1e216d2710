package org.aitreaty.permits.review;

import static io.restassured.RestAssured.given;
import static org.aitreaty.permits.review.Officers.GRANT;
import static org.aitreaty.permits.review.Officers.decided;
import static org.aitreaty.permits.review.Officers.filed;
import static org.aitreaty.permits.review.Officers.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.Following;
import org.aitreaty.kit.consumer.Places;
import org.aitreaty.permits.FollowedFeed;
import org.aitreaty.permits.RegistryStub;
import org.aitreaty.permits.council.FrontierDecisions;
import org.aitreaty.permits.permit.TreatyTermination;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.FeedSource;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of applications by what the Council decides and what States do. */
@QuarkusTest
class CouncilDecisionTest {

    private static final FeedSource REGISTRY = FollowedFeed.REGISTRY;
    private static final String TERMS = GRANT.replace("8e24", "3.9e25").replace("7e10", "4.05e11");

    @Inject
    Following following;

    @Inject
    Places places;

    @Inject
    FrontierDecisions decisions;

    @Inject
    TreatyTermination termination;

    @Inject
    CouncilDecisions council;

    @BeforeEach
    @AfterEach
    void beginAnew() throws SQLException {
        REGISTRY.reset();
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from frontier_decision");
            statement.execute("delete from frontier_decision_turn");
            statement.execute("delete from feed_position");
        }
    }

    private void take(FeedConsumer consumer) {
        for (int round = 0; round < 50 && places.of(consumer.name()).map(place -> place.position() < REGISTRY.length()).orElse(true); round++) {
            following.step(consumer);
        }
    }

    private static void adopted(String number, String from, String effect) {
        REGISTRY.add(
                "DecisionAdopted",
                "decision/" + number,
                Instant.parse("2026-11-23T09:00:00Z"),
                "{\"number\":\"%s\",\"kind\":\"DECISION\",\"organ\":\"EC\",\"effects\":[%s],\"effectiveFrom\":\"%s\"}".formatted(number, effect, from));
    }

    private static String permit(String application, boolean approved) {
        return "{\"kind\":\"FRONTIER_PERMIT\",\"frontierPermit\":{\"application\":\"%s\",\"approved\":%s}}".formatted(application, approved);
    }

    private static String recommended() {
        return RegistryStub.underAlignment("DEMONSTRATED", () -> {
            String number = filed(Filings.FRONTIER);
            assertThat(decided(number, TERMS).<String>path("status")).isEqualTo("COUNCIL_PENDING");
            return number;
        });
    }

    @Test
    void anApprovalIssuesThePermitThatOfficersRecommendedOnce() {
        String number = recommended();
        adopted("EC-9/DEC.1", "2026-11-23T09:00:01Z", permit(number, true));
        take(decisions);

        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> {
            council.bringAbout(Instant.now());
            council.bringAbout(Instant.now());
        });

        assertThat(status(number)).isEqualTo("GRANTED");
        Response permit = given().get("/v1/permits/" + Filings.get(null, number).path("permit"));
        assertThat(permit.<String>path("councilDecision")).isEqualTo("EC-9/DEC.1");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from permit p join training_application a on a.id = p.application_id where a.number = '" + number + "'"))
                .isEqualTo("1");
    }

    /** EC-85: not even a unanimous Council takes the place of the finding. */
    @Test
    void anApprovalWhileAlignmentIsNotDemonstratedAnyMoreEndsInARefusal() {
        String number = recommended();
        adopted("EC-9/DEC.2", "2026-11-23T09:00:01Z", permit(number, true));
        take(decisions);

        council.bringAbout(Instant.now());

        assertThat(status(number)).isEqualTo("REFUSED");
        assertThat(Filings.get(null, number).<List<String>>path("reasons.code")).containsExactly("FRONTIER_NOT_DEMONSTRATED");
    }

    @Test
    void aVetoRefuses() {
        String number = recommended();
        adopted("EC-9/DEC.3", "2026-11-23T09:00:01Z", permit(number, false));
        take(decisions);

        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> council.bringAbout(Instant.now()));

        assertThat(status(number)).isEqualTo("REFUSED");
        assertThat(Filings.get(null, number).<String>path("reasons[0].article")).isEqualTo("4(7)");
        assertThat(Filings.get(null, number).<String>path("reasons[0].message.en")).contains("EC-9/DEC.3");
    }

    @Test
    void aDecisionIsActedOnWhenItTakesEffectAndWhileItHolds() {
        String later = recommended();
        String annulled = recommended();
        adopted("EC-9/DEC.4", "2099-01-01T00:00:00Z", permit(later, true));
        adopted("EC-9/DEC.5", "2026-11-23T09:00:01Z", permit(annulled, true));
        adopted("EC-9/DEC.6", "2026-11-23T09:00:02Z", "{\"kind\":\"EARLIER_DECISION\",\"earlierDecision\":{\"decision\":\"EC-9/DEC.5\",\"turn\":\"ANNULLED\"}}");
        take(decisions);
        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> council.bringAbout(Instant.now()));
        assertThat(status(later)).isEqualTo("COUNCIL_PENDING");
        assertThat(status(annulled)).isEqualTo("COUNCIL_PENDING");

        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> council.bringAbout(Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(status(later)).isEqualTo("GRANTED");
        assertThat(status(annulled)).isEqualTo("COUNCIL_PENDING");
    }

    @Test
    void aRegistryThatIsAwayDecidesNothingAndIsAskedAgain() {
        String number = recommended();
        adopted("EC-9/DEC.7", "2026-11-23T09:00:01Z", permit(number, true));
        take(decisions);
        RegistryStub.whileAway(() -> {
            try {
                council.bringAbout(Instant.now());
            } catch (RuntimeException away) {
                // The watch logs it and looks again.
            }
        });
        assertThat(status(number)).isEqualTo("COUNCIL_PENDING");
        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> council.bringAbout(Instant.now()));
        assertThat(status(number)).isEqualTo("GRANTED");
    }

    @Test
    void permitsEndOnTheDayOnWhichTheirStateIsNoLongerBound() {
        String number = filed();
        decided(number, GRANT);
        String permit = Filings.get(null, number).path("permit");
        REGISTRY.add("StandingChanged", "state/FRA", Instant.now(), "{\"from\":\"WITHDRAWING\",\"to\":\"WITHDRAWN\",\"cause\":\"TIME\",\"day\":\"2026-11-25\"}");
        REGISTRY.add("StandingChanged", "state/USA", Instant.now(), "{\"from\":\"PARTY\",\"to\":\"WITHDRAWING\",\"cause\":\"ACT\",\"day\":\"2026-11-25\"}");
        take(termination);
        assertThat(given().get("/v1/permits/" + permit).<String>path("summary.status")).isEqualTo("ISSUED");
        REGISTRY.add("StandingChanged", "state/USA", Instant.now(), "{\"from\":\"WITHDRAWING\",\"to\":\"WITHDRAWN\",\"cause\":\"TIME\",\"day\":\"2026-11-25\"}");
        take(termination);
        assertThat(given().get("/v1/permits/" + permit).<String>path("summary.status")).isEqualTo("TERMINATED_BY_TREATY");
        assertThat(given().auth().oauth2(Persona.LAB_MERIDIAN.token()).get("/v1/permits/" + permit).<List<String>>path("history.reason")).endsWith("USA is no longer bound by the treaty.");
    }
}
