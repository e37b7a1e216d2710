package org.aitreaty.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocketFactory;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.MailServer;
import org.aitreaty.registry.smtp.Envelope;
import org.aitreaty.registry.smtp.Outcome;
import org.aitreaty.registry.smtp.Relay;
import org.aitreaty.registry.smtp.ScriptedServer;
import org.aitreaty.registry.smtp.TestRelays;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the outbox to a mail server, over real sockets. */
@QuarkusTest
@Timeout(60)
class SendingTest {

    @Inject
    Outbox outbox;

    @Inject
    Sending sending;

    @Inject
    PostedLetters letters;

    @Inject
    Envelopes envelopes;

    @Inject
    MailConfig config;

    @Inject
    Journal journal;

    @Inject
    TreatyTime time;

    @BeforeEach
    void leaveOthersLettersAlone() {
        Letters.parkAll();
    }

    @Test
    void aLetterIsSentOnceWithTheHeaderThatProgramsRead() throws Exception {
        String address = put();

        assertThat(sending.sendDue(() -> true)).isEqualTo(1);
        assertThat(sending.sendDue(() -> true)).isZero();

        MimeMessage message = onlyMessageTo(address);
        String id = Letters.id(address);
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@treaty.example>");
        assertThat(message.getFrom()).singleElement().hasToString("Treaty secretariat <secretariat@treaty.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<mailto:secretariat@treaty.example?subject=unsubscribe%20test/1>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(message.getHeader("Date")).singleElement().asString().matches("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
        assertThat(Letters.column(address, "status")).isEqualTo("SENT");
        assertThat(Letters.column(address, "attempts")).isEqualTo("1");
        assertThat(Letters.column(address, "last_answer")).startsWith("250");
        assertThat(journalled(id)).isEqualTo("LetterQueued, LetterSent");
    }

    @Test
    void aLetterThatCanBeEndedByOneClickSaysSo() throws Exception {
        String address = Letters.newAddress();
        put(address, URI.create("https://treaty.example/subscriptions/1/end?t=abc"));

        sending.sendDue(() -> true);

        assertThat(onlyMessageTo(address).getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://treaty.example/subscriptions/1/end?t=abc>, <mailto:secretariat@treaty.example?subject=unsubscribe%20test/1>");
        assertThat(onlyMessageTo(address).getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void sendersThatRaceSendEachLetterOnce() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            addresses.add(put());
        }
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            senders.add(() -> sender(TestRelays.to(MailServer.port())).sendDue(() -> true));
        }
        int made = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
            for (Future<Integer> sent : threads.invokeAll(senders)) {
                made += sent.get();
            }
        }

        assertThat(made).isEqualTo(60);
        assertThat(addresses).allSatisfy(address -> assertThat(MailServer.messagesTo(address)).hasSize(1));
    }

    /** Even when the server takes longer than the lease: the row is locked as long as the letter is with the server. */
    @Test
    void whileALetterIsWithTheServerNobodyElseSendsItAndNobodyHasItTriedAgain() throws Exception {
        String address = put();
        try (ScriptedServer slow = new ScriptedServer(Map.of("RCPT", ScriptedServer.WAIT));
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Relay patient = TestRelays.to(slow.port(), Duration.ofMinutes(1));
            Future<Integer> first = threads.submit(() -> sender(patient).sendDue(() -> true));
            slow.awaitClient();
            assertThat(EmbeddedDatabase.queryOne("select count(*) from posted_letter where recipient = '" + address + "' and attempts = 1")).isEqualTo("1");

            // An hour later, when the lease is long over, it is still with the server.
            assertThat(QuarkusTransaction.requiringNew().call(() -> letters.takeDue(time.now().plus(Duration.ofHours(1)))))
                    .isEmpty();
            assertThat(QuarkusTransaction.requiringNew().call(() -> letters.takeIdle(UUID.fromString(Letters.id(address)))))
                    .isEmpty();

            slow.goOn();
            assertThat(first.get()).isEqualTo(1);
        }
        assertThat(Letters.column(address, "status")).isEqualTo("SENT");
    }

