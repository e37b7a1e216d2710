package org.aitreaty.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;

/** The clock of a demonstration's services, which may be set; while they run as well. */
public final class ClockFile {
  private final Path file;

  public ClockFile(Installation installation) {
    this.file = installation.clock();
  }

  /**
   * @param time an ISO 8601 duration from the real time, an instant that the clock shows now, or {@code off}
   */
  public void set(String time) {
    try {
      if (time.equals("off")) {
        Files.deleteIfExists(file);
        return;
      }
      check(time);
      Files.createDirectories(file.getParent());
      // In one step: a service must not read half of it.
      Path whole = Files.writeString(file.resolveSibling("clock.new"), time + "\n");
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String sentence() {
    try {
      return Files.exists(file) && !Files.readString(file).isBlank()
          ? "The services' clock is set: " + Files.readString(file).strip() + ". ./secretariat clock off sets it back to the real time."
          : "The services' clock shows the real time.";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String time) {
    try {
      if (time.contains("P")) {
        Duration.parse(time);
      } else {
        OffsetDateTime.parse(time);
      }
    } catch (DateTimeException e) {
      throw new Refusal(
          "\"" + time + "\" is no time: write a duration such as P90D or -PT12H, an instant such as 2024-11-04T09:00:00Z, or off.", e);
    }
  }
}
