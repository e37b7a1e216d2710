package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.Test;

/**
 * The Council lowers a threshold: fifteen accounts vote, the decision takes effect with nobody pressing a button although
 * the registry is killed between, and the laboratory's next filing is judged by it while the former keeps its basis.
 */
class CouncilIT {
  private static final String KEY = "training.permit.params";

  /** Above 5e8 and below 1e9 parameters: no permit by version 1, the size permit by version 2. */
  private static final String APPLICATION =
      """
      { "runName": "%s", "purpose": "End-to-end purpose",
        "model": { "name": "Meridian small", "parameters": "7e8", "activeParameters": "7e8", "generality": "GENERAL" },
        "compute": { "flop": "3e21", "method": "OPERATION_COUNTING", "confidence": "CONFIDENT" },
        "capabilityForecast": "BELOW_BASELINE", "capabilityForecastBasis": "End-to-end test",
        "facilities": [ { "name": "Oregon", "state": "USA" } ], "plannedStart": "2099-01-01", "plannedEnd": "2099-06-30" }
      """;

  private static final String PROPOSAL =
      """
      { "title": { "en": "Lower threshold for the size permit", "fr": "Abaissement du seuil de l’autorisation de taille" },
        "text": { "en": "The Council lowers the threshold to 500 million parameters.",
                  "fr": "Le Conseil abaisse le seuil à 500 millions de paramètres." },
        "effects": [ { "kind": "PARAMETER",
          "parameter": { "key": "training.permit.params", "value": "5e8", "transitionalRule": "APPLY_AT_FILING" } } ] }
      """;

  private SuiteApi api;

  @Test
  void theCouncilLowersAThresholdByARecordedVote() throws Exception {
    try (RunningStack.Running suite = RunningStack.start(EnumSet.of(Service.REGISTRY, Service.PERMITS, Service.GATEWAY))) {
      api = new SuiteApi(suite);
      JsonNode before = file("before the vote");
      assertThat(before.path("regime").asText()).isEqualTo("NO_PERMIT_REQUIRED");

      List<String> members = new ArrayList<>();
      api.get("/v1/organs/EC").path("members").forEach(member -> members.add(member.asText()));
      assertThat(members).hasSize(15);
      String meeting = sitting(members);
      previewNames(before);
      String vote = vote(meeting);
      cast(vote, members);

      JsonNode closed = SuiteApi.ok(200, api.move("/v1/votes/" + vote, "closing", "secretary", "{}")).body();
      suite.kill(Service.REGISTRY);
      suite.restart(Service.REGISTRY);

      assertThat(closed.path("outcome").asText()).isEqualTo("CARRIED");
      assertThat(closed.at("/tally/yes").asInt()).isEqualTo(11);
      String number = closed.path("decision").asText();
      JsonNode decision = SuiteApi.await(() -> api.get("/v1/decisions/" + number), read -> read.path("standing").asText().equals("IN_FORCE"));
      assertThat(decision.path("vote").asText()).isEqualTo(vote);
      JsonNode versions = api.get("/v1/parameters/" + KEY).path("versions");
      assertThat(versions).hasSize(2);
      assertThat(versions.at("/1/decision").asText()).isEqualTo(number);
      assertThat(Instant.parse(versions.at("/1/effectiveFrom").asText())).isEqualTo(Instant.parse(decision.path("effectiveFrom").asText()));

      JsonNode after = SuiteApi.await(() -> file("after the vote"), filed -> filed.path("regime").asText().equals("SIZE_PERMIT_REQUIRED"));
      assertThat(after.at("/sizePermit/parameterVersion").asInt()).isEqualTo(2);
      JsonNode kept = SuiteApi.ok(200, api.send(api.request("/v1/training-applications/" + before.path("number").asText(), "lab-meridian").GET())).body();
      assertThat(kept.path("regime").asText()).isEqualTo("NO_PERMIT_REQUIRED");
    }
  }

