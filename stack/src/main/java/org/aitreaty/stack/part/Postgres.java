package org.aitreaty.stack.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Listener;
import org.aitreaty.stack.Ports;
import org.aitreaty.stack.Refusal;

/** PostgreSQL 18 from its published binaries, with a data folder that survives restarts. */
public final class Postgres {
  public static final String NAME = "postgres";
  static final String FOLDER = "postgres-18";
  private static final String SUPERUSER = "postgres";

  private final Installation installation;
  private final Ports ports;

  public Postgres(Installation installation, Ports ports) {
    this.installation = installation;
    this.ports = ports;
  }

  /** Unpacks the binaries for this machine; costs nothing the next time. */
  public static Path distribution(Path distributions) {
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    return Distribution.ready(
        distributions,
        FOLDER,
        folder -> {
          try (InputStream content = Postgres.class.getResourceAsStream("/" + archive)) {
            if (content == null) {
              throw new Refusal("The PostgreSQL binaries " + archive + " are not among the libraries of the stack.");
            }
            Unpacking.tarXz(content, folder);
          }
        });
  }

  public Child start() {
    Path binaries = distribution(installation.distributions()).resolve("bin");
    List<String> prefix = notAsRoot();
    if (!Files.exists(cluster().resolve("PG_VERSION")) && !Template.copyInto(installation)) {
      initialise(binaries, prefix);
    }
    forgetDeadServer();
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            binaries.resolve("postgres").toString(),
            "-D", cluster().toString(),
            "-p", Integer.toString(ports.of(Listener.POSTGRES)),
            "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=",
            "-c", "max_connections=200",
            "-c", "timezone=UTC"));
    return Child.start(installation, NAME, command, Map.of("TZ", "UTC"));
  }

  public void awaitReady(Child child) {
    Readiness.await(child, this::accepts);
  }

  Connection connect(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", SUPERUSER);
    login.setProperty("password", password());
    login.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(url(ports, database), login);
  }

  public static String url(Ports ports, String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.of(Listener.POSTGRES) + "/" + database;
  }

  static String archive(String system, String processor) {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      throw new Refusal("The one-machine stack runs on Linux; this is " + system + ".");
    }
    return switch (processor) {
      case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
      case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
      default -> throw new Refusal("There are no PostgreSQL binaries for the processor " + processor + ".");
    };
  }

  private boolean accepts() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /**
   * After a crash the server's own lock names a process that may by now be a stranger's, on which it
   * would refuse to start. The lock of the stack is held here, so only a server of this folder counts.
   */
  private void forgetDeadServer() {
    Path file = cluster().resolve("postmaster.pid");
    try {
      String process = Files.exists(file) ? Files.readAllLines(file).getFirst().trim() : "";
      Path commandLine = Path.of("/proc", process, "cmdline");
      if (!process.isEmpty()
          && !(Files.exists(commandLine) && Files.readString(commandLine).contains(cluster().toString()))) {
        Files.delete(file);
      }
    } catch (IOException | NoSuchElementException unreadable) {
      // The server itself says it better when it does not start.
    }
  }

  private Path cluster() {
    return installation.data().resolve(NAME);
  }

  private Path passwordFile() {
    return installation.data().resolve("postgres-superuser");
  }

  private String password() {
    try {
      return Files.readString(passwordFile()).trim();
    } catch (IOException e) {
      throw new Refusal(
          "The database's own password is missing at " + passwordFile() + "; ./secretariat reset starts afresh.", e);
    }
  }

  private void initialise(Path binaries, List<String> prefix) {
    Path log = installation.logs().resolve("initdb.log");
    // Only a finished folder gets the name the server looks for, so an interrupted initdb is just done again.
    Path unfinished = installation.data().resolve(NAME + ".unfinished");
    Installation.delete(unfinished);
    writePassword();
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            binaries.resolve("initdb").toString(),
            "-D", unfinished.toString(),
            "-U", SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile(),
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      if (process.waitFor() != 0) {
        throw new PartFailure(NAME, "could not make its data folder", log, null);
      }
      Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PartFailure(NAME, "could not make its data folder: " + e.getMessage(), log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure(NAME, "was interrupted while it made its data folder", log, e);
    }
  }

  private void writePassword() {
    byte[] random = new byte[16];
    RandomGenerator.of("SecureRandom").nextBytes(random);
    try {
      Files.deleteIfExists(passwordFile());
      Files.createFile(
          passwordFile(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(passwordFile(), HexFormat.of().formatHex(random) + "\n");
    } catch (IOException e) {
      throw new Refusal("The file " + passwordFile() + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it sees itself as nobody. */
  private static List<String> notAsRoot() {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    try {
      if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
        return List.of("unshare", "-U");
      }
    } catch (IOException missing) {
      // The sentence below says what to do.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        "PostgreSQL does not run as root, and this system forbids user namespaces (unshare -U); run ./secretariat as another user.");
  }
}
