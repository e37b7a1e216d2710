package org.aitreaty.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aitreaty.stack.mail.MailServer;
import org.aitreaty.stack.mail.Mailbox;
import org.aitreaty.stack.part.Child;
import org.aitreaty.stack.part.Databases;
import org.aitreaty.stack.part.Keycloak;
import org.aitreaty.stack.part.Leftovers;
import org.aitreaty.stack.part.PartFailure;
import org.aitreaty.stack.part.Postgres;
import org.aitreaty.stack.part.Service;

/** All parts of one running installation. */
public final class Stack {
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final Installation installation;
  private final Ports ports;
  private final Set<Service> services;
  private final Progress progress;
  private final Postgres postgres;
  private final Keycloak keycloak;
  private final MailServer mail;
  private final Map<String, Child> children = new LinkedHashMap<>();
  private boolean stopping;

  public Stack(Installation installation, Ports ports, Collection<Service> services, Progress progress) {
    this.installation = installation;
    this.ports = ports;
    this.services = EnumSet.noneOf(Service.class);
    this.services.addAll(services);
    this.progress = progress;
    this.postgres = new Postgres(installation, ports);
    this.keycloak = new Keycloak(installation, ports);
    this.mail = new MailServer(ports.of(Listener.SMTP), new Mailbox(installation));
  }

  public Ports ports() {
    return ports;
  }

  /** Leftovers of this stack are stopped first, for their ports are not somebody else's. */
  void checkPorts() {
    installation.create();
    Leftovers.stop(installation.processes());
    ports.complaint(wanted()).ifPresent(Stack::refuse);
  }

  /** Returns when every part is ready, or throws the first part's failure with nothing stopped yet. */
  public void start() {
    checkPorts();
    CompletableFuture<Void> failed = new CompletableFuture<>();
    names().forEach(name -> progress.show(name, Progress.State.WAITING, 0));
    startMail();
    CompletableFuture<Void> unpacked =
        watched(failed, CompletableFuture.runAsync(() -> Keycloak.distribution(installation), THREADS));
    CompletableFuture<Void> database =
        watched(failed, CompletableFuture.runAsync(this::startDatabase, THREADS));
    CompletableFuture<Void> identity =
        watched(failed, database.thenCombine(unpacked, (one, other) -> one).thenRunAsync(this::startKeycloak, THREADS));
    CompletableFuture<?>[] all =
        Stream.concat(
                Stream.of(identity),
                services.stream()
                    .map(service -> watched(failed, database.thenRunAsync(() -> start(service), THREADS))))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(CompletableFuture.allOf(all), failed).join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** Starts one service, again if it was stopped before. */
  public void start(Service service) {
    bring(service.module(), () -> service.start(installation, ports), child -> service.awaitReady(child, ports));
  }

  /** Ends one service as a crash would. */
  public void kill(Service service) {
    Child child;
    synchronized (this) {
      child = children.remove(service.module());
    }
    if (child != null) {
      child.kill();
    }
  }

  /** Stops what was started: the services together, then Keycloak, then the database. */
  public void stop() {
    Map<String, Child> left;
    synchronized (this) {
      stopping = true;
      left = new LinkedHashMap<>(children);
      children.clear();
    }
    Optional<Child> database = Optional.ofNullable(left.remove(Postgres.NAME));
    Optional<Child> identity = Optional.ofNullable(left.remove(Keycloak.NAME));
    List<Thread> endings = left.values().stream().map(child -> Thread.ofVirtual().start(child::stop)).toList();
    endings.forEach(Stack::join);
    identity.ifPresent(Child::stop);
    database.ifPresent(Child::stop);
    mail.stop();
  }

  /** Starts the mail server, again if it was stopped before. */
  void startMail() {
    long begin = System.nanoTime();
    mail.start();
    progress.show(MailServer.NAME, Progress.State.READY, seconds(begin));
  }

  void stopMail() {
    mail.stop();
  }

  synchronized boolean isRunning() {
    return !children.isEmpty();
  }

  /** Tells when a part ends that nobody asked to end. */
  void onUnexpectedEnd(BiConsumer<Child, Integer> listener) {
    Collection<Child> current;
    synchronized (this) {
      current = List.copyOf(children.values());
    }
    for (Child child : current) {
      child.process().onExit().thenAccept(process -> {
        if (isExpectedToRun(child)) {
          listener.accept(child, process.exitValue());
        }
      });
    }
  }

  private synchronized boolean isExpectedToRun(Child child) {
    return !stopping && children.get(child.part()) == child;
  }

  private void startDatabase() {
    bring(Postgres.NAME, postgres::start, child -> {
      postgres.awaitReady(child);
      Databases.ensure(postgres);
    });
  }

  private void startKeycloak() {
    bring(Keycloak.NAME, keycloak::start, keycloak::awaitReady);
  }

  private void bring(String name, Supplier<Child> launch, Consumer<Child> await) {
    long begin = System.nanoTime();
    progress.show(name, Progress.State.STARTING, 0);
    try {
      await.accept(launch(launch));
      progress.show(name, Progress.State.READY, seconds(begin));
    } catch (PartFailure | Refusal e) {
      if (!isStopping()) {
        progress.show(name, Progress.State.FAILED, seconds(begin));
      }
      throw e;
    }
  }

  /** Under the lock, so that a stop that has begun misses no process. */
  private synchronized Child launch(Supplier<Child> launch) {
    if (stopping) {
      throw new Refusal("The stack is stopping.");
    }
    Child child = launch.get();
    children.put(child.part(), child);
    return child;
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  private List<Listener> wanted() {
    List<Listener> wanted = new ArrayList<>(
        List.of(Listener.POSTGRES, Listener.KEYCLOAK, Listener.KEYCLOAK_MANAGEMENT, Listener.SMTP));
    services.forEach(service -> wanted.addAll(service.listeners()));
    return wanted;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(Postgres.NAME, Keycloak.NAME, MailServer.NAME));
    services.forEach(service -> names.add(service.module()));
    return names;
  }

  private static CompletableFuture<Void> watched(CompletableFuture<Void> failed, CompletableFuture<Void> step) {
    return step.whenComplete((nothing, failure) -> {
      if (failure != null) {
        failed.completeExceptionally(failure);
      }
    });
  }

  private static RuntimeException unwrapped(CompletionException e) {
    Throwable cause = e;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private static void refuse(String sentence) {
    throw new Refusal(sentence);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
