package org.aitreaty.stack.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.stack.Refusal;
import org.aitreaty.stack.account.Account;
import org.aitreaty.stack.account.Accounts;
import org.aitreaty.stack.mail.Mailbox;

/** Contact points of the demonstration's delegations, confirmed as a reader would: with the code from the letter. */
final class Contacts {
  /** The registry looks for letters every second. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{5}-){4}[0-9A-Z]{5}\\b");

  private final PublicApi api;
  private final Mailbox mailbox;
  private final Consumer<PublicApi.Answer> note;

  Contacts(PublicApi api, Mailbox mailbox, Consumer<PublicApi.Answer> note) {
    this.api = api;
    this.mailbox = mailbox;
    this.note = note;
  }

  void enter(JsonNode items) {
    for (JsonNode item : items) {
      Account delegate = Accounts.named(item.path("account").asText());
      String path = "/v1/states/" + item.path("state").asText() + "/contacts";
      if (!api.hasItems(path, delegate)) {
        PublicApi.Answer answer = api.post(path, delegate, "demonstration-contact-" + delegate.name(), item.path("contact").toString());
        note.accept(answer);
        if (!answer.isSuccess()) {
          continue;
        }
      }
      for (JsonNode address : item.path("contact").path("addresses")) {
        String body = "{\"code\":\"" + code(address.asText()) + "\"}";
        note.accept(api.post("/v1/contact-confirmations", delegate, "demonstration-confirmation-" + address.asText(), body));
      }
    }
  }

  private String code(String address) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> code = inLatestMailTo(address);
    while (code.isEmpty() && System.nanoTime() < deadline) {
      pause();
      code = inLatestMailTo(address);
    }
    return code.orElseThrow(() -> new Refusal("No letter with a code has come for " + address + "."));
  }

  private Optional<String> inLatestMailTo(String address) {
    return mailbox.latest().stream()
        .filter(mail -> mail.to().equals(address))
        .map(mail -> CODE.matcher(mail.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Waiting for a letter was interrupted.", e);
    }
  }
}
