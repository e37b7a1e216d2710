package org.aitreaty.stack;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.aitreaty.stack.demonstration.Demonstration;
import org.aitreaty.stack.part.Child;
import org.aitreaty.stack.part.Leftovers;
import org.aitreaty.stack.part.PartFailure;
import org.aitreaty.stack.part.ProcessFile;
import org.aitreaty.stack.part.Service;
import org.aitreaty.stack.part.Template;

/** The one foreground process: what it starts, it stops, whatever the reason it ends. */
final class Supervisor {
  private final Installation installation;
  private final Ports ports;
  private final PrintStream out;
  private final boolean terminal;

  Supervisor(Installation installation, Ports ports, PrintStream out, boolean terminal) {
    this.installation = installation;
    this.ports = ports;
    this.out = out;
    this.terminal = terminal;
  }

  /** Written by the running supervisor, so that down and token find it. */
  static ProcessFile file(Installation installation) {
    return new ProcessFile(installation.home().resolve("supervisor.pid"));
  }

  /** Returns only when the parts could not be started; otherwise a signal ends the process. */
  int run(Collection<Service> services) {
    long begin = System.nanoTime();
    StackLock lock =
        StackLock.tryTake(installation)
            .orElseThrow(() -> new Refusal("The stack is already running; ./secretariat down stops it."));
    ProgressBoard board = new ProgressBoard(out, terminal);
    Stack stack = new Stack(installation, ports, services, board);
    file(installation).write(ProcessHandle.current());
    new Address(ports.url(Listener.GATEWAY), Service.issuer(ports)).write(installation);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, board, lock), "stop"));
    try {
      stack.checkPorts();
      prepare();
      stack.start();
    } catch (PartFailure | Refusal e) {
      if (stack.isStopping()) {
        waitForSignal();
      }
      board.close();
      if (!(e instanceof PartFailure failure)) {
        throw e;
      }
      report(failure);
      return 1;
    }
    board.close();
    stack.onUnexpectedEnd(this::reportEnd);
    if (services.contains(Service.GATEWAY)) {
      new Demonstration(installation, ports.url(Listener.GATEWAY), Service.issuer(ports), out).load();
    }
    new Welcome(out, ports).print((System.nanoTime() - begin) / 1e9, services);
    waitForSignal();
    return 0;
  }

  /** Without this a first start would take the same time, but show nothing for most of it. */
  private void prepare() {
    if (!Template.exists(installation)) {
      out.println("Unpacking PostgreSQL and Keycloak and letting Keycloak make its tables (once, about a minute) ...");
      Template.make(installation);
    }
  }

  private void stop(Stack stack, ProgressBoard board, StackLock lock) {
    long begin = System.nanoTime();
    board.close();
    boolean wasRunning = stack.isRunning();
    if (wasRunning) {
      out.println("Stopping ...");
    }
    stack.stop();
    Template.abandon(installation);
    // Whatever the reason it is not among the children any more, its process file still names it.
    Leftovers.stop(installation.processes());
    file(installation).delete();
    lock.close();
    if (wasRunning) {
      out.println(String.format(Locale.ROOT, "Stopped after %.1f s.", (System.nanoTime() - begin) / 1e9));
    }
    out.flush();
  }

  private void report(PartFailure failure) {
    out.println("The stack did not start: " + failure.getMessage() + ".");
    List<String> lines = failure.lastLines();
    out.println("The last lines of " + failure.log() + ":");
    lines.forEach(line -> out.println("  | " + line));
  }

  private void reportEnd(Child child, int exitCode) {
    out.println(
        child.part() + " ended by itself with exit code " + exitCode + "; its log is " + child.log()
            + ". Ctrl-C stops the rest.");
  }

  private static void waitForSignal() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
