package org.aitreaty.stack.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.Refusal;

/** A program unpacked once. It appears under its name only when it is complete. */
final class Distribution {
  private Distribution() {}

  static Path unfinished(Path distributions, String name) {
    return distributions.resolve(name + ".unfinished");
  }

  interface Preparation {
    void fill(Path folder) throws IOException;
  }

  static synchronized Path ready(Path distributions, String name, Preparation preparation) {
    Path finished = distributions.resolve(name);
    if (Files.isDirectory(finished)) {
      return finished;
    }
    try {
      Files.createDirectories(distributions);
      // Two stacks of one checkout, such as the usual one and a test's, may come here at once.
      try (FileChannel channel =
              FileChannel.open(
                  distributions.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(finished)) {
          Path unfinished = unfinished(distributions, name);
          Installation.delete(unfinished);
          Files.createDirectories(unfinished);
          preparation.fill(unfinished);
          Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return finished;
    } catch (IOException e) {
      throw new Refusal(name + " could not be unpacked into " + distributions + ": " + e.getMessage() + ".", e);
    }
  }
}
