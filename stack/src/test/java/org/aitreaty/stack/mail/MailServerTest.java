package org.aitreaty.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that a real mail program sends over a real socket, and what is found of them afterwards. */
class MailServerTest {
  private static final String ARABIC = "إشعار من الوديع: إيداع صك تصديق";

  @TempDir Path home;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private int port;
  private Mailbox mailbox;
  private MailServer server;
  private MailListing listing;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    mailbox = new Mailbox(Installation.of(home));
    server = new MailServer(port, mailbox);
    server.start();
    listing = new MailListing(mailbox, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMessageIsKeptAsItCameAndReadAsItWasMeant() throws Exception {
    send("reader@mfa.example", ARABIC, "نص الرسالة\nسطر ثان", "<p dir=\"rtl\">نص الرسالة</p>");

    assertThat(mailbox.latest()).singleElement().satisfies(mail -> {
      assertThat(mail.number()).isEqualTo(1);
      assertThat(mail.to()).isEqualTo("reader@mfa.example");
      assertThat(mail.subject()).isEqualTo(ARABIC);
      assertThat(mail.text()).isEqualTo("نص الرسالة\nسطر ثان");
      assertThat(mail.html()).isEqualTo("<p dir=\"rtl\">نص الرسالة</p>");
      assertThat(mail.header("return-path")).isEqualTo("<secretariat@treaty.example>");
      assertThat(mail.header("No-Such-Field")).isEmpty();
    });
    assertThat(Files.readString(home.resolve(".secretariat/data/mail/000001.eml"), StandardCharsets.US_ASCII))
        .startsWith("Return-Path: <secretariat@treaty.example>\r\nDelivered-To: reader@mfa.example\r\n")
        .contains("Subject: =?UTF-8?");
  }

  @Test
  void messagesSurviveARestartAndGoOnBeingNumbered() throws Exception {
    send("one@mfa.example", "First", "text", "<p>text</p>");
    server.stop();
    assertThatThrownBy(() -> send("lost@mfa.example", "Lost", "text", "<p>text</p>")).isInstanceOf(MessagingException.class);
    server.start();
    send("two@mfa.example", "Second", "text", "<p>text</p>");

    Mailbox later = new Mailbox(Installation.of(home));
    assertThat(later.latest()).extracting(Mail::number, Mail::subject).containsExactly(
        tuple(2, "Second"), tuple(1, "First"));
  }

  @Test
  void nothingIsAnsweredForThatCouldNotBeKept() throws Exception {
    Path folder = home.resolve(".secretariat/data/mail");
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");

    assertThatThrownBy(() -> send("reader@mfa.example", "S", "text", "<p>text</p>")).hasStackTraceContaining("452");
  }

  @Test
  void theListShowsTheLatestAndOneIsShownDecoded() throws Exception {
    for (int i = 1; i <= 22; i++) {
      send("reader@mfa.example", "Letter " + i, "Text of letter " + i + "\u001b[31m", "<p>text</p>");
    }

    listing.printLatest();
    assertThat(output().lines().toList()).hasSize(21)
        .satisfies(lines -> assertThat(lines.getFirst()).contains("22").contains("reader@mfa.example").endsWith("Letter 22"))
        .satisfies(lines -> assertThat(lines.getLast()).startsWith("and 2 older"));

    printed.reset();
    listing.print("7");
    assertThat(output()).contains("Subject: Letter 7\n", "To: reader@mfa.example\n", "Text of letter 7").doesNotContain("<p>", "\u001b");
  }

  @Test
  void aNumberThatThereIsNotIsOneSentence() {
    for (String number : new String[] {"1", "0", "-1", "x", "99999999999", "../1"}) {
      assertThatThrownBy(() -> listing.print(number)).isInstanceOf(Refusal.class).hasMessageContaining("\"" + number + "\"");
    }
    listing.printLatest();
    assertThat(output()).isEqualTo("No mail has been sent.\n");
  }

  @Test
  void aTakenPortIsOneSentence() {
    assertThatThrownBy(() -> new MailServer(port, mailbox).start()).isInstanceOf(Refusal.class).hasMessageContaining(Integer.toString(port));
  }

  @Test
  void onlyTheLoopbackAddressListens() throws IOException {
    // A listener on all addresses would keep this one from the port; on another address of this machine nobody listens.
    try (Stream<String> lines = Files.lines(Path.of("/proc/net/tcp"))) {
      assertThat(lines.filter(line -> line.contains(String.format(":%04X 00000000:0000 0A", port))))
          .allMatch(line -> line.contains("0100007F:"));
    }
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void send(String to, String subject, String text, String html) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", port);
    properties.put("mail.smtp.timeout", "10000");
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("secretariat@treaty.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart document = new MimeBodyPart();
    document.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, document));
    Transport.send(message);
  }
}
