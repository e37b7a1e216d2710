package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.aitreaty.stack.account.Account;
import org.aitreaty.stack.account.Accounts;
import org.aitreaty.stack.part.Postgres;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database and the identity provider without the services. */
class InfrastructureIT {
  private static RunningStack.Running running;

  @BeforeAll
  static void start() {
    running = RunningStack.start(EnumSet.noneOf(Service.class));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void everyAccountGetsATokenWithWhatTheServicesNeed() throws Exception {
    for (Account account : Accounts.all()) {
      JsonNode claims = claims(running.token(account.name()));

      assertThat(claims.path("iss").asText()).isEqualTo(running.issuer());
      assertThat(claims.path("aud").asText()).isEqualTo("aitreaty-api");
      assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
      assertThat(claims.path("sub").asText()).isNotBlank();
      assertThat(claims.path("name").asText()).isEqualTo(account.displayName());
      assertThat(claims.path("actor_kind").asText()).isEqualTo(account.kind());
      assertThat(claims.path("realm_access").path("roles")).isNotEmpty();
      assertThat(Duration.ofSeconds(claims.path("exp").asLong() - claims.path("iat").asLong())).isEqualTo(Duration.ofMinutes(10));
    }
  }

  @Test
  void aDelegatesTokenCarriesTheStateAndALaboratorysItsOrganisation() throws Exception {
    assertThat(claims(running.token("delegate.fra")).path("state").asText()).isEqualTo("FRA");
    JsonNode lab = claims(running.token("lab-meridian"));
    assertThat(lab.path("organisation").asText()).isEqualTo("meridian");
    assertThat(lab.path("realm_access").path("roles")).extracting(JsonNode::asText).contains("LAB_SUBMITTER");
  }

  @Test
  void theApplicationRoleCannotChangeTheSchema() throws Exception {
    int port = running.url(Listener.POSTGRES).getPort();
    Ports ports = Ports.from(Map.of("SECRETARIAT_PORT_POSTGRES", Integer.toString(port)));
    try (var connection = DriverManager.getConnection(Postgres.url(ports, "registry"), "registry_app", "registry_app");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table t (x int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aServiceCannotReadAnothersDatabase() {
    int port = running.url(Listener.POSTGRES).getPort();
    Ports ports = Ports.from(Map.of("SECRETARIAT_PORT_POSTGRES", Integer.toString(port)));
    assertThatThrownBy(() ->
            DriverManager.getConnection(Postgres.url(ports, "permits"), "registry_app", "registry_app").close())
        .hasMessageContaining("permission denied");
  }

  private static JsonNode claims(String token) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
