package org.aitreaty.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the running stack answers, for commands in another terminal. */
record Address(String gateway, String issuer) {

  void write(Installation installation) {
    try {
      Files.write(file(installation), List.of(gateway, issuer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Address read(Installation installation) {
    try {
      List<String> lines = Files.readAllLines(file(installation));
      return new Address(lines.get(0), lines.get(1));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new Refusal("The running stack has not said where it answers; start it again.", e);
    }
  }

  private static Path file(Installation installation) {
    return installation.home().resolve("address");
  }
}
