package org.aitreaty.stack.part;

import java.io.File;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.stack.Installation;

/** One process of the stack, with its log and its process file. */
public final class Child {
  private static final File NOTHING = new File("/dev/null");

  /** Keycloak hears no polite request before it is up, and nothing is lost yet. */
  private static final Duration PATIENCE_WHILE_STARTING = Duration.ofSeconds(2);

  private final String part;
  private final Process process;
  private final ProcessFile file;
  private final Path log;
  private volatile boolean ready;

  private Child(String part, Process process, ProcessFile file, Path log) {
    this.part = part;
    this.process = process;
    this.file = file;
    this.log = log;
  }

  static Child start(Installation installation, String part, List<String> command, Map<String, String> environment) {
    Path log = installation.logs().resolve(part + ".log");
    // A session of its own keeps the terminal's Ctrl-C away from it: the supervisor stops the parts in order.
    List<String> ownSession = new ArrayList<>(List.of("setsid"));
    ownSession.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(ownSession)
            .directory(installation.home().toFile())
            .redirectInput(NOTHING)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(Child::wouldConfigureAPart);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      ProcessFile file = ProcessFile.of(installation.processes(), part);
      file.write(process.toHandle());
      return new Child(part, process, file, log);
    } catch (IOException e) {
      throw new PartFailure(part, "could not be started: " + e.getMessage(), log, e);
    }
  }

  /** Settings of another Quarkus or Keycloak, or of a real mail server, in the person's shell must not leak into the stack. */
  private static boolean wouldConfigureAPart(String variable) {
    return variable.startsWith("QUARKUS_")
        || variable.startsWith("SECRETARIAT_MAIL_")
        || variable.startsWith("KC_")
        || variable.startsWith("PG");
  }

  public String part() {
    return part;
  }

  public Path log() {
    return log;
  }

  void markReady() {
    ready = true;
  }

  public Process process() {
    return process;
  }

  public void stop() {
    Ending.end(process.toHandle(), part, ready ? Ending.PATIENCE : PATIENCE_WHILE_STARTING);
    file.delete();
  }

  /** Ends it as a crash would, for tests. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
    file.delete();
  }

  static List<String> lastLines(Path log, int count) {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (MalformedInputException e) {
      return List.of("(the log is not readable as text: " + log + ")");
    } catch (IOException e) {
      return List.of("(no log at " + log + ")");
    }
  }
}
