package org.aitreaty.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmTest {

  @Test
  void addressesFollowTheGateway() throws Exception {
    JsonNode gateway = gateway(new ObjectMapper().readTree(Realm.jsonFor("http://localhost:18080")));

    assertThat(gateway.path("redirectUris").path(0).asText()).isEqualTo("http://localhost:18080/*");
    assertThat(gateway.path("rootUrl").asText()).isEqualTo("http://localhost:18080");
    assertThat(gateway.path("attributes").path("post.logout.redirect.uris").asText()).isEqualTo("http://localhost:18080/*");
    assertThat(Realm.jsonFor("http://localhost:18080")).doesNotContain("localhost:8080");
  }

  @Test
  void theGatewayMustUseProofKeys() throws Exception {
    JsonNode gateway = gateway(new ObjectMapper().readTree(Realm.json()));

    assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(gateway.path("publicClient").asBoolean()).isFalse();
  }

  @Test
  void onlyAnAdministratorSetsWhatATokenClaims() throws Exception {
    JsonNode realm = new ObjectMapper().readTree(Realm.json());
    String profile = realm.path("components").path("org.keycloak.userprofile.UserProfileProvider")
        .path(0).path("config").path("kc.user.profile.config").path(0).asText();

    for (JsonNode attribute : new ObjectMapper().readTree(profile).path("attributes")) {
      if (Set.of("actor_kind", "state", "organisation").contains(attribute.path("name").asText())) {
        assertThat(attribute.path("permissions").path("edit")).extracting(JsonNode::asText).containsExactly("admin");
      }
    }
  }

  private static JsonNode gateway(JsonNode realm) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals("gateway")) {
        return client;
      }
    }
    throw new AssertionError("No client gateway");
  }
}
