package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aitreaty.stack.part.ProcessFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, as a process that a person interrupts, forgets or kills. */
class SupervisorIT {
  private static final Path CHECKOUT =
      Path.of(System.getProperty("secretariat.checkout", "..")).toAbsolutePath().normalize();

  @TempDir Path home;
  private final Ports ports = Ports.free();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNothing() throws Exception {
    started.forEach(Process::destroyForcibly);
    run("down");
    run("reset");
  }

  @Test
  void ctrlCLeavesNoProcessBehindAndTheDataSurvives() throws Exception {
    Process first = up();
    List<ProcessHandle> parts = parts();
    assertThat(parts).hasSize(2);
    assertThat(run("up", "--only-infrastructure")).singleElement().asString().contains("already running");
    assertThat(run("reset")).singleElement().asString().contains("running");
    assertThat(run("token", "officer")).singleElement().asString().startsWith("ey");

    interrupt(first);

    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(parts).noneMatch(ProcessHandle::isAlive);
    assertThat(run("token", "officer")).singleElement().asString().contains("not running");
    assertThat(home.resolve("data/postgres/PG_VERSION")).exists();
    assertThat(run("reset")).singleElement().asString().contains("cleared");
    assertThat(home.resolve("data")).doesNotExist();
    assertThat(run("mail")).singleElement().asString().contains("No mail");
    assertThat(run("mail", "1")).singleElement().asString().contains("no mail numbered \"1\"");
  }

  @Test
  void whatAKilledSupervisorLeavesIsStoppedByDown() throws Exception {
    Process first = up();
    List<ProcessHandle> parts = parts();
    first.destroyForcibly().waitFor();
    assertThat(parts).allMatch(ProcessHandle::isAlive);

    assertThat(run("down")).singleElement().asString().contains("postgres").contains("keycloak");

    assertThat(parts).noneMatch(ProcessHandle::isAlive);
    assertThat(run("down")).singleElement().asString().contains("not running");
  }

  @Test
  void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
    try (ServerSocket stranger = new ServerSocket(ports.of(Listener.KEYCLOAK), 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("up", "--only-infrastructure")).singleElement().asString()
          .contains(Integer.toString(stranger.getLocalPort()))
          .contains("Keycloak");
    }
    try (ServerSocket stranger = new ServerSocket(ports.of(Listener.SMTP), 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("up", "--only-infrastructure")).singleElement().asString()
          .contains(Integer.toString(stranger.getLocalPort()))
          .contains("SECRETARIAT_PORT_SMTP");
    }
    assertThat(ProcessFile.all(home.resolve("processes"))).isEmpty();
  }

  private Process up() throws IOException {
    Process process = command("up", "--only-infrastructure").start();
    started.add(process);
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    String line = reader.readLine();
    while (line != null && !line.startsWith("Ctrl-C stops everything")) {
      said.append(line).append('\n');
      line = reader.readLine();
    }
    assertThat(line).as("the stack came up, saying:%n%s", said).isNotNull();
    return process;
  }

  private List<String> run(String... words) throws Exception {
    Process process = command(words).start();
    started.add(process);
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    process.waitFor();
    return lines;
  }

  private ProcessBuilder command(String... words) {
    List<String> command = new ArrayList<>(List.of(
        // A test run in the background has been told to ignore Ctrl-C, and would pass that on.
        "env", "--default-signal=INT",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dsecretariat.checkout=" + CHECKOUT,
        "-Dsecretariat.home=" + home,
        "-cp", System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    for (Listener listener : Listener.values()) {
      environment.put(listener.variable(), Integer.toString(ports.of(listener)));
    }
    return builder;
  }

  private List<ProcessHandle> parts() {
    return ProcessFile.all(home.resolve("processes")).stream()
        .map(ProcessFile::process)
        .flatMap(Optional::stream)
        .toList();
  }

  private static void interrupt(Process process) throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }
}
