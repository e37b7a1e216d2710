package org.aitreaty.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers a started process across the death of its supervisor. The start time is kept beside the
 * number because the system gives numbers again to strangers.
 */
public record ProcessFile(Path path) {
  /** The system's start times are derived from the clock and may move by a second when it is set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final String SUFFIX = ".pid";

  public static ProcessFile of(Path folder, String part) {
    return new ProcessFile(folder.resolve(part + SUFFIX));
  }

  public static List<ProcessFile> all(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .map(ProcessFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String part() {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  public void write(ProcessHandle process) {
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    try {
      Files.writeString(path, process.pid() + " " + start + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that was written here, if it still runs and is still the same one. */
  public Optional<ProcessHandle> process() {
    try {
      String[] words = Files.readString(path).trim().split(" ");
      if (words.length != 2) {
        return Optional.empty();
      }
      Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(handle -> startedAt(handle, start));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startedAt(ProcessHandle handle, Instant start) {
    return handle
        .info()
        .startInstant()
        .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }
}
