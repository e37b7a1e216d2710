package org.aitreaty.stack.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aitreaty.stack.Refusal;

/** Real access tokens of demonstration accounts, from the running Keycloak. */
public final class Tokens {
  private final URI endpoint;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  public Tokens(String issuer) {
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
  }

  public String of(Account account) {
    Map<String, String> form = new LinkedHashMap<>();
    if (account.program()) {
      form.put("grant_type", "client_credentials");
      form.put("client_id", account.name());
      form.put("client_secret", account.secret());
    } else {
      form.put("grant_type", "password");
      form.put("client_id", "secretariat-cli");
      form.put("username", account.name());
      form.put("password", account.secret());
    }
    HttpResponse<String> answer = post(encoded(form));
    if (answer.statusCode() != 200) {
      throw new Refusal("Keycloak gave no token for " + account.name() + ": " + answer.body());
    }
    try {
      return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    } catch (IOException e) {
      throw new Refusal("Keycloak's answer was not understood.", e);
    }
  }

  private HttpResponse<String> post(String form) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Refusal("Keycloak does not answer at " + endpoint + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Waiting for Keycloak was interrupted.", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
