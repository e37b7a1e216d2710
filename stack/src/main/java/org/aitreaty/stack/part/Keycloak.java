package org.aitreaty.stack.part;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Listener;
import org.aitreaty.stack.Ports;
import org.aitreaty.stack.Refusal;

/** A real Keycloak with the demonstration realm. */
public final class Keycloak {
  public static final String NAME = "keycloak";
  private static final String ARCHIVE = "keycloak-quarkus-dist-";
  private static final List<String> SHARED = List.of("lib", "providers", "themes", "conf");

  private final Installation installation;
  private final Ports ports;

  public Keycloak(Installation installation, Ports ports) {
    this.installation = installation;
    this.ports = ports;
  }

  /** Unpacks Keycloak and fixes the choices that make it start fast; takes half a minute once. */
  public static Path distribution(Installation installation) {
    return Distribution.ready(
        installation.distributions(),
        folder(installation.checkout()),
        folder -> {
          Unpacking.zip(archive(installation.checkout()), folder);
          build(folder, installation.logs().resolve("keycloak-build.log"));
        });
  }

  public Child start() {
    return start(List.of("start", "--optimized", "--import-realm"));
  }

  /** Makes its tables and nothing that depends on where the gateway is. */
  Child startWithoutRealm() {
    return start(List.of("start", "--optimized"));
  }

  private Child start(List<String> how) {
    Path home = home(distribution(installation));
    List<String> command = new ArrayList<>(java(home));
    command.addAll(how);
    command.addAll(
        List.of(
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + ports.of(Listener.KEYCLOAK),
            "--http-management-port=" + ports.of(Listener.KEYCLOAK_MANAGEMENT),
            "--hostname=" + ports.url(Listener.KEYCLOAK),
            "--log-level=info,io.smallrye.health:error"));
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_DB_URL", Postgres.url(ports, NAME));
    environment.put("KC_DB_USERNAME", Databases.owner(NAME));
    environment.put("KC_DB_PASSWORD", Databases.owner(NAME));
    return Child.start(installation, NAME, command, environment);
  }

  public void awaitReady(Child child) {
    Readiness.await(
        child,
        Readiness.http(
            URI.create("http://127.0.0.1:" + ports.of(Listener.KEYCLOAK_MANAGEMENT) + "/health/ready")));
  }

  /** Keycloak writes beside its programs; links give each stack its own place to write and share the rest. */
  private Path home(Path distribution) {
    Path home = installation.data().resolve(NAME);
    try {
      Path realm = home.resolve("data/import/secretariat-realm.json");
      Files.createDirectories(realm.getParent());
      for (String shared : SHARED) {
        Path link = home.resolve(shared);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, distribution.resolve(shared));
      }
      Files.writeString(realm, Realm.jsonFor(ports.url(Listener.GATEWAY)));
      return home;
    } catch (IOException e) {
      throw new Refusal("Keycloak's folder " + home + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  /** Its own script would stay as a process in between, which a signal to stop must first pass. */
  private static List<String> java(Path home) {
    return List.of(
        JavaCommand.PATH,
        "-XX:+UseSerialGC",
        "-Xms64m",
        "-Xmx512m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dpicocli.disable.closures=true",
        "-Dquarkus-log-max-startup-records=10000",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Dfile.encoding=UTF-8",
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  /** Named by the version, so that a newer Keycloak is unpacked beside the old one. */
  static String folder(Path checkout) {
    String archive = archive(checkout).getFileName().toString();
    return "keycloak-" + archive.substring(ARCHIVE.length(), archive.length() - ".zip".length());
  }

  private static Path archive(Path checkout) {
    Path folder = checkout.resolve("stack/target/distribution");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(ARCHIVE))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> missing(folder, null));
    } catch (IOException e) {
      throw missing(folder, e);
    }
  }

  private static Refusal missing(Path folder, IOException cause) {
    return new Refusal("Keycloak's archive is not in " + folder + "; ./secretariat up builds it.", cause);
  }

  private static void build(Path folder, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                folder.resolve("bin/kc.sh").toString(),
                "build",
                "--db=postgres",
                "--health-enabled=true",
                "--features-disabled=kerberos")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA", JavaCommand.PATH);
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    try {
      if (builder.start().waitFor() != 0) {
        throw new PartFailure(NAME, "could not be prepared", log, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure(NAME, "was interrupted while it was prepared", log, e);
    }
  }
}
