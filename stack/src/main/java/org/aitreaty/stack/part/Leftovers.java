package org.aitreaty.stack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts that outlived a supervisor which had no chance to stop them. */
public final class Leftovers {
  private Leftovers() {}

  /** Stops them, the database last, and tells which there were. */
  public static List<String> stop(Path processes) {
    List<ProcessFile> files = new ArrayList<>(ProcessFile.all(processes));
    files.sort((one, other) -> Integer.compare(rank(one), rank(other)));
    List<String> stopped = new ArrayList<>();
    for (ProcessFile file : files) {
      Optional<ProcessHandle> process = file.process();
      if (process.isPresent()) {
        Ending.end(process.get(), file.part());
        stopped.add(file.part());
      }
      file.delete();
    }
    return stopped;
  }

  private static int rank(ProcessFile file) {
    return switch (file.part()) {
      case Postgres.NAME -> 2;
      case Keycloak.NAME -> 1;
      default -> 0;
    };
  }
}
