package org.aitreaty.registry.subscription;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.subscription.Subscribers.ask;
import static org.aitreaty.registry.subscription.Subscribers.code;
import static org.aitreaty.registry.subscription.Subscribers.newAddress;
import static org.aitreaty.registry.subscription.Subscribers.send;
import static org.aitreaty.registry.subscription.Subscribers.subscribed;
import static org.aitreaty.registry.subscription.Subscribers.wish;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** From a wish to its confirmation and its end. */
@QuarkusTest
class SubscriptionResourceTest {

    @Inject
    MailingWatch watch;

    @Test
    void aWishIsAskedByLetterAndHoldsOnceItsCodeHasComeBack() {
        String address = newAddress();
        assertThat(ask(wish(address, "BRA", "RATIFICATION")).statusCode()).isEqualTo(202);
        String letter = EmbeddedDatabase.queryOne("select plain_text from posted_letter where recipient = '" + address + "'");
        String code = code(address);

        assertThat(letter).contains("Brésil", "Ratification", "/subscriptions#" + code);
        assertThat(EmbeddedDatabase.queryOne("select coalesce(unsubscribe, 'none') from posted_letter where recipient = '" + address + "'")).isEqualTo("none");
        assertThat(send("inquiries", code).<String>path("status")).isEqualTo("PENDING");
        Response confirmed = send("confirmations", code.toLowerCase().replace("-", " "));
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.<Map<String, Object>>path("")).containsEntry("status", "ACTIVE").containsEntry("state", "BRA").containsEntry("kind", "RATIFICATION");
        assertThat(send("confirmations", code).<String>path("confirmedAt")).isEqualTo(confirmed.path("confirmedAt"));
    }

    @Test
    void whoHasTheCodeEndsItAndTheAddressIsForgotten() {
        String address = newAddress();
        String code = subscribed(address, null, null);

        assertThat(send("endings", code).<String>path("status")).isEqualTo("ENDED");
        assertThat(send("endings", code).statusCode()).isEqualTo(200);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from subscription where lower(address) = lower('" + address + "')")).isEqualTo("0");
        assertProblem(send("confirmations", code), 409, "CONFLICT").at("", "ENDED");
    }

    /** EC-191: mail programs and filters look at links before people do. */
    @Test
    void ec191LookingAtALinkChangesNothingAndOneClickEndsIt() {
        String address = newAddress();
        String code = subscribed(address, "BRA", null);
        Response looked = given().redirects().follow(false).get("/v1/subscriptions/endings/" + code);

        assertThat(looked.statusCode()).isEqualTo(303);
        assertThat(looked.header("Location")).endsWith("/subscriptions#" + code);
        assertThat(send("inquiries", code).<String>path("status")).isEqualTo("ACTIVE");

        Response clicked = given().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click").post("/v1/subscriptions/endings/" + code);
        assertThat(clicked.statusCode()).as(clicked.asString()).isEqualTo(204);
        assertThat(given().multiPart("List-Unsubscribe", "One-Click").post("/v1/subscriptions/endings/" + code).statusCode()).isEqualTo(204);
        assertThat(send("inquiries", code).<String>path("status")).isEqualTo("ENDED");
        assertProblem(given().post("/v1/subscriptions/endings/00000-00000-00000-00000-00000"), 404, "NOT_FOUND");
        assertProblem(given().post("/v1/subscriptions/endings/all"), 404, "NOT_FOUND");
    }

    /** EC-192: a stranger's address is asked three times a day at most, and nobody learns what it gets. */
    @Test
    void ec192AStrangersAddressIsAskedThreeTimesADayAndTheAnswerIsTheSame() {
        String address = newAddress();
        subscribed(address, "BRA", null);
        Response again = ask(wish(address.toUpperCase().replace("INSTITUTE.EXAMPLE", "institute.example"), "BRA", null));

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.<Map<String, Object>>path("")).containsOnlyKeys("confirmUntil");
        assertThat(ask(wish(address, null, "OBJECTION")).statusCode()).isEqualTo(202);
        Response refused = ask(wish(address, null, "RESERVATION"));
        assertProblem(refused, 429, "TOO_MANY_REQUESTS").at("/address", "TOO_MANY_LETTERS");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from posted_letter where lower(recipient) = lower('" + address + "')")).isEqualTo("3");
    }

    @Test
    void ofManyWhoAskForOneAddressAtOnceThreeAreHeard() throws Exception {
        String address = newAddress();
        List<Callable<Integer>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            wishes.add(() -> ask(wish(address, null, null)).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers.stream().filter(status -> status == 202)).hasSize(3);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(5);
    }

    @Test
    void anAddressHasAtMostTenAndOneForTheSameGivesWayToTheNewOne() {
        String address = newAddress();
        List<String> kinds = List.of("SIGNATURE", "RATIFICATION", "ACCEPTANCE", "APPROVAL", "ACCESSION", "SUCCESSION", "RESERVATION", "DECLARATION", "OBJECTION", "CORRECTION");
        List<String> codes = new ArrayList<>();
        for (String kind : kinds) {
            codes.add(subscribed(address, null, kind));
            yesterday(address);
        }
        String again = subscribed(address, null, "SIGNATURE");
        assertThat(send("inquiries", codes.getFirst()).<String>path("status")).isEqualTo("ENDED");
        assertThat(send("inquiries", again).<String>path("status")).isEqualTo("ACTIVE");

        assertThat(ask(wish(address, "BRA", null)).statusCode()).isEqualTo(202);
        assertProblem(send("confirmations", code(address)), 409, "CONFLICT").at("", "TOO_MANY_SUBSCRIPTIONS");
        send("endings", codes.getLast());
        assertThat(send("confirmations", code(address)).statusCode()).isEqualTo(200);
    }

    private static void yesterday(String address) {
        Subscribers.execute("update subscription set requested_at = requested_at - interval '25 hours' where lower(address) = lower('" + address + "')");
    }

    @Test
    void whatNobodyConfirmsInFourteenDaysIsForgotten() {
        String address = newAddress();
        assertThat(ask(wish(address, null, null)).statusCode()).isEqualTo(202);
        String code = code(address);
        Subscribers.execute("update subscription set requested_at = requested_at - interval '14 days' where address = '" + address + "'");

        assertProblem(send("confirmations", code), 422, "INVALID_INPUT").at("/code", "NOT_A_VALID_CODE");
        assertThat(watch.removeLapsed()).isPositive();
        assertThat(EmbeddedDatabase.queryOne("select count(*) from subscription where address = '" + address + "'")).isEqualTo("0");
    }

    @Test
    void eachMistakeIsToldAtItsPlace() {
        assertProblem(ask(Map.of("address", "nobody", "language", "DE", "state", "XXX", "kind", "WEDDING")), 422, "INVALID_INPUT")
                .at("/address", "NOT_AN_ADDRESS")
                .at("/language", "NOT_ONE_OF")
                .at("/state", "NOT_A_STATE_CODE")
                .at("/kind", "NOT_ONE_OF");
        assertProblem(send("confirmations", "ABC"), 422, "INVALID_INPUT").at("/code", "NOT_A_CODE");
        assertProblem(send("inquiries", "00000-00000-00000-00000-00000"), 422, "INVALID_INPUT").at("/code", "NOT_A_VALID_CODE");
    }

    @Test
    void theSameRequestSentAgainSendsNoSecondLetter() {
        String address = newAddress();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(given().contentType("application/json").header("Idempotency-Key", key).body(wish(address, null, null)).post("/v1/subscriptions").statusCode())
                    .isEqualTo(202);
        }
        assertThat(EmbeddedDatabase.queryOne("select count(*) from posted_letter where recipient = '" + address + "'")).isEqualTo("1");
    }

    @Test
    void theJournalTellsOfItWithoutTheAddressAndToTheSecretariatOnly() {
        String address = newAddress();
        String code = subscribed(address, "BRA", null);
        String id = EmbeddedDatabase.queryOne("select id from subscription where address = '" + address + "'");
        send("endings", code);

        assertThat(EmbeddedDatabase.queryOne(
                        "select string_agg(event_type || ' ' || visibility, ', ' order by recorded_at, id) from journal_entry where subject_id = '" + id + "'"))
                .isEqualTo("SubscriptionRequested RESTRICTED, SubscriptionConfirmed RESTRICTED, SubscriptionEnded RESTRICTED");
        String local = address.substring(0, address.indexOf('@')).toLowerCase();
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry j where lower(cast(j as text)) like '%" + local + "%'")).isEqualTo("0");
    }
}
