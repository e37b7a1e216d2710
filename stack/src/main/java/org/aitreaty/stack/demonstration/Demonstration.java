package org.aitreaty.stack.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.account.Accounts;
import org.aitreaty.stack.mail.Mailbox;

/**
 * Puts example dossiers into a new installation, through the same API and with the same tokens as
 * everybody else. The figures are those published for real models; the laboratories are invented.
 */
public final class Demonstration {
  private static final String SIGNATORY = "@signatory-state@";

  private final Path marker;
  private final PublicApi api;
  private final Mailbox mailbox;
  private final PrintStream out;
  private final List<String> failures = new ArrayList<>();

  public Demonstration(Installation installation, String gateway, String issuer, PrintStream out) {
    this.marker = installation.data().resolve("demonstration-loaded");
    this.api = new PublicApi(gateway, issuer);
    this.mailbox = new Mailbox(installation);
    this.out = out;
  }

  /**
   * Does nothing when it has succeeded before. Fixed idempotency keys make a second try after a
   * half-done one file nothing twice.
   */
  public void load() {
    if (Files.exists(marker)) {
      return;
    }
    out.println("Loading the demonstration data ...");
    try {
      registerThose("evaluators.json", "/v1/evaluators");
      file();
      new Contacts(api, mailbox, this::note).enter(read("contacts.json"));
    } catch (RuntimeException e) {
      failures.add(e.getMessage());
    }
    if (failures.isEmpty()) {
      markLoaded();
      return;
    }
    out.println("The demonstration data is not complete; the next start tries again:");
    failures.forEach(failure -> out.println("  - " + failure));
  }

  private void registerThose(String resource, String path) {
    for (JsonNode item : read(resource)) {
      String code = item.path("code").asText();
      if (!api.exists(path + "/" + code)) {
        note(api.post(path, Accounts.named("depositary"), "demonstration-" + code, item.toString()));
      }
    }
  }

  private void file() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (JsonNode filing : read("filings.json")) {
      String body = filing.path("application").toString()
          .replace("@start@", today.plusDays(90).toString())
          .replace("@end@", today.plusDays(180).toString());
      if (body.contains(SIGNATORY)) {
        body = body.replace(SIGNATORY, api.aState("SIGNATORY"));
      }
      note(api.post(
          "/v1/training-applications",
          Accounts.named(filing.path("account").asText()),
          filing.path("key").asText(),
          body));
    }
  }

  private void note(PublicApi.Answer answer) {
    if (!answer.isSuccess()) {
      failures.add(answer.sentence());
    }
  }

  private void markLoaded() {
    try {
      Files.writeString(marker, "The demonstration data was loaded completely.\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String resource) {
    try (InputStream content = Demonstration.class.getResourceAsStream("/demonstration/" + resource)) {
      return new ObjectMapper().readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
