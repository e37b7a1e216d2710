package org.aitreaty.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged processes as a real installation starts them: what is fit for a demonstration only is refused in time. */
class ProductionIT {
  private static final Path CHECKOUT =
      Path.of(System.getProperty("secretariat.checkout", "..")).toAbsolutePath().normalize();
  private static final Ports PORTS = Ports.free();

  @TempDir static Path home;

  private static Installation installation;
  private static Postgres postgres;
  private static Child server;

  private record Outcome(int exitCode, String said) {}

  @BeforeAll
  static void startDatabase() throws IOException {
    installation = Installation.temporary(CHECKOUT, home);
    for (Path folder : List.of(installation.data(), installation.logs(), installation.processes())) {
      Files.createDirectories(folder);
    }
    postgres = new Postgres(installation, PORTS);
    server = postgres.start();
    postgres.awaitReady(server);
  }

  @AfterAll
  static void stopDatabase() {
    server.stop();
  }

  @BeforeEach
  void beginWithEmptyDatabases() throws SQLException {
    try (Connection connection = postgres.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        statement.execute("drop database if exists " + database(service) + " with (force)");
      }
      Databases.ensure(postgres);
      for (Service service : Service.values()) {
        statement.execute("alter role " + Databases.owner(database(service)) + " password 'owner-for-real'");
        statement.execute("alter role " + Databases.application(database(service)) + " password 'work-for-real'");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void withTheSettingsOfADemonstrationNothingStartsAndNoSchemaIsTouched(Service service) throws Exception {
    Map<String, String> settings = new HashMap<>(service.environment(installation, PORTS));
    settings.remove("SECRETARIAT_MODE");
    // So that the database would let it in, and that it does not wait for an identity provider that is not there.
    settings.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
    settings.put("QUARKUS_FLYWAY_PASSWORD", "owner-for-real");
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "work-for-real");

    Outcome outcome = start(service, settings);

    assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(1);
    assertThat(outcome.said()).containsPattern("Not started\\.|does not start:").contains("quarkus.oidc.auth-server-url").doesNotContain("for-real");
    assertThat(tables(service)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "SECRETARIAT_CURSOR_KEY, development-only-secret-not-for-production",
    "QUARKUS_DATASOURCE_PASSWORD, evaluations_app",
    "QUARKUS_FLYWAY_PASSWORD, evaluations_owner",
    "QUARKUS_OIDC_AUTH_SERVER_URL, http://localhost:1/realms/secretariat",
    "QUARKUS_OIDC_TLS_VERIFICATION, none"
  })
  void oneSuchSettingIsEnough(String name, String value) throws Exception {
    Map<String, String> settings = production(Service.EVALUATIONS);
    settings.put(name, value);

    Outcome outcome = start(Service.EVALUATIONS, settings);

    assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(1);
    assertThat(outcome.said()).contains("Not started.");
    assertThat(tables(Service.EVALUATIONS)).isZero();
  }

  @Test
  void oneSecretOfTheSourceIsEnoughForTheGatewayToo() throws Exception {
    Map<String, String> settings = production(Service.GATEWAY);
    settings.remove("GATEWAY_SESSION_KEY");

    Outcome outcome = start(Service.GATEWAY, settings);

    assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(1);
    assertThat(outcome.said()).contains("gateway.session.encryption-key is the development secret");
    assertThat(tables(Service.GATEWAY)).isZero();
  }

  /** What the container that migrates in a cluster is given must be enough for it. */
  @ParameterizedTest
  @EnumSource(Service.class)
  void withSettingsOfARealInstallationTheSchemaIsMigrated(Service service) throws Exception {
    Outcome outcome = start(service, production(service));

    assertThat(outcome.exitCode()).as(outcome.said()).isZero();
    assertThat(tables(service)).isPositive();
  }

  /** The migration's container of the committed manifest, with this machine's database in place of the cluster's. */
  private static Map<String, String> production(Service service) throws IOException {
    Map<String, String> settings = new MigrationContainer(CHECKOUT.resolve("k8s"), service.module()).environment(Map.of(
        service.module() + "-database.username", Databases.application(database(service)),
        service.module() + "-database.password", "work-for-real",
        service.module() + "-database-owner.username", Databases.owner(database(service)),
        service.module() + "-database-owner.password", "owner-for-real"));
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(PORTS, database(service)));
    settings.keySet().removeIf(name -> name.contains("_TLS_"));
    return settings;
  }

  private static Outcome start(Service service, Map<String, String> settings) throws Exception {
    Path jar = CHECKOUT.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(JavaCommand.PATH, "-Xmx256m", "-jar", jar.toString())));
    builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SECRETARIAT_"));
    builder.environment().putAll(settings);
    Path log = home.resolve("start.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends by itself", service).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }

  private static long tables(Service service) throws SQLException {
    try (Connection connection = postgres.connect(database(service));
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String database(Service service) {
    return service == Service.GATEWAY ? "gateway" : service.module().replace("-service", "");
  }
}
