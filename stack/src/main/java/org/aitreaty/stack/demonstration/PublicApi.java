package org.aitreaty.stack.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.stack.Refusal;
import org.aitreaty.stack.account.Account;
import org.aitreaty.stack.account.Tokens;

/** The API as a laboratory's program would call it. */
final class PublicApi {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String gateway;
  private final Tokens tokens;
  private final Map<String, String> tokenOf = new HashMap<>();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  PublicApi(String gateway, String issuer) {
    this.gateway = gateway;
    this.tokens = new Tokens(issuer);
  }

  record Answer(String request, int status, String body) {
    boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    String sentence() {
      return request + " answered " + status + ": " + body.strip();
    }
  }

  boolean exists(String path) {
    return get(path).isSuccess();
  }

  /** Whether a list that not everybody may read has something in it. */
  boolean hasItems(String path, Account reader) {
    Answer answer = send(path, HttpRequest.newBuilder().header("Authorization", "Bearer " + token(reader)).GET());
    return answer.isSuccess() && !json(answer).path("items").isEmpty();
  }

  /** The first United Nations member that has the given status today. */
  String aState(String status) {
    Answer answer = get("/v1/states?kind=UN_MEMBER&limit=1&status=" + status);
    String code = json(answer).path("items").path(0).path("code").asText();
    if (code.isEmpty()) {
      throw new Refusal("No State has the status " + status + "; " + answer.sentence());
    }
    return code;
  }

  Answer post(String path, Account account, String idempotencyKey, String body) {
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + token(account))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", uuid(idempotencyKey))
            .POST(BodyPublishers.ofString(body)));
  }

  private String token(Account account) {
    return tokenOf.computeIfAbsent(account.name(), name -> tokens.of(account));
  }

  /** The same name gives the same key at every start, which is what makes a second try harmless. */
  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Answer get(String path) {
    return send(path, HttpRequest.newBuilder().GET());
  }

  private Answer send(String path, HttpRequest.Builder builder) {
    HttpRequest request =
        builder.uri(URI.create(gateway + path)).timeout(PATIENCE).header("Accept", "application/json").build();
    String name = request.method() + " " + path;
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(name, response.statusCode(), response.body());
    } catch (IOException e) {
      throw new Refusal(name + " got no answer from " + gateway + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(name + " was interrupted.", e);
    }
  }

  private static JsonNode json(Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new Refusal("Not JSON: " + answer.sentence(), e);
    }
  }
}
