package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Speaks to a running suite through its gateway, with the tokens of its accounts. */
final class SuiteApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningStack.Running suite;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  SuiteApi(RunningStack.Running suite) {
    this.suite = suite;
  }

  record Answer(int status, String tag, JsonNode body) {}

  String management(Listener part, String path) throws Exception {
    return http.send(HttpRequest.newBuilder(suite.url(part).resolve(path)).build(), BodyHandlers.ofString()).body();
  }

  JsonNode get(String path) throws Exception {
    return ok(200, send(request(path, null).GET())).body();
  }

  Answer post(String path, String account, String body) throws Exception {
    return send(request(path, account).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  Answer put(String path, String account, String body) throws Exception {
    return send(request(path, account).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  Answer move(String path, String account, Answer before) throws Exception {
    return send(request(path, account).header("If-Match", before.tag()).POST(BodyPublishers.noBody()));
  }

  /** Posts to a sub-resource with the version the resource has. */
  Answer move(String resource, String action, String account, String body) throws Exception {
    String tag = send(request(resource, null).GET()).tag();
    HttpRequest.Builder request = request(resource + "/" + action, account).header("If-Match", tag);
    return send(
        body == null
            ? request.POST(BodyPublishers.noBody())
            : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  /** @param account null for a reader who has not signed in */
  HttpRequest.Builder request(String path, String account) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(suite.gateway() + path)).header("Idempotency-Key", UUID.randomUUID().toString());
    return account == null
        ? request
        : request.header("Authorization", "Bearer " + tokens.computeIfAbsent(account, suite::token));
  }

  Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(null), JSON.readTree(response.body()));
  }

  static Answer ok(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    return answer;
  }

  static <T> T await(Callable<T> question, Predicate<T> enough) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    T answer = question.call();
    while (!enough.test(answer)) {
      assertThat(System.nanoTime()).as("still waiting, and last saw %s", answer).isLessThan(deadline);
      Thread.sleep(200);
      answer = question.call();
    }
    return answer;
  }
}
