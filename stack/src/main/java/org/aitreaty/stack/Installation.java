package org.aitreaty.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a stack keeps things.
 *
 * @param checkout root of the source tree, which holds the packaged jars
 * @param home what belongs to this one stack: data, logs, process files
 * @param distributions unpacked programs, which stacks may share and which a reset keeps
 */
public record Installation(Path checkout, Path home, Path distributions) {

  public static Installation of(Path checkout) {
    Path home = checkout.resolve(".secretariat");
    return new Installation(checkout, home, home.resolve("distributions"));
  }

  /** A second stack beside the usual one, for tests. */
  public static Installation temporary(Path checkout, Path home) {
    return temporary(checkout, home, of(checkout).distributions());
  }

  public static Installation temporary(Path checkout, Path home, Path distributions) {
    return new Installation(checkout, home, distributions);
  }

  public Path logs() {
    return home.resolve("logs");
  }

  public Path processes() {
    return home.resolve("processes");
  }

  public Path data() {
    return home.resolve("data");
  }

  /** Says how far the clock of the services is set; missing when it shows the real time. */
  public Path clock() {
    return data().resolve("clock");
  }

  Path lock() {
    return home.resolve("lock");
  }

  void create() {
    try {
      for (Path folder : List.of(logs(), processes(), data(), distributions())) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new Refusal("The folder " + home + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  void clear() {
    for (Path folder : List.of(data(), logs(), processes())) {
      delete(folder);
    }
  }

  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