  private String sitting(List<String> members) throws Exception {
    Instant start = Instant.now();
    String meeting = SuiteApi.ok(
            201,
            api.post(
                "/v1/meetings",
                "secretary",
                """
                { "organ": "EC", "titleEn": "A session", "titleFr": "Une session", "place": "Vienna", "zone": "Europe/Vienna",
                  "startsAt": "%s", "endsAt": "%s" }
                """
                    .formatted(start, start.plusSeconds(86_400))))
        .body()
        .path("id")
        .asText();
    for (String state : members) {
      SuiteApi.ok(
          201,
          api.post(
              "/v1/meetings/" + meeting + "/credentials",
              "secretary",
              """
              { "state": "%s", "representative": "Head of %s", "capacity": "REPRESENTATIVE",
                "issuedByOffice": "MINISTER_FOR_FOREIGN_AFFAIRS", "issuedOn": "2026-01-10" }
              """
                  .formatted(state, state)));
    }
    SuiteApi.ok(200, api.move("/v1/meetings/" + meeting, "opening", "secretary", null));
    for (String state : members) {
      SuiteApi.ok(201, api.post("/v1/meetings/" + meeting + "/attendance", account(state), "{\"state\":\"%s\",\"present\":true}".formatted(state)));
    }
    assertThat(api.get("/v1/meetings/" + meeting + "/presence").path("isQuorum").asBoolean()).isTrue();
    return meeting;
  }

  /** Before the vote, whoever prepares it sees whose class the draft would change, and that its rule spares what is filed. */
  private void previewNames(JsonNode application) throws Exception {
    String effects = new ObjectMapper().readTree(PROPOSAL).path("effects").toString();
    JsonNode changes = SuiteApi.ok(200, api.post("/v1/parameters/previews", "secretary", "{\"effects\":" + effects + "}")).body().path("changes");
    JsonNode item = StreamSupport.stream(changes.path("items").spliterator(), false)
        .filter(one -> one.path("number").asText().equals(application.path("number").asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The preview does not name the application: " + changes));
    assertThat(item.at("/before/regime").asText()).isEqualTo("NO_PERMIT_REQUIRED");
    assertThat(item.at("/after/regime").asText()).isEqualTo("SIZE_PERMIT_REQUIRED");
    assertThat(item.path("applies").asText()).isEqualTo("NO");
  }

  private String vote(String meeting) throws Exception {
    String vote = SuiteApi.ok(
            201,
            api.post(
                "/v1/votes",
                "secretary",
                "{\"organ\":\"EC\",\"meeting\":\"%s\",\"matter\":\"THRESHOLD\",\"method\":\"RECORDED\",\"proposal\":%s}".formatted(meeting, PROPOSAL)))
        .body()
        .path("id")
        .asText();
    SuiteApi.ok(200, api.move("/v1/votes/" + vote, "opening", "secretary", "{}"));
    return vote;
  }

  /** All at once, each with the token of its own account. */
  private void cast(String vote, List<String> members) throws Exception {
    try (ExecutorService delegations = Executors.newFixedThreadPool(members.size())) {
      List<Future<SuiteApi.Answer>> ballots = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        String account = account(members.get(i));
        String choice = i < 11 ? "YES" : i < 13 ? "NO" : "ABSTAIN";
        ballots.add(delegations.submit(() -> api.put("/v1/votes/" + vote + "/ballots", account, "{\"choice\":\"%s\"}".formatted(choice))));
      }
      for (Future<SuiteApi.Answer> ballot : ballots) {
        SuiteApi.ok(200, ballot.get());
      }
    }
  }

  private static String account(String state) {
    return "council." + state.toLowerCase(Locale.ROOT);
  }

  private JsonNode file(String name) throws Exception {
    return SuiteApi.ok(201, api.post("/v1/training-applications", "lab-meridian", APPLICATION.formatted(name))).body();
  }
}
