package org.aitreaty.stack.part;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Listener;
import org.aitreaty.stack.Ports;
import org.aitreaty.stack.Refusal;

/** The four processes of the suite, started as their packaged jars. */
public enum Service {
  REGISTRY("registry-service", "registry", Listener.REGISTRY, Listener.REGISTRY_MANAGEMENT),
  PERMITS("permits-service", "permits", Listener.PERMITS, Listener.PERMITS_MANAGEMENT),
  EVALUATIONS("evaluations-service", "evaluations", Listener.EVALUATIONS, Listener.EVALUATIONS_MANAGEMENT),
  GATEWAY("gateway", "gateway", Listener.GATEWAY, Listener.GATEWAY_MANAGEMENT);

  private final String module;
  private final String database;
  private final Listener listener;
  private final Listener management;

  Service(String module, String database, Listener listener, Listener management) {
    this.module = module;
    this.database = database;
    this.listener = listener;
    this.management = management;
  }

  public String module() {
    return module;
  }

  public List<Listener> listeners() {
    return List.of(listener, management);
  }

  public Child start(Installation installation, Ports ports) {
    Path application = installation.checkout().resolve(module).resolve("target/quarkus-app");
    Path jar = application.resolve("quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new Refusal(module + " is not built: " + jar + " is missing; ./secretariat up builds it.");
    }
    List<String> command = new ArrayList<>(List.of(JavaCommand.PATH));
    command.addAll(startOptions(application));
    command.addAll(List.of("-jar", jar.toString()));
    return Child.start(installation, module, command, environment(installation, ports));
  }

  public void awaitReady(Child child, Ports ports) {
    Readiness.await(
        child, Readiness.http(URI.create("http://127.0.0.1:" + ports.of(management) + "/q/health/ready")));
  }

  /**
   * The whole configuration that a service gets from its surroundings; in a cluster the same names
   * come from its manifest.
   */
  Map<String, String> environment(Installation installation, Ports ports) {
    Map<String, String> table = new LinkedHashMap<>();
    // Allows the development passwords below, which production refuses.
    table.put("SECRETARIAT_MODE", "demonstration");
    table.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    table.put("QUARKUS_HTTP_PORT", port(ports, listener));
    table.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    table.put("QUARKUS_MANAGEMENT_PORT", port(ports, management));
    // At runtime the role that cannot change the schema; for migrations the one that owns it.
    table.put("QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(ports, database));
    table.put("QUARKUS_DATASOURCE_USERNAME", Databases.application(database));
    table.put("QUARKUS_DATASOURCE_PASSWORD", Databases.application(database));
    table.put("QUARKUS_FLYWAY_USERNAME", Databases.owner(database));
    table.put("QUARKUS_FLYWAY_PASSWORD", Databases.owner(database));
    // Who signs the tokens; the same text as their issuer.
    table.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer(ports));
    if (this == GATEWAY) {
      table.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "gateway-demonstration-secret");
    }
    if (this != GATEWAY) {
      // One file for all, so that they agree on the day.
      table.put("SECRETARIAT_CLOCK_OFFSET_FILE", installation.clock().toString());
    }
    if (this == REGISTRY) {
      table.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "svc-registry-demonstration-secret");
      table.put("SECRETARIAT_MAIL_FROM", "secretariat@treaty.example");
      table.put("SECRETARIAT_MAIL_SMTP_HOST", "127.0.0.1");
      table.put("SECRETARIAT_MAIL_SMTP_PORT", port(ports, Listener.SMTP));
      table.put("SECRETARIAT_MAIL_SMTP_SECURITY", "NONE");
    }
    if (this == PERMITS) {
      table.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "svc-permits-demonstration-secret");
    }
    if (this == EVALUATIONS) {
      table.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "svc-evaluations-demonstration-secret");
    }
    // Where the others are.
    table.put("GATEWAY_URL", ports.url(Listener.GATEWAY));
    table.put("REGISTRY_URL", "http://127.0.0.1:" + port(ports, Listener.REGISTRY));
    table.put("PERMITS_URL", "http://127.0.0.1:" + port(ports, Listener.PERMITS));
    table.put("EVALUATIONS_URL", "http://127.0.0.1:" + port(ports, Listener.EVALUATIONS));
    // One machine has no load balancer that must first notice a service going away.
    table.put("QUARKUS_SHUTDOWN_DELAY", "0S");
    table.put("QUARKUS_SHUTDOWN_TIMEOUT", "5S");
    return table;
  }

  public static String issuer(Ports ports) {
    return ports.url(Listener.KEYCLOAK) + "/realms/secretariat";
  }

  private static List<String> startOptions(Path application) {
    List<String> options = new ArrayList<>(List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    Path cache = application.resolve("app.aot");
    if (Files.exists(cache)) {
      options.add("-XX:AOTCache=" + cache);
    }
    return options;
  }

  private static String port(Ports ports, Listener listener) {
    return Integer.toString(ports.of(listener));
  }
}
