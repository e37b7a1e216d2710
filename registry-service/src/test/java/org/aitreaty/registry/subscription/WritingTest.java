package org.aitreaty.registry.subscription;

import static org.aitreaty.registry.subscription.Subscribers.act;
import static org.aitreaty.registry.subscription.Subscribers.declared;
import static org.aitreaty.registry.subscription.Subscribers.execute;
import static org.aitreaty.registry.subscription.Subscribers.newAddress;
import static org.aitreaty.registry.subscription.Subscribers.numberOf;
import static org.aitreaty.registry.subscription.Subscribers.officer;
import static org.aitreaty.registry.subscription.Subscribers.send;
import static org.aitreaty.registry.subscription.Subscribers.subscribed;
import static org.aitreaty.registry.subscription.Subscribers.writtenTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a notification to the letters of its subscribers. */
@QuarkusTest
class WritingTest {

    @Inject
    Writing writing;

    @BeforeEach
    void leaveOthersLettersAlone() {
        execute("update subscription_mailing set finished_at = now() where finished_at is null");
    }

    private void write() {
        writing.write(() -> true, 3);
    }

    private static String finished(String number) {
        return EmbeddedDatabase.queryOne("select finished_at is not null from subscription_mailing where notification_number = '" + number + "'");
    }

    @Test
    void aNotificationIsWrittenOnceToWhoeverItMeetsInTheirLanguage() {
        String all = newAddress();
        String byState = newAddress();
        String byKind = newAddress();
        String both = newAddress();
        String otherState = newAddress();
        String otherKind = newAddress();
        String code = subscribed(all, null, null);
        subscribed(byState, "MKD", null);
        subscribed(byKind, null, "DECLARATION");
        subscribed(both, "MKD", "DECLARATION");
        subscribed(otherState, "BRA", "DECLARATION");
        subscribed(otherKind, "MKD", "RESERVATION");

        String number = declared("MKD");
        assertThat(writtenTo(all)).as("before the letters are written").isEmpty();
        write();
        write();

        assertThat(List.of(all, byState, byKind, both)).allSatisfy(address -> assertThat(writtenTo(address)).isEqualTo("notification/" + number));
        assertThat(List.of(otherState, otherKind)).allSatisfy(address -> assertThat(writtenTo(address)).isEmpty());
        assertThat(EmbeddedDatabase.queryOne("select subject from posted_letter where recipient = '" + all + "' and purpose = 'depositary-notification'"))
                .isEqualTo(number + " – Macédoine du Nord\u00a0: Déclaration");
        assertThat(EmbeddedDatabase.queryOne("select unsubscribe from posted_letter where recipient = '" + all + "' and purpose = 'depositary-notification'"))
                .endsWith("/v1/subscriptions/endings/" + code);
        assertThat(EmbeddedDatabase.queryOne("select plain_text from posted_letter where recipient = '" + all + "' and purpose = 'depositary-notification'"))
                .contains("/fr/notifications/" + number, "vous vous êtes abonné", "/subscriptions#" + code)
                .doesNotContain("/v1/");
    }

    @Test
    void aReaderWhoIsMetTwiceGetsOneLetterAndWhoHasEndedOrNotConfirmedNone() {
        String twice = newAddress();
        subscribed(twice, "MKD", null);
        subscribed(twice.toLowerCase(), null, "DECLARATION");
        String ended = newAddress();
        send("endings", subscribed(ended, null, null));
        String unconfirmed = newAddress();
        Subscribers.ask(Subscribers.wish(unconfirmed, null, null));

        String number = declared("MKD");
        String late = newAddress();
        subscribed(late, null, null);
        write();

        assertThat(writtenTo(twice)).isEqualTo("notification/" + number);
        assertThat(List.of(ended, unconfirmed, late)).allSatisfy(address -> assertThat(writtenTo(address)).isEmpty());
    }

    /** EC-193: whoever was told wrongly is told of the correction. */
    @Test
    void ec193ACorrectionIsWrittenToWhoeverSubscribedToWhatItCorrects() {
        String reader = newAddress();
        subscribed(reader, "MKD", "DECLARATION");
        Response act = act("MKD", "DECLARATION", ",\"statement\":\"We declare.\"");
        String wrong = numberOf(act);
        String struckOut = numberOf(officer().body("{\"reason\":\"Never declared.\"}").post("/v1/treaty-actions/" + act.path("id") + "/corrections"));
        Response corrected = officer().body("{\"explanation\":{\"en\":\"Misspelt.\",\"fr\":\"Mal écrit.\"}}").post("/v1/notifications/" + wrong + "/corrections");
        write();

        assertThat(writtenTo(reader).split(" "))
                .containsExactlyInAnyOrder("notification/" + wrong, "notification/" + struckOut, "notification/" + corrected.path("summary.number"));
    }

    @Test
    void aNotificationThatComesToNothingOwesNoLetters() {
        String before = EmbeddedDatabase.queryOne("select count(*) from subscription_mailing");
        assertThat(act("FRA", "SIGNATURE", "").statusCode()).isEqualTo(409);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from subscription_mailing")).isEqualTo(before);
    }

    /** EC-194: the process fails between the notification and its letters, and in the middle of them. */
    @Test
    void ec194AfterAFailureInTheMiddleEachLetterIsWrittenOnce() {
        List<String> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(newAddress());
            subscribed(readers.getLast(), "MKD", null);
        }
        String number = declared("MKD");
        String other = declared("GBR");
        String unlucky = readers.get(4);
        execute("create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        execute("create trigger dies before insert on posted_letter for each row when (new.recipient = '" + unlucky
                + "' and new.reference = 'notification/" + number + "') execute function die()");
        try {
            write();
            assertThat(finished(number)).isEqualTo("f");
            assertThat(finished(other)).as("another notification is not held up").isEqualTo("t");
            assertThat(writtenTo(readers.getFirst())).as("batches before the failure stand").isEqualTo("notification/" + number);
            assertThat(writtenTo(readers.getLast())).isEmpty();
        } finally {
            execute("drop trigger dies on posted_letter");
            execute("drop function die()");
        }
        write();

        assertThat(finished(number)).isEqualTo("t");
        assertThat(readers).allSatisfy(address -> assertThat(writtenTo(address)).isEqualTo("notification/" + number));
    }

    @Test
    void replicasThatWriteAtOnceWriteEachLetterOnce() throws Exception {
        List<String> readers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            readers.add(newAddress());
            subscribed(readers.getLast(), "MKD", null);
        }
        List<String> numbers = List.of(declared("MKD"), declared("MKD"), declared("MKD"));
        List<Callable<Void>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            replicas.add(() -> {
                while (numbers.stream().anyMatch(number -> finished(number).equals("f"))) {
                    write();
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(replicas)) {
                done.get();
            }
        }
        assertThat(readers).allSatisfy(address -> assertThat(writtenTo(address).split(" "))
                .containsExactlyInAnyOrderElementsOf(numbers.stream().map(number -> "notification/" + number).toList()));
    }

    @Test
    void whoHasEndedBetweenTheNotificationAndItsLettersGetsNone() {
        String reader = newAddress();
        String code = subscribed(reader, "MKD", null);
        declared("MKD");
        send("endings", code);
        write();

        assertThat(writtenTo(reader)).isEmpty();
    }
}
