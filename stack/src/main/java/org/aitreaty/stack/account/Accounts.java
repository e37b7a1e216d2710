package org.aitreaty.stack.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aitreaty.stack.Refusal;
import org.aitreaty.stack.part.Realm;

/** The demonstration accounts, read from the realm itself so that the two cannot differ. */
public final class Accounts {
  private Accounts() {}

  public static List<Account> all() {
    JsonNode realm = parsed(Realm.json());
    Map<String, String> secrets = new HashMap<>();
    realm.path("clients").forEach(client ->
        secrets.put(client.path("clientId").asText(), client.path("secret").asText()));
    List<Account> accounts = new ArrayList<>();
    for (JsonNode user : realm.path("users")) {
      String client = user.path("serviceAccountClientId").asText("");
      boolean program = !client.isEmpty();
      accounts.add(
          new Account(
              program ? client : user.path("username").asText(),
              user.path("firstName").asText() + " " + user.path("lastName").asText(),
              attribute(user, "actor_kind"),
              attribute(user, "state") + attribute(user, "organisation"),
              program ? secrets.get(client) : user.path("credentials").path(0).path("value").asText(),
              program));
    }
    return accounts;
  }

  public static Account named(String name) {
    List<Account> all = all();
    return all.stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(
            "There is no demonstration account \"" + name + "\"; there are "
                + all.stream().map(Account::name).collect(Collectors.joining(", ")) + "."));
  }

  private static String attribute(JsonNode user, String name) {
    return user.path("attributes").path(name).path(0).asText("");
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The realm of the demonstration is not JSON", e);
    }
  }
}
