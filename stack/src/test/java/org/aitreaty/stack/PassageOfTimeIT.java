package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.stack.mail.Mail;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.Test;

/**
 * The treaty enters into force and a Party leaves it while everything runs. On 4 November 2024 the demonstration's rule has brought 45 of the 50
 * instruments; five more would come on 14 December. Here they come earlier: four on paper, which the depositary enters,
 * and the fiftieth from the delegation of Brazil.
 */
class PassageOfTimeIT {
  private static final ZoneId SEAT = ZoneId.of("Europe/Vienna");
  private static final LocalDate DEPOSIT = LocalDate.of(2024, 11, 4);
  private static final LocalDate IN_FORCE = DEPOSIT.plusDays(90);
  private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{5}-){4}[0-9A-Z]{5}\\b");
  private static final String OFFICE = "tratados@bra.example";
  private static final String SIGNATORY = "\"signatory\":{\"name\":\"A Minister\",\"office\":\"MINISTER_FOR_FOREIGN_AFFAIRS\"}";

  private static final String APPLICATION =
      """
      { "runName": "Run %s", "purpose": "End-to-end purpose",
        "model": { "name": "Araucária 1", "parameters": "7e10", "activeParameters": "7e10", "generality": "GENERAL" },
        "compute": { "flop": "7.9e24", "method": "OPERATION_COUNTING", "confidence": "CONFIDENT" },
        "capabilityForecast": "BELOW_BASELINE", "capabilityForecastBasis": "End-to-end test",
        "facilities": [ { "name": "Curitiba", "state": "BRA" } ], "plannedStart": "2099-01-01", "plannedEnd": "2099-06-30" }
      """;

  private RunningStack.Running suite;
  private SuiteApi api;

  @Test
  void theTreatyEntersIntoForceAndAPartyLeavesItWithNobodyPressingAButton() throws Exception {
    try (RunningStack.Running running = RunningStack.start(EnumSet.allOf(Service.class), DEPOSIT + "T09:00:00+01:00")) {
      suite = running;
      api = new SuiteApi(running);
      Map<String, Long> processes = suite.processes();
      beforeTheFiftieth();
      aDelegationConfirmsWhereItsLettersGo();
      fourInstrumentsOnPaper();
      twoPersonsAndAnOfficerDepositTheFiftieth();
      theDayComes();
      aPartyGivesNoticeAndLeaves();
      assertThat(suite.processes()).as("nothing was restarted").isEqualTo(processes);
    }
  }

  private void beforeTheFiftieth() throws Exception {
    JsonNode status = api.get("/v1/treaty/status");
    assertThat(status.path("inForce").asBoolean()).isFalse();
    assertThat(status.path("entryIntoForce").isNull()).isTrue();
    assertThat(status.path("instruments").asInt()).isEqualTo(45);
    assertThat(status.path("clockOffset").asText()).startsWith("PT-");
    for (Listener part : List.of(Listener.REGISTRY_MANAGEMENT, Listener.PERMITS_MANAGEMENT, Listener.EVALUATIONS_MANAGEMENT)) {
      assertThat(api.management(part, "/q/health/ready")).as("%s", part).contains("treaty-clock").contains("PT-");
    }
    assertThat(file("before the fiftieth").at("/reasons/0/code").asText()).isEqualTo("HOST_STATE_NOT_PARTY_SIGNATORY");
  }

  private void aDelegationConfirmsWhereItsLettersGo() throws Exception {
    SuiteApi.ok(201, api.post(
        "/v1/states/BRA/contacts",
        "delegate.bra",
        "{\"authority\":\"Divisão de Atos Internacionais\",\"kind\":\"NOTIFICATIONS\",\"language\":\"ES\",\"addresses\":[\"" + OFFICE + "\"]}"));
    Mail letter = SuiteApi.await(this::letters, letters -> letters.size() == 1).getFirst();
    Matcher code = CODE.matcher(letter.text());
    assertThat(code.find()).isTrue();
    SuiteApi.ok(200, api.post("/v1/contact-confirmations", null, "{\"code\":\"" + code.group() + "\"}"));
  }

  private void fourInstrumentsOnPaper() throws Exception {
    for (String[] deposit : new String[][] {{"DJI", "ACCESSION"}, {"KGZ", "ACCESSION"}, {"WSM", "ACCESSION"}, {"ETH", "RATIFICATION"}}) {
      SuiteApi.ok(201, api.post(
          "/v1/treaty-actions",
          "depositary",
          "{\"state\":\"%s\",\"type\":\"%s\",\"instrumentDate\":\"2024-10-20\",\"receivedAt\":\"2024-11-02T10:00:00Z\",%s}"
              .formatted(deposit[0], deposit[1], SIGNATORY)));
    }
    assertThat(api.get("/v1/treaty/status").path("instruments").asInt()).isEqualTo(49);
    assertThat(api.get("/v1/treaty/status").path("entryIntoForce").isNull()).isTrue();
  }

  private void twoPersonsAndAnOfficerDepositTheFiftieth() throws Exception {
    byte[] scan = ("%PDF-1.7\n1 0 obj<<>>endobj " + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    SuiteApi.Answer document = api.send(api.request("/v1/documents?name=ratification.pdf", "delegate.bra").header("Content-Type", "application/pdf").POST(BodyPublishers.ofByteArray(scan)));
    assertThat(document.status()).as("%s", document.body()).isEqualTo(201);
    SuiteApi.Answer draft = SuiteApi.ok(201, api.post(
        "/v1/instruments",
        "delegate.bra",
        "{\"type\":\"RATIFICATION\",\"content\":{\"instrumentDate\":\"2024-10-28\",%s,\"document\":\"%s\"}}".formatted(SIGNATORY, document.body().path("id").asText())));
    String instrument = "/v1/instruments/" + draft.body().at("/summary/id").asText();
    assertThat(api.move(instrument + "/sending", "delegate.bra", draft).body().path("code").asText()).isEqualTo("SECOND_PERSON_REQUIRED");
    SuiteApi.Answer sent = SuiteApi.ok(200, api.move(instrument + "/sending", "head.bra", draft));
    SuiteApi.Answer accepted = SuiteApi.ok(200, api.move(instrument + "/acceptance", "depositary", sent));
    assertThat(accepted.body().at("/summary/status").asText()).isEqualTo("ACCEPTED");

    JsonNode notification = onlyNotification("kind=RATIFICATION&state=BRA");
    assertThat(notification.path("texts").properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("ar", "en", "es", "fr", "ru", "zh");
    assertThat(onlyLetterOf(notification).subject()).contains("Brasil");
    JsonNode status = api.get("/v1/treaty/status");
    assertThat(status.path("entryIntoForce").asText()).isEqualTo(IN_FORCE.toString());
    assertThat(status.path("completedBy")).extracting(JsonNode::asText).containsExactly("BRA");
    assertThat(status.path("inForce").asBoolean()).isFalse();
    JsonNode waiting = file("while it waits");
    assertThat(waiting.path("status").asText()).isEqualTo("REFUSED");
    assertThat(waiting.at("/reasons/0/code").asText()).isEqualTo("HOST_STATE_NOT_PARTY_CONTRACTING_STATE");
  }

  private void theDayComes() throws Exception {
    suite.setClock(IN_FORCE.atTime(LocalTime.MIDNIGHT).minusSeconds(30).atZone(SEAT).toInstant().toString());
    SuiteApi.await(() -> api.get("/v1/treaty/status"), status -> status.path("asOf").asText().startsWith("2025-02-01T22:59"));
    assertThat(api.get("/v1/treaty/status").path("inForce").asBoolean()).as("half a minute before the day").isFalse();
    assertThat(api.get("/v1/notifications?kind=ENTRY_INTO_FORCE").path("items")).isEmpty();

    SuiteApi.await(() -> api.get("/v1/treaty/status"), status -> status.path("inForce").asBoolean());
    assertThat(api.get("/v1/states/BRA").path("status").asText()).isEqualTo("PARTY");
    JsonNode admitted = SuiteApi.await(() -> file("at last"), filed -> filed.path("status").asText().equals("UNDER_REVIEW"));
    assertThat(admitted.path("reasons")).isEmpty();
    SuiteApi.await(() -> api.get("/v1/notifications?kind=ENTRY_INTO_FORCE").path("items"), items -> !items.isEmpty());
    JsonNode notification = onlyNotification("kind=ENTRY_INTO_FORCE");
    assertThat(notification.at("/summary/date").asText()).isEqualTo(IN_FORCE.toString());
    assertThat(notification.path("texts").properties()).hasSize(6);
    assertThat(onlyLetterOf(notification).text()).contains("2 de febrero de 2025");
    assertThat(standingChangesOfBrazil()).containsExactly("NON_PARTICIPANT SIGNATORY ACT", "SIGNATORY CONTRACTING_STATE ACT", "CONTRACTING_STATE PARTY TIME");

    suite.setClock(IN_FORCE.plusDays(1).atTime(9, 0).atZone(SEAT).toInstant().toString());
    SuiteApi.await(() -> api.get("/v1/treaty/status"), status -> status.path("asOf").asText().startsWith("2025-02-03"));
    SuiteApi.await(() -> file("a day later"), filed -> filed.path("status").asText().equals("UNDER_REVIEW"));
    onlyLetterOf(onlyNotification("kind=ENTRY_INTO_FORCE"));
  }

  /** EC-43. */
  private void aPartyGivesNoticeAndLeaves() throws Exception {
    LocalDate effective = IN_FORCE.plusDays(1).plusMonths(12);
    SuiteApi.ok(201, api.post(
        "/v1/treaty-actions",
        "depositary",
        "{\"state\":\"BRA\",\"type\":\"WITHDRAWAL_NOTICE\",\"instrumentDate\":\"2025-02-03\",\"receivedAt\":\"2025-02-03T07:00:00Z\",%s}".formatted(SIGNATORY)));
    JsonNode dossier = SuiteApi.await(() -> dossier("delegate.bra"), found -> found.at("/checklist/open").asInt() == 2);
    assertThat(dossier.at("/withdrawal/effectiveOn").asText()).isEqualTo(effective.toString());
    assertThat(dossier.at("/checklist/sources")).hasSize(2).allSatisfy(source -> assertThat(source.path("standing").asText()).isEqualTo("FOLLOWING"));
    assertThat(dossier("delegate.fra").path("checklist").isNull()).isTrue();
    assertThat(api.management(Listener.REGISTRY_MANAGEMENT, "/q/health/ready")).contains("holdings-from-permits").contains("FOLLOWING since");
    assertThat(api.management(Listener.REGISTRY_MANAGEMENT, "/q/metrics"))
        .containsPattern("feed_consumer_position\\{[^}]*holdings-from-permits[^}]*\\} [1-9]")
        .containsPattern("feed_consumer_held\\{[^}]*holdings-from-permits[^}]*\\} 0");
    String application = dossier.at("/checklist/groups/0/items/0/href").asText();
    SuiteApi.Answer read = api.send(api.request(application, "lab-araucaria").GET());
    SuiteApi.ok(200, api.send(api.request(application + "/withdrawal", "lab-araucaria")
        .header("If-Match", read.tag())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"reason\":\"Winding down\"}"))));
    JsonNode later = SuiteApi.await(() -> dossier("head.bra"), found -> found.at("/checklist/done").asInt() == 1);
    assertThat(later.at("/checklist/open").asInt()).isEqualTo(1);
    assertThat(later.at("/checklist/overdue").asBoolean()).isFalse();

    suite.setClock(effective.atTime(0, 1).atZone(SEAT).toInstant().toString());
    SuiteApi.await(() -> api.get("/v1/states/BRA"), state -> state.path("status").asText().equals("WITHDRAWN"));
    assertThat(SuiteApi.await(() -> file("too late"), filed -> filed.path("status").asText().equals("REFUSED")).at("/reasons/0/code").asText())
        .isEqualTo("HOST_STATE_NOT_PARTY_WITHDRAWN");
    assertThat(dossier("delegate.bra").at("/checklist/overdue").asBoolean()).isTrue();
    SuiteApi.await(() -> api.get("/v1/notifications?kind=WITHDRAWAL_EFFECTIVE&state=BRA").path("items"), items -> !items.isEmpty());
    onlyNotification("kind=WITHDRAWAL_EFFECTIVE&state=BRA");
    assertThat(standingChangesOfBrazil()).endsWith("PARTY WITHDRAWING ACT", "WITHDRAWING WITHDRAWN TIME");
  }

  private JsonNode dossier(String account) throws Exception {
    return SuiteApi.ok(200, api.send(api.request("/v1/withdrawals/BRA", account).GET())).body();
  }

  private List<String> standingChangesOfBrazil() throws Exception {
    List<String> changes = new ArrayList<>();
    long after = 0;
    while (true) {
      JsonNode slice = api.get("/v1/feeds/registry?limit=100&after=" + after);
      if (slice.path("items").isEmpty()) {
        return changes;
      }
      for (JsonNode item : slice.path("items")) {
        if (item.path("type").asText().equals("org.aitreaty.StandingChanged") && item.path("subject").asText().equals("state/BRA")) {
          JsonNode facts = item.at("/data/after");
          changes.add(facts.path("from").asText() + " " + facts.path("to").asText() + " " + facts.path("cause").asText());
        }
      }
      after = slice.path("nextAfter").asLong();
    }
  }

  private JsonNode onlyNotification(String filter) throws Exception {
    JsonNode items = api.get("/v1/notifications?" + filter).path("items");
    assertThat(items).as("%s", items).hasSize(1);
    return api.get("/v1/notifications/" + items.path(0).path("number").asText());
  }

  /** Waits for the courtesy copy, which says what is notified. */
  private Mail onlyLetterOf(JsonNode notification) throws Exception {
    String number = notification.at("/summary/number").asText();
    List<Mail> found = SuiteApi.await(
        () -> letters().stream().filter(letter -> letter.subject().contains(number)).toList(), letters -> !letters.isEmpty());
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Mail> letters() {
    return suite.mails().stream().filter(mail -> mail.to().equals(OFFICE)).toList();
  }

  /** As a lab would: what was not decided because another part had no time is sent again with its key. */
  private JsonNode file(String name) throws Exception {
    HttpRequest.Builder filing = api.request("/v1/training-applications", "lab-araucaria")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(APPLICATION.formatted(name)));
    return SuiteApi.ok(201, SuiteApi.await(() -> api.send(filing), answer -> answer.status() != 503)).body();
  }
}
