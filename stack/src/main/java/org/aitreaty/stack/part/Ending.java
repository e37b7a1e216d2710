package org.aitreaty.stack.part;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process politely, then firmly. */
final class Ending {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private Ending() {}

  static void end(ProcessHandle process, String part) {
    end(process, part, PATIENCE);
  }

  static void end(ProcessHandle process, String part, Duration patience) {
    if (!process.isAlive()) {
      return;
    }
    askToStop(process, part);
    if (!isGoneWithin(process, patience)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      isGoneWithin(process, PATIENCE);
    }
  }

  private static void askToStop(ProcessHandle process, String part) {
    if (!part.equals(Postgres.NAME)) {
      process.destroy();
      return;
    }
    // SIGTERM lets PostgreSQL wait for its clients for ever; SIGINT is its fast and still clean stop.
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }

  private static boolean isGoneWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
