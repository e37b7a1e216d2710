package org.aitreaty.stack.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The demonstration's users, clients and roles as Keycloak imports them. */
public final class Realm {
  private static final String RESOURCE = "/secretariat-realm.json";
  private static final String USUAL_GATEWAY = "http://localhost:8080";

  private Realm() {}

  public static String json() {
    try (InputStream content = Realm.class.getResourceAsStream(RESOURCE)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file is valid as it stands for the usual port; elsewhere the redirect addresses follow the gateway. */
  static String jsonFor(String gateway) {
    return json().replace(USUAL_GATEWAY + "/", gateway + "/").replace(USUAL_GATEWAY + "\"", gateway + "\"");
  }
}
