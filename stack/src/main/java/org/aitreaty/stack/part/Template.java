package org.aitreaty.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Ports;

/**
 * A data folder in which Keycloak has already made its tables. Making them takes longer than all the
 * rest of a first start, and the result is always the same, so new installations begin with a copy.
 */
public final class Template {
  private static final String DATA = "data";

  private Template() {}

  public static boolean exists(Installation installation) {
    return Files.isDirectory(folder(installation));
  }

  public static void make(Installation installation) {
    abandon(installation);
    Distribution.ready(
        installation.distributions(),
        name(installation),
        folder -> fill(Installation.temporary(installation.checkout(), folder, installation.distributions())));
  }

  /** Ends the processes of a template that is being made or was interrupted. */
  public static List<String> abandon(Installation installation) {
    return Leftovers.stop(Distribution.unfinished(installation.distributions(), name(installation)).resolve("processes"));
  }

  /** Leaves a new installation's data folder as it is when there is no template. */
  static boolean copyInto(Installation installation) {
    if (!exists(installation)) {
      return false;
    }
    copy(folder(installation).resolve(DATA), installation.data());
    return true;
  }

  private static void fill(Installation own) throws IOException {
    for (Path folder : List.of(own.data(), own.logs(), own.processes())) {
      Files.createDirectories(folder);
    }
    Ports ports = Ports.free();
    Postgres postgres = new Postgres(own, ports);
    Child database = postgres.start();
    try {
      postgres.awaitReady(database);
      Databases.ensure(postgres);
      Keycloak keycloak = new Keycloak(own, ports);
      Child identity = keycloak.startWithoutRealm();
      try {
        keycloak.awaitReady(identity);
      } finally {
        identity.stop();
      }
    } finally {
      database.stop();
    }
    Installation.delete(own.data().resolve(Keycloak.NAME));
  }

  private static Path folder(Installation installation) {
    return installation.distributions().resolve(name(installation));
  }

  private static String name(Installation installation) {
    return "data-" + Postgres.FOLDER + "-" + Keycloak.folder(installation.checkout());
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (!Files.isDirectory(path)) {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } else if (!Files.isDirectory(target)) {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
