package org.aitreaty.stack;

/** Every port of the stack, with the part that needs it. */
public enum Listener {
  GATEWAY("gateway", 8080),
  GATEWAY_MANAGEMENT("gateway (health and metrics)", 9080),
  REGISTRY("registry-service", 8081),
  REGISTRY_MANAGEMENT("registry-service (health and metrics)", 9081),
  PERMITS("permits-service", 8082),
  PERMITS_MANAGEMENT("permits-service (health and metrics)", 9082),
  EVALUATIONS("evaluations-service", 8083),
  EVALUATIONS_MANAGEMENT("evaluations-service (health and metrics)", 9083),
  KEYCLOAK("Keycloak", 8180),
  KEYCLOAK_MANAGEMENT("Keycloak (health)", 9180),
  POSTGRES("PostgreSQL", 54329),
  SMTP("the mail server", 2525);

  private final String neededBy;
  private final int usualPort;

  Listener(String neededBy, int usualPort) {
    this.neededBy = neededBy;
    this.usualPort = usualPort;
  }

  public String neededBy() {
    return neededBy;
  }

  public int usualPort() {
    return usualPort;
  }

  String variable() {
    return "SECRETARIAT_PORT_" + name();
  }
}
