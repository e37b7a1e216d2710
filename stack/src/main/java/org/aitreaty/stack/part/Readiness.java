package org.aitreaty.stack.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a part says of itself that it is ready. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Readiness() {}

  interface Probe {
    boolean isReady() throws InterruptedException;
  }

  static Probe http(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    return () -> {
      try {
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  static void await(Child child, Probe probe) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!probe.isReady()) {
        // The pause ends at once when the process dies, which is what it mostly waits for.
        if (child.process().waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new PartFailure(
              child.part(), "ended with exit code " + child.process().exitValue() + " while it started", child.log(), null);
        }
        if (System.nanoTime() > deadline) {
          throw new PartFailure(
              child.part(), "was not ready after " + PATIENCE.toMinutes() + " minutes", child.log(), null);
        }
      }
      child.markReady();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure(child.part(), "was interrupted while it started", child.log(), e);
    }
  }
}
