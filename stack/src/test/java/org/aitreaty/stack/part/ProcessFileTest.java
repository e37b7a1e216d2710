package org.aitreaty.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFileTest {
  @TempDir Path folder;
  private Process process;

  @BeforeEach
  void startAProcess() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  @Test
  void aRunningProcessIsFoundAgain() {
    ProcessFile file = ProcessFile.of(folder, "postgres");
    file.write(process.toHandle());

    assertThat(file.process()).contains(process.toHandle());
    assertThat(ProcessFile.all(folder)).extracting(ProcessFile::part).containsExactly("postgres");
  }

  @Test
  void aStrangerWithTheSameNumberIsNotTakenForIt() throws IOException {
    long start = process.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1)).toEpochMilli();
    ProcessFile file = ProcessFile.of(folder, "postgres");
    Files.writeString(file.path(), process.pid() + " " + start);

    assertThat(file.process()).isEmpty();
  }

  @Test
  void anEndedProcessIsNotFound() {
    ProcessFile file = ProcessFile.of(folder, "postgres");
    file.write(process.toHandle());
    process.destroyForcibly();
    process.onExit().join();

    assertThat(file.process()).isEmpty();
  }

  @Test
  void anUnreadableFileNamesNoProcess() throws IOException {
    for (String text : new String[] {"", "x y", "12", "1 2 3"}) {
      ProcessFile file = ProcessFile.of(folder, "postgres");
      Files.writeString(file.path(), text);

      assertThat(file.process()).isEmpty();
    }
  }

  @Test
  void whatAnInterruptedRunLeftIsStoppedAndForgotten() {
    ProcessFile file = ProcessFile.of(folder, "registry-service");
    file.write(process.toHandle());

    assertThat(Leftovers.stop(folder)).containsExactly("registry-service");
    assertThat(process.isAlive()).isFalse();
    assertThat(ProcessFile.all(folder)).isEmpty();
    assertThat(Leftovers.stop(folder)).isEmpty();
  }
}
