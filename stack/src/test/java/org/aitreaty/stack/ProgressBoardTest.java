package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBoardTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aFileGetsOnePlainLineForEachPart() {
    ProgressBoard board = new ProgressBoard(out, false);

    board.show("postgres", Progress.State.WAITING, 0);
    board.show("postgres", Progress.State.STARTING, 0);
    board.show("postgres", Progress.State.READY, 2.04);

    assertThat(text()).isEqualTo("  postgres             ready       2.0 s\n");
  }

  @Test
  void aTerminalSeesEachPartOnItsOwnLineRedrawn() {
    ProgressBoard board = new ProgressBoard(out, true);

    board.show("postgres", Progress.State.STARTING, 0);
    board.show("keycloak", Progress.State.WAITING, 0);
    board.show("postgres", Progress.State.READY, 2);

    assertThat(text()).endsWith("\033[2A\r\033[2K  postgres             ready       2.0 s\n\r\033[2K  keycloak             waiting\n");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
