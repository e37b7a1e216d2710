package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a folder of its own, where nothing is built and nothing runs. */
class SecretariatScriptTest {
  private static final Path ORIGINAL = Path.of("..", "secretariat").toAbsolutePath().normalize();

  @TempDir Path checkout;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void copyScript() throws IOException {
    Files.copy(ORIGINAL, checkout.resolve("secretariat"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    assertThat(run(Map.of(), "help").out()).contains("up", "down", "reset", "token", "mail", "clock", "test", "bench", "mvn");
  }

  @Test
  void anUnknownCommandIsOneSentence() throws Exception {
    Outcome outcome = run(Map.of(), "start");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).singleElement().asString().contains("\"start\"").contains("./secretariat help");
  }

  @Test
  void aStackThatWasNeverBuiltIsNotRunning() throws Exception {
    for (String command : List.of("down", "reset", "token", "mail", "clock")) {
      Outcome outcome = run(Map.of(), command);

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err().lines()).singleElement().asString().contains("./secretariat up");
    }
  }

  @Test
  void theJdkOfTheVariableIsTakenWhenItIsNewEnough() throws Exception {
    Path jdk = fakeJdk(checkout.resolve("jdk"), "99.0.1");
    Path maven = checkout.resolve("bin");
    executable(maven.resolve("mvn"), "echo \"Apache Maven 3.9.9\"; echo \"with $JAVA_HOME\"");

    Outcome outcome = run(Map.of("JAVA_HOME", jdk.toString(), "PATH", maven + ":" + System.getenv("PATH")), "mvn", "verify");

    assertThat(outcome.out()).contains("with " + jdk);
  }

  @Test
  void anOldMavenIsOneSentenceWithTheVersionFound() throws Exception {
    Path maven = checkout.resolve("bin");
    executable(maven.resolve("mvn"), "echo \"Apache Maven 3.6.3\"");

    Outcome outcome = run(Map.of("PATH", maven + ":" + System.getenv("PATH")), "mvn", "verify");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines()).singleElement().asString().contains("Maven 3.8.7").contains("3.6.3");
  }

  @Test
  void theTestsBeginWithWhatIsCheckedFasterAndEndWithTheBuild() throws Exception {
    Path programs = checkout.resolve("bin");
    executable(programs.resolve("mvn"), "[ \"$1\" = -v ] && echo 'Apache Maven 3.9.9' || echo \"mvn $*\"");
    executable(programs.resolve("node"), "echo v22.0.0");
    executable(programs.resolve("npm"), "echo \"npm $*\"");
    executable(programs.resolve("chromium"), "");
    Files.createDirectories(checkout.resolve("gateway/src/main/webui"));
    Files.createDirectories(checkout.resolve("platform/openapi"));

    Outcome outcome = run(Map.of("PATH", programs + ":" + System.getenv("PATH")), "test", "-Dcolour=red");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    List<String> builds = outcome.out().lines().filter(line -> line.startsWith("mvn ")).toList();
    assertThat(builds).hasSize(2);
    assertThat(builds.getFirst()).contains("-Pnative-sources", "registry-service,permits-service,evaluations-service,gateway,k8s", "package");
    assertThat(builds.getLast()).doesNotContain("native-sources").endsWith("verify -Dcolour=red");
    assertThat(outcome.out().lines().filter(line -> line.startsWith("npm "))).contains("npm run typecheck", "npm test", "npm run test:browser", "npm run lint");
  }

  @Test
  void aSecondUpIsOneSentence() throws Exception {
    Path state = Files.createDirectories(checkout.resolve(".secretariat"));
    Process first = new ProcessBuilder("sh", "-c", "read line", "-Dsecretariat.checkout=" + checkout).start();
    try {
      Files.writeString(state.resolve("supervisor.pid"), first.pid() + " 0\n");

      Outcome outcome = run(Map.of(), "up");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err().lines()).singleElement().asString().contains("already running");
    } finally {
      first.destroyForcibly();
    }
  }

  private Outcome run(Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("secretariat").toString()));
    command.addAll(List.of(words));
    Path err = checkout.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, Files.readString(err));
  }

  private static Path fakeJdk(Path home, String version) throws IOException {
    executable(home.resolve("bin/javac"), "echo \"javac " + version + "\"");
    return home;
  }

  private static void executable(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
