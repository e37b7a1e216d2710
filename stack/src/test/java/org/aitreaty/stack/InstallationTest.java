package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @Test
  void clearingRemovesTheDataAndKeepsThePrograms(@TempDir Path checkout) throws IOException {
    Installation installation = Installation.of(checkout);
    installation.create();
    Path data = Files.writeString(installation.data().resolve("table"), "rows");
    Path program = Files.writeString(installation.distributions().resolve("program"), "code");

    installation.clear();

    assertThat(data).doesNotExist();
    assertThat(program).exists();
  }

  @Test
  void clearingDoesNotFollowLinksOutOfTheData(@TempDir Path checkout) throws IOException {
    Installation installation = Installation.of(checkout);
    installation.create();
    Path shared = Files.createDirectories(installation.distributions().resolve("lib"));
    Path library = Files.writeString(shared.resolve("library"), "code");
    Files.createSymbolicLink(installation.data().resolve("lib"), shared);

    installation.clear();

    assertThat(library).exists();
  }
}
