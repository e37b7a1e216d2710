package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.stack.mail.Mail;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters from a delegation's request to the reader's mailbox and back, with processes that die on the way. */
@ExtendWith(RunningStack.class)
class MailIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{5}-){4}[0-9A-Z]{5}\\b");

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningStack.Running suite;

  MailIT(RunningStack.Running suite) {
    this.suite = suite;
  }

  private record Answer(int status, String tag, JsonNode body) {}

  @Test
  void theDemonstrationsDelegationsHaveConfirmedTheirContacts() throws Exception {
    JsonNode contacts = send("GET", "/v1/states/FRA/contacts", "delegate.fra", null, null).body();

    assertThat(contacts.at("/items/0/addresses/0/confirmedAt").isTextual()).as(contacts.toString()).isTrue();
    Mail letter = onlyMailTo("traites@fra.example");
    assertThat(letter.subject()).isEqualTo("Veuillez confirmer cette adresse électronique");
    assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(letter.header("Content-Language")).isEqualTo("fr");
    assertThat(letter.text()).contains("Bureau des traités (démonstration)").contains(suite.gateway().toString());
    assertThat(letter.html()).contains("<html lang=\"fr\" dir=\"ltr\">");
  }

  @Test
  void aCodeFromALetterConfirmsTheAddressWithoutAnAccount() throws Exception {
    String address = newAddress();
    String contact = enter(address);
    Mail letter = await(() -> mailTo(address), mails -> mails.size() == 1).getFirst();
    Matcher code = CODE.matcher(letter.text());
    assertThat(code.find()).isTrue();

    Answer confirmed = send("POST", "/v1/contact-confirmations", null, null, "{\"code\":\"" + code.group() + "\"}");

    assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
    assertThat(send("GET", contact, "delegate.usa", null, null).body().at("/addresses/0/confirmedAt").isTextual()).isTrue();
    assertThat(send("GET", contact, "delegate.fra", null, null).status()).isEqualTo(404);
  }

  @Test
  void aLetterOutlivesTheMailServersAbsenceAndTheRegistrysDeathAndIsDeliveredOnce() throws Exception {
    String address = newAddress();
    String letter;
    suite.stopMailServer();
    try {
      enter(address);
      letter = await(() -> letterTo(address), found -> found.path("attempts").asInt() == 1).path("id").asText();
      assertThat(letterTo(address).path("status").asText()).isEqualTo("QUEUED");
      suite.kill(Service.REGISTRY);
    } finally {
      suite.restart(Service.REGISTRY);
      suite.startMailServer();
    }
    // Its next attempt would come by itself, a minute after the first.
    await(() -> retry(letter), status -> status == 200);

    await(() -> mailTo(address), mails -> !mails.isEmpty());
    await(() -> letterTo(address), found -> found.path("status").asText().equals("SENT"));
    assertThat(onlyMailTo(address).header("Message-ID")).isEqualTo("<" + letter + "@treaty.example>");
    assertThat(retry(letter)).isEqualTo(409);
  }

  @Test
  void noLogNamesAnAddress() throws Exception {
    String address = newAddress();
    enter(address);
    await(() -> mailTo(address), mails -> !mails.isEmpty());

    for (String part : List.of("registry-service", "gateway")) {
      assertThat(Files.readString(suite.log(part))).isNotEmpty().doesNotContain(address).doesNotContain("traites@fra.example").doesNotContain("@mfa.example");
    }
  }

  private static String newAddress() {
    return "office-" + UUID.randomUUID() + "@mfa.example";
  }

  /** Returns the address of the new contact point. */
  private String enter(String address) throws IOException, InterruptedException {
    String body = JSON.createObjectNode()
        .put("authority", "Treaty office")
        .put("kind", "GENERAL")
        .put("language", "EN")
        .set("addresses", JSON.createArrayNode().add(address))
        .toString();
    Answer entered = send("POST", "/v1/states/USA/contacts", "delegate.usa", null, body);
    assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
    return "/v1/states/USA/contacts/" + entered.body().path("id").asText();
  }

  private JsonNode letterTo(String address) throws IOException, InterruptedException {
    for (JsonNode letter : send("GET", "/v1/mail?limit=100", "depositary", null, null).body().path("items")) {
      if (letter.path("recipient").asText().equals(address)) {
        return letter;
      }
    }
    return JSON.createObjectNode();
  }

  private int retry(String letter) throws IOException, InterruptedException {
    String tag = send("GET", "/v1/mail/" + letter, "depositary", null, null).tag();
    return send("POST", "/v1/mail/" + letter + "/retry", "depositary", tag, "").status();
  }

  private List<Mail> mailTo(String address) {
    return suite.mails().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  private Mail onlyMailTo(String address) {
    assertThat(mailTo(address)).hasSize(1);
    return mailTo(address).getFirst();
  }

  private Answer send(String method, String path, String account, String ifMatch, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(suite.gateway() + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .header("Idempotency-Key", UUID.randomUUID().toString());
    if (account != null) {
      request.header("Authorization", "Bearer " + suite.token(account));
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (body != null && !body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(null), JSON.readTree(response.body()));
  }

  private static <T> T await(Callable<T> question, Predicate<T> enough) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    T answer = question.call();
    while (!enough.test(answer)) {
      assertThat(System.nanoTime()).as("still waiting, and last saw %s", answer).isLessThan(deadline);
      Thread.sleep(100);
      answer = question.call();
    }
    return answer;
  }
}