    @Test
    void aServerThatIsDownIsWaitedForAndLosesNothing() throws Exception {
        String address = put();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(sender(TestRelays.to(port)).sendDue(() -> true)).isEqualTo(1);

        assertThat(Letters.column(address, "status")).isEqualTo("QUEUED");
        assertThat(Letters.column(address, "last_answer")).isEqualTo("The mail server cannot be reached.");
        assertThat(Letters.column(address, "next_attempt_at between now() + interval '55 seconds' and now() + interval '75 seconds'")).isEqualTo("t");
        assertThat(sending.sendDue(() -> true)).as("not before its time").isZero();
        assertThat(journalled(Letters.id(address))).isEqualTo("LetterQueued");

        Letters.makeDue(address);
        assertThat(sending.sendDue(() -> true)).isEqualTo(1);
        assertThat(Letters.column(address, "status")).isEqualTo("SENT");
        onlyMessageTo(address);
    }

    /** The unavoidable case: the server has the message, and its answer is lost. Both copies bear one Message-ID. */
    @Test
    void aConnectionThatBreaksAfterTheMessageIsTriedAgainAsTheSameMessage() throws Exception {
        String address = put();
        String firstCopy;
        try (ScriptedServer server = new ScriptedServer(Map.of("END", ScriptedServer.LEAVE))) {
            assertThat(sender(TestRelays.to(server.port())).sendDue(() -> true)).isEqualTo(1);
            firstCopy = server.messages().getFirst();
        }
        assertThat(Letters.column(address, "status")).isEqualTo("QUEUED");

        Letters.makeDue(address);
        sending.sendDue(() -> true);

        MimeMessage second = onlyMessageTo(address);
        assertThat(firstCopy).contains("Message-ID: " + second.getMessageID() + "\r\n").contains("Date: " + second.getHeader("Date", null) + "\r\n");
        assertThat(Letters.column(address, "attempts")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 Busy, QUEUED", "END, 451 4.3.0 Later, QUEUED", "RCPT, 550 5.1.1 No such mailbox, FAILED", "END, 554 5.7.1 No, FAILED",
        "MAIL, 530 5.7.0 Sign in, QUEUED"
    })
    void whatIsRefusedForNowWaitsAndWhatIsRefusedForGoodIsGivenUpAtOnce(String step, String words, String status) throws IOException {
        String address = put();
        try (ScriptedServer server = new ScriptedServer(Map.of(step, words))) {
            sender(TestRelays.to(server.port())).sendDue(() -> true);
        }

        assertThat(Letters.column(address, "status")).isEqualTo(status);
        assertThat(Letters.column(address, "last_answer")).isEqualTo(words);
        assertThat(Letters.column(address, "next_attempt_at is null")).isEqualTo(status.equals("FAILED") ? "t" : "f");
        assertThat(journalled(Letters.id(address))).isEqualTo(status.equals("FAILED") ? "LetterQueued, LetterFailed" : "LetterQueued");
        Letters.makeDueIfQueued(address);
        assertThat(sending.sendDue(() -> true)).isEqualTo(status.equals("FAILED") ? 0 : 1);
    }

