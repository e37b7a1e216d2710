package org.aitreaty.registry.mail;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class MailResourceTest {

    @Inject
    Outbox outbox;

    @Inject
    Sending sending;

    @Inject
    PostedLetters letters;

    @Inject
    MailHousekeeping housekeeping;

    @BeforeEach
    void leaveOthersLettersAlone() {
        Letters.parkAll();
    }

    @ParameterizedTest
    @EnumSource(LetterStatus.class)
    void staffSeeWhatBecameOfLettersAndNotWhatTheySay(LetterStatus status) {
        String address = put();
        bring(address, status);

        Response listed = depositary().queryParam("status", status).queryParam("limit", 100).get("/v1/mail");

        assertThat(listed.<List<String>>path("items.status")).isNotEmpty().containsOnly(status.name());
        assertThat(listed.<Map<String, Object>>path("items.find { it.recipient == '" + address + "' }"))
                .containsEntry("id", Letters.id(address))
                .containsEntry("purpose", "test-letter")
                .containsEntry("reference", "test/1")
                .containsEntry("language", "EN")
                .containsEntry("subject", "Deposit of an instrument");
        assertThat(listed.asString()).doesNotContain("Dear reader");
        Response one = given().auth().oauth2(Persona.AUDITOR.token()).get("/v1/mail/" + Letters.id(address));
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.<String>path("recipient")).isEqualTo(address);
        assertThat(given().auth().oauth2(Persona.AUDITOR.token()).header("If-None-Match", one.header("ETag")).get("/v1/mail/" + Letters.id(address)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void pagesTogetherAreTheWholeListNewestFirst() {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.addFirst(Letters.id(put()));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = depositary().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/mail");
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().startsWith(mine.toArray(String[]::new));
        assertThat(seen).hasSize(Integer.parseInt(EmbeddedDatabase.queryOne("select count(*) from posted_letter")));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String foreign = given().queryParam("limit", 1).get("/v1/states").path("nextCursor");

        assertProblem(depositary().queryParam("cursor", foreign).get("/v1/mail"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
        assertProblem(depositary().queryParam("cursor", foreign).get("/v1/states/FRA/contacts"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
        assertProblem(given().queryParam("cursor", foreign).get("/v1/treaty-actions"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
    }

    /** What the database complains of can end in the log; it quotes whole rows. */
    @Test
    void aComplaintOfTheDatabaseDoesNotQuoteTheAddress() {
        String address = put();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> letters.getEntityManager()
                                .createNativeQuery("update posted_letter set status = 'LOST' where recipient = :address")
                                .setParameter("address", address)
                                .executeUpdate()))
                .hasStackTraceContaining("ck_posted_letter")
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                        assertThat(cause.getMessage()).doesNotContain(address);
                    }
                });
    }

    @Test
    void whatIsAskedForWronglyIsSaidAtOnce() {
        assertProblem(depositary().queryParam("status", "LOST").queryParam("limit", "0").get("/v1/mail"), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("?status", "NOT_ONE_OF")
                .at("?limit", "NOT_A_LIMIT");
        assertProblem(depositary().get("/v1/mail/" + UUID.randomUUID()), 404, "NOT_FOUND");
        assertProblem(depositary().get("/v1/mail/none"), 404, "NOT_FOUND");
        assertProblem(depositary().header("If-Match", "\"v0\"").post("/v1/mail/" + UUID.randomUUID() + "/retry"), 404, "NOT_FOUND");
        assertProblem(depositary().header("If-Match", "\"v0\"").post("/v1/mail/none/retry"), 404, "NOT_FOUND");
    }

    @Test
    void aLetterThatWasGivenUpIsTriedAgainFromTheBeginning() {
        String address = put();
        bring(address, LetterStatus.FAILED);

        Response retried = retry(address, tag(address));

        assertThat(retried.statusCode()).as(retried.asString()).isEqualTo(200);
        assertThat(retried.<String>path("status")).isEqualTo("QUEUED");
        assertThat(retried.<Integer>path("attempts")).isZero();
        assertThat(retried.<String>path("lastAnswer")).isEqualTo("550 No");
        assertThat(retried.header("ETag")).isEqualTo(tag(address));
        assertThat(sending.sendDue(() -> true)).isEqualTo(1);
        assertThat(Letters.column(address, "status")).isEqualTo("SENT");
        assertThat(EmbeddedDatabase.queryOne("select actor_id from journal_entry where event_type = 'LetterRetried' and subject_id = '" + Letters.id(address) + "'"))
                .isEqualTo("subject-depositary");
    }

    @Test
    void aLetterThatWaitsIsTriedAtOnce() {
        String address = put();
        Letters.parkAll();
        assertThat(sending.sendDue(() -> true)).isZero();

        assertThat(retry(address, tag(address)).statusCode()).isEqualTo(200);

        assertThat(sending.sendDue(() -> true)).isEqualTo(1);
    }

    @Test
    void aRetryNamesTheVersionAndWhatWasSentStaysSent() {
        String address = put();
        String before = tag(address);
        bring(address, LetterStatus.SENT);

        assertProblem(retry(address, null), 428, "VERSION_REQUIRED");
        assertProblem(retry(address, before), 412, "STALE_VERSION");
        assertProblem(retry(address, tag(address)), 409, "CONFLICT").at("", "ALREADY_SENT");
    }

    @Test
    void aLetterThatIsWithTheServerIsLeftAlone() throws Exception {
        String address = put();
        String tag = tag(address);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            var sender = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                letters.takeIdle(UUID.fromString(Letters.id(address)));
                locked.countDown();
                awaitQuietly(done);
            }));
            locked.await();

            assertProblem(retry(address, tag), 409, "CONFLICT").at("", "BEING_SENT");

            done.countDown();
            sender.get();
        }
    }

    @Test
    void theBodyGoesAfterItsTimeAndTheRecordStays() {
        String kept = put();
        String old = put();
        String failed = put();
        String waiting = put();
        bring(kept, LetterStatus.SENT);
        bring(old, LetterStatus.SENT);
        bring(failed, LetterStatus.FAILED);
        Letters.execute("update posted_letter set settled_at = now() - interval '89 days' where recipient = '" + kept + "'");
        Letters.execute("update posted_letter set settled_at = now() - interval '91 days' where recipient in ('" + old + "', '" + failed + "')");
        Letters.execute("update posted_letter set queued_at = now() - interval '91 days' where recipient = '" + waiting + "'");
        String tag = tag(old);

        assertThat(housekeeping.removeOldBodies()).isEqualTo(2);
        assertThat(housekeeping.removeOldBodies()).isZero();

        for (String address : List.of(kept, waiting)) {
            assertThat(Letters.column(address, "plain_text is not null and html_text is not null")).isEqualTo("t");
        }
        for (String address : List.of(old, failed)) {
            assertThat(Letters.column(address, "plain_text is null and html_text is null and unsubscribe is null")).isEqualTo("t");
            assertThat(depositary().get("/v1/mail/" + Letters.id(address)).<String>path("subject")).isEqualTo("Deposit of an instrument");
        }
        assertThat(tag(old)).isNotEqualTo(tag);
        assertProblem(retry(failed, tag(failed)), 409, "CONFLICT").at("", "BODY_REMOVED");
    }

    private static void bring(String address, LetterStatus status) {
        String settled = status == LetterStatus.QUEUED ? "" : ", settled_at = now(), next_attempt_at = null, version = version + 1";
        String answer = status == LetterStatus.FAILED ? ", last_answer = '550 No'" : "";
        Letters.execute("update posted_letter set status = '" + status + "'" + settled + answer + " where recipient = '" + address + "'");
    }

    private String put() {
        String address = Letters.newAddress();
        QuarkusTransaction.requiringNew().run(() -> outbox.put(Letters.to(address)));
        return address;
    }

    private static String tag(String address) {
        return depositary().get("/v1/mail/" + Letters.id(address)).header("ETag");
    }

    private static Response retry(String address, String ifMatch) {
        RequestSpecification request = depositary();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/v1/mail/" + Letters.id(address) + "/retry");
    }

    private static RequestSpecification depositary() {
        return given().auth().oauth2(Persona.DEPOSITARY.token());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
