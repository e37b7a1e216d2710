package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole suite as its users meet it: real identity provider, real database, real browser. */
@ExtendWith(RunningStack.class)
class WholeSuiteIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FRONTIER =
      """
      { "runName": "End-to-end run", "purpose": "End-to-end purpose",
        "model": { "name": "Llama 3.1-405B", "parameters": "4.05e11", "activeParameters": "4.05e11", "generality": "GENERAL" },
        "compute": { "flop": "3.8e25", "method": "OPERATION_COUNTING", "confidence": "CONFIDENT" },
        "capabilityForecast": "BELOW_BASELINE", "capabilityForecastBasis": "End-to-end test",
        "facilities": [ { "name": "Columbus", "state": "USA" } ], "plannedStart": "2099-01-01", "plannedEnd": "2099-06-30" }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningStack.Running suite;

  WholeSuiteIT(RunningStack.Running suite) {
    this.suite = suite;
  }

  private record Answer(int status, JsonNode body, HttpResponse<String> response) {}

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(suite.gateway() + path));
  }

  private HttpRequest.Builder filing(String account, String key) {
    return at("/v1/training-applications")
        .header("Authorization", "Bearer " + suite.token(account))
        .header("Idempotency-Key", key)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(FRONTIER));
  }

  @Test
  void aLabFilesByApiAndTheDelegateReadsTheRefusalInFrench() throws Exception {
    Answer filed = send(filing("lab-meridian", UUID.randomUUID().toString()));

    assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
    assertThat(filed.body().path("status").asText()).isEqualTo("REFUSED");
    assertThat(filed.body().path("regime").asText()).isEqualTo("FRONTIER_PROHIBITED_BY_DEFAULT");
    assertThat(filed.body().at("/triggers/0/code").asText()).isEqualTo("FLOP");

    browse("delegate.mjs", filed.body().path("number").asText());
  }

  @Test
  void theApiPageIsReadAndTriedInBothLanguagesByKeyboard() throws Exception {
    browse("developers.mjs");
  }

  /** Runs a script of {@code webui/tests/stack} against this suite; it says itself what it found wrong. */
  private void browse(String script, String... words) throws IOException, InterruptedException {
    Path scripts = Path.of(System.getProperty("secretariat.checkout", ".."), "gateway/src/main/webui/tests/stack");
    List<String> command = new ArrayList<>(List.of("node", scripts.resolve(script).toString(), suite.gateway().toString()));
    command.addAll(List.of(words));
    Process browser = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(browser.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(browser.exitValue()).as(said).isZero();
  }

  @Test
  void whileTheRegistryIsDeadFilingSaysSoAndARetryWithTheSameKeySucceedsOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String token = suite.token("lab-lumen");
    long before = own(token);
    suite.kill(Service.REGISTRY);
    try {
      Answer refused = send(filing("lab-lumen", key));
      assertThat(refused.status()).as(refused.response().body()).isEqualTo(503);
      assertThat(refused.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
      assertThat(refused.body().path("code").asText()).isEqualTo("PART_UNAVAILABLE");
      Answer states = send(at("/v1/states/FRA"));
      assertThat(states.status()).isEqualTo(503);
      assertThat(states.body().path("code").asText()).isEqualTo("PART_UNAVAILABLE");
      assertThat(send(at("/v1/dangerous-capabilities")).status()).isEqualTo(200);
    } finally {
      suite.restart(Service.REGISTRY);
    }
    Answer retried = send(filing("lab-lumen", key));
    assertThat(retried.status()).as(retried.response().body()).isEqualTo(201);
    Answer again = send(filing("lab-lumen", key));
    assertThat(again.response().headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.body().path("number")).isEqualTo(retried.body().path("number"));
    assertThat(own(token)).isEqualTo(before + 1);
  }

  private long own(String token) throws IOException, InterruptedException {
    return send(at("/v1/training-applications?mine=true&limit=100").header("Authorization", "Bearer " + token)).body().path("items").size();
  }

  @Test
  void whatWasFiledIsInTheFeedAndNobodyCanAlterTheJournal() throws Exception {
    Answer filed = send(filing("lab-tianhe", UUID.randomUUID().toString()));
    String subject = "training-application/" + filed.body().path("id").asText();
    boolean seen = false;
    long after = 0;
    for (int round = 0; round < 200 && !seen; round++) {
      JsonNode slice = send(at("/v1/feeds/permits?limit=100&after=" + after)).body();
      for (JsonNode item : slice.path("items")) {
        seen |= item.path("subject").asText().equals(subject);
      }
      after = slice.path("nextAfter").asLong(after);
    }
    assertThat(seen).as("the filing in the feed").isTrue();
  }

  @Test
  void theDemonstrationIsLabelledAndFollowsItsRule() throws Exception {
    JsonNode status = send(at("/v1/treaty/status")).body();

    assertThat(status.path("demonstration").asBoolean()).isTrue();
    assertThat(status.at("/demonstrationRule/fr").asText()).isNotBlank();
    assertThat(status.path("inForce").asBoolean()).isTrue();
    for (String host : new String[] {"USA", "FRA", "CHN", "GBR"}) {
      assertThat(send(at("/v1/states/" + host)).body().path("status").asText()).as(host).isEqualTo("PARTY");
    }
  }
}