    @Test
    void aLetterThatNeverGetsThroughIsGivenUpAfterItsLastAttempt() throws IOException {
        String address = put();
        try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "451 4.3.0 Later"))) {
            Sending sender = sender(TestRelays.to(server.port()));
            for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
                assertThat(sender.sendDue(() -> true)).isEqualTo(1);
                assertThat(Letters.column(address, "status")).as("after attempt %d", attempt).isEqualTo("QUEUED");
                Letters.makeDue(address);
            }
            assertThat(sender.sendDue(() -> true)).isEqualTo(1);
        }
        assertThat(Letters.column(address, "status")).isEqualTo("FAILED");
        assertThat(Letters.column(address, "attempts")).isEqualTo("12");
    }

    /** The process dies while the letter is with the server, or before the outcome is stored. */
    @Test
    void whatAProcessThatDiedWasSendingComesUpAgainAfterTheLease() {
        String address = put();
        Sending dying = sender(relay(envelope -> {
            throw new Crash();
        }));

        assertThat(dying.sendDue(() -> true)).isEqualTo(1);

        assertThat(Letters.column(address, "status || ' ' || attempts")).isEqualTo("QUEUED 1");
        assertThat(Letters.column(address, "next_attempt_at between now() + interval '100 seconds' and now() + interval '121 seconds'")).isEqualTo("t");
        Letters.makeDue(address);
        assertThat(sending.sendDue(() -> true)).isEqualTo(1);
        assertThat(Letters.column(address, "status")).isEqualTo("SENT");
    }

    @Test
    void aLetterThatKillsWhoSendsItIsGivenUpInTheEnd() {
        String address = put();
        Sending dying = sender(relay(envelope -> {
            throw new Crash();
        }));
        for (int attempt = 1; attempt <= Backoff.ATTEMPTS; attempt++) {
            dying.sendDue(() -> true);
            Letters.makeDue(address);
        }

        assertThat(dying.sendDue(() -> true)).isEqualTo(1);
        assertThat(Letters.column(address, "status")).isEqualTo("FAILED");
        assertThat(MailServer.messagesTo(address)).isEmpty();
    }

    /** Two replicas stand on one database; a paused one that wakes up must not send what another has dealt with. */
    @Test
    void anAttemptThatIsNotTheLatestSendsNothing() {
        String address = put();
        UUID id = UUID.fromString(Letters.id(address));
        sending.sendDue(() -> true);

        assertThat(QuarkusTransaction.requiringNew().call(() -> letters.takeInAttempt(id, 1))).as("sent already").isEmpty();
        Letters.execute("update posted_letter set status = 'QUEUED', settled_at = null, next_attempt_at = now(), attempts = 2 where id = '" + id + "'");
        assertThat(QuarkusTransaction.requiringNew().call(() -> letters.takeInAttempt(id, 1))).as("another has begun").isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> letters.takeInAttempt(id, 2))).isPresent();
    }

    @Test
    void noMoreAreSentInAMinuteThanTheServerIsPromised() {
        // Attempts of other tests count as well.
        Letters.execute("update posted_letter set last_attempt_at = now() - interval '2 minutes' where last_attempt_at is not null");
        for (int i = 0; i < 5; i++) {
            put();
        }
        Sending slow = new Sending(letters, TestRelays.to(MailServer.port()), envelopes, slow(3), journal, time);

        assertThat(slow.sendDue(() -> true)).isEqualTo(3);
        assertThat(slow.sendDue(() -> true)).isZero();
        Letters.execute("update posted_letter set last_attempt_at = now() - interval '61 seconds' where last_attempt_at is not null");
        assertThat(slow.sendDue(() -> true)).isEqualTo(2);
    }

    @Test
    void whoIsToldToStopBeginsNoOtherLetter() {
        put();

        assertThat(sending.sendDue(() -> false)).isZero();
        assertThat(sending.sendDue(() -> true)).isEqualTo(1);
    }

    private String put() {
        String address = Letters.newAddress();
        put(address, null);
        return address;
    }

    private void put(String address, URI unsubscribe) {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(Letters.to(address, "test/" + address, unsubscribe)));
    }

    private Sending sender(Relay relay) {
        return new Sending(letters, relay, envelopes, config, journal, time);
    }

    private static MimeMessage onlyMessageTo(String address) {
        List<MimeMessage> messages = MailServer.messagesTo(address);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static String journalled(String letter) {
        return EmbeddedDatabase.queryOne(
                "select string_agg(event_type, ', ' order by recorded_at, id) from journal_entry where subject_type = 'letter' and subject_id = '" + letter + "'");
    }

    /** Rolls back whatever transaction it passes, as the end of the process does. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Act {
        Outcome on(Envelope envelope);
    }

    private static Relay relay(Act act) {
        return new Relay(null, (SSLSocketFactory) null) {
            @Override
            public Outcome send(Envelope envelope) {
                return act.on(envelope);
            }
        };
    }

    private static MailConfig slow(int perMinute) {
        return new MailConfig() {
            @Override
            public boolean active() {
                return true;
            }

            @Override
            public String from() {
                return "secretariat@treaty.example";
            }

            @Override
            public String fromName() {
                return "Treaty secretariat";
            }

            @Override
            public Optional<String> replyTo() {
                return Optional.empty();
            }

            @Override
            public int perMinute() {
                return perMinute;
            }

            @Override
            public Duration keepBodies() {
                return Duration.ofDays(90);
            }
        };
    }
}
