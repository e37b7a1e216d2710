package org.aitreaty.registry.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.letter.LetterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each behaviour of a mail server means for a letter, over real sockets. */
@Timeout(60)
class RelayTest {

    private static final Envelope ENVELOPE = new Envelope(
            new EmailAddress("secretariat@treaty.example"),
            "Treaty secretariat",
            new EmailAddress("treaties@mfa.example"),
            new LetterText("Deposit of an instrument", "Text\n.\n..\nend", "<p>Text</p>"),
            OfficialLanguage.EN,
            Map.of("Message-ID", "<019aaaaa-0000-7000-8000-000000000000@treaty.example>"));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        // The recipient or the message is refused, for now or for good.
        "RCPT | 450 4.2.1 Mailbox busy                 | POSTPONED | 450 4.2.1 Mailbox busy",
        "RCPT | 451 4.7.1 Greylisted, try again        | POSTPONED | 451 4.7.1 Greylisted, try again",
        "RCPT | 421 4.3.2 Closing                      | POSTPONED | 421 4.3.2 Closing",
        "RCPT | 550 5.1.1 <treaties@mfa.example> none  | REFUSED   | 550 5.1.1 <(address)> none",
        "RCPT | 550 5.1.1 none LEAVE                   | REFUSED   | 550 5.1.1 none",
        "RCPT | 551 5.1.6 Moved                        | REFUSED   | 551 5.1.6 Moved",
        "RCPT | 552 5.2.2 Mailbox full                 | REFUSED   | 552 5.2.2 Mailbox full",
        "RCPT | 553 5.1.3 Bad address                  | REFUSED   | 553 5.1.3 Bad address",
        "DATA | 452 4.3.1 No space                     | POSTPONED | 452 4.3.1 No space",
        "DATA | 554 5.7.1 No                           | REFUSED   | 554 5.7.1 No",
        "END  | 451 4.3.0 Later                        | POSTPONED | 451 4.3.0 Later",
        "END  | 452 4.3.1 No space LEAVE               | POSTPONED | 452 4.3.1 No space",
        "END  | 552 5.3.4 Too big                      | REFUSED   | 552 5.3.4 Too big",
        "END  | 554 5.7.1 Spam LEAVE                   | REFUSED   | 554 5.7.1 Spam",
        // The secretariat itself is refused: no letter is to blame.
        "GREETING | 554 No service                     | POSTPONED |",
        "GREETING | 421 Too many connections           | POSTPONED |",
        "EHLO | 550 No                                 | POSTPONED |",
        "MAIL | 530 5.7.0 Authentication required      | POSTPONED | 530 5.7.0 Authentication required",
        "MAIL | 550 5.7.1 Sender not allowed           | POSTPONED | 550 5.7.1 Sender not allowed",
        "MAIL | 451 4.3.0 Later                        | POSTPONED | 451 4.3.0 Later",
        // It leaves without a word, or says none.
        "GREETING | LEAVE                              | POSTPONED |",
        "RCPT | LEAVE                                  | POSTPONED |",
        "DATA | LEAVE                                  | POSTPONED |",
        "END  | LEAVE                                  | POSTPONED |",
        "GREETING | SILENCE                            | POSTPONED | The mail server did not answer in time.",
        "END  | SILENCE                                | POSTPONED | The mail server did not answer in time.",
        "END  | rubbish                                | POSTPONED |",
        // It has taken the message, whatever comes after.
        "END  | 250 2.0.0 Ok: queued LEAVE             | ACCEPTED  | 250 2.0.0 Ok: queued",
        "END  | 250 Ok                                 | ACCEPTED  | 250 Ok",
        "QUIT | LEAVE                                  | ACCEPTED  | 250 2.0.0 Ok: queued as 4F1",
        "QUIT | 550 No                                 | ACCEPTED  | 250 2.0.0 Ok: queued as 4F1"
    })
    void whatTheServerDoesDecidesTheOutcome(String step, String words, String expected, String answer) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of(step, words))) {
            Outcome outcome = TestRelays.to(server.port()).send(ENVELOPE);

            assertThat(kind(outcome)).as(outcome.answer()).isEqualTo(expected);
            assertThat(outcome.answer()).isNotBlank().doesNotContain("@");
            if (answer != null) {
                assertThat(outcome.answer()).isEqualTo(answer);
            }
        }
    }

    @Test
    void linesThatBeginWithADotArriveAsTheyWere() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            assertThat(TestRelays.to(server.port()).send(ENVELOPE)).isInstanceOf(Outcome.Accepted.class);

            assertThat(server.messages()).singleElement().asString().contains("Text\r\n.\r\n..\r\nend");
        }
    }

    @Test
    void aServerThatIsNotThereIsForLater() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(TestRelays.to(free).send(ENVELOPE)).isEqualTo(new Outcome.Postponed("The mail server cannot be reached."));
        assertThat(send(new TestRelays.Settings("no-such-host.invalid", 25, SmtpConfig.Security.NONE, Optional.empty(), Optional.empty())))
                .isInstanceOf(Outcome.Postponed.class);
    }

    /** The server would take the message now; but the connection was closed before the outcome was told. */
    @Test
    void anAttemptThatWasGivenUpCannotSucceedLater() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of("DATA", ScriptedServer.WAIT))) {
            assertThat(TestRelays.to(server.port()).send(ENVELOPE)).isEqualTo(new Outcome.Postponed("The mail server did not answer in time."));

            server.goOn();
            server.awaitSilence();
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void whereEncryptionIsRequiredNothingIsSentWithoutIt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            Outcome outcome = send(TestRelays.config(server.port(), SmtpConfig.Security.STARTTLS, null));

            assertThat(outcome).isInstanceOf(Outcome.Postponed.class);
            assertThat(outcome.answer()).contains("STARTTLS");
            assertThat(server.commands()).contains("EHLO").doesNotContain("MAIL", "AUTH");
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyWeTrustHasSignedIsRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of(), Certificates.ofServer())) {
            Outcome outcome = send(TestRelays.config(server.port(), SmtpConfig.Security.STARTTLS, null));

            assertThat(outcome).isEqualTo(new Outcome.Postponed("The encrypted connection to the mail server could not be made."));
            assertThat(server.commands()).contains("STARTTLS").doesNotContain("MAIL");
        }
    }

    @Test
    void aTrustedServerIsSpokenToEncryptedAndWithTheAccount() throws Exception {
        Map<String, String> script = new HashMap<>(Map.of("EHLO", "250-mail.treaty.example\r\n250 AUTH PLAIN", "AUTH", "235 2.7.0 Ok"));
        try (ScriptedServer server = new ScriptedServer(script, Certificates.ofServer())) {
            Relay relay = new Relay(TestRelays.config(server.port(), SmtpConfig.Security.STARTTLS, "registry"), Certificates.trustingIt());

            assertThat(relay.send(ENVELOPE)).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.commands()).containsSubsequence("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of(), Certificates.ofServer())) {
            SmtpConfig byNumber =
                    new TestRelays.Settings("127.0.0.1", server.port(), SmtpConfig.Security.STARTTLS, Optional.empty(), Optional.empty());

            assertThat(new Relay(byNumber, Certificates.trustingIt()).send(ENVELOPE)).isInstanceOf(Outcome.Postponed.class);
            assertThat(server.commands()).doesNotContain("MAIL");
        }
    }

    @ParameterizedTest
    @CsvSource({"535 5.7.8 Wrong, false", "454 4.7.0 Later, false", "235 2.7.0 Ok, true"})
    void aPasswordThatIsNotAcceptedIsNoLettersFault(String words, boolean accepted) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of("EHLO", "250-mail.treaty.example\r\n250 AUTH PLAIN", "AUTH", words))) {
            Outcome outcome = send(TestRelays.config(server.port(), SmtpConfig.Security.NONE, "registry"));

            assertThat(outcome).isInstanceOf(accepted ? Outcome.Accepted.class : Outcome.Postponed.class);
            assertThat(server.messages()).hasSize(accepted ? 1 : 0);
        }
    }

    @Test
    void withAnAccountNothingIsSentToAServerThatLetsNobodySignIn() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of())) {
            assertThat(send(TestRelays.config(server.port(), SmtpConfig.Security.NONE, "registry"))).isInstanceOf(Outcome.Postponed.class);
            assertThat(server.commands()).doesNotContain("MAIL");
        }
    }

    private static Outcome send(SmtpConfig config) {
        return new Relay(config, (SSLSocketFactory) null).send(ENVELOPE);
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "ACCEPTED";
            case Outcome.Refused refused -> "REFUSED";
            case Outcome.Postponed postponed -> "POSTPONED";
        };
    }
}
